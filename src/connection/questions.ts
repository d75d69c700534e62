/** Questions about policies, through the agent of a vault. */
import { KmsError } from '../base/errors.ts';
import { isJsonObject, type JsonObject } from '../base/json.ts';
import type { Ask, Question } from '../engine/explain/questions.ts';
import type { AgentClient } from './agent.ts';

export type { Ask };

/** The agent's action for listings. */
export const questionAction = 'question';

export function askingThrough(client: Pick<AgentClient, 'request'>, headers: string): Ask {
  return async (question) =>
    (await client.request('POST', `/agent/${questionAction}`, headers, JSON.stringify(question))) as never;
}

/** The text members that a question must have; the engine checks their content. */
const texts: Readonly<Record<Question['type'], readonly string[]>> = {
  explain: ['principal', 'action'],
  who: ['key'],
  can: ['principal'],
  lint: ['key'],
  simulate: [],
};

/** Rejects with `SerializationException` for an invalid request. */
export async function answerQuestion(ask: Ask, body: JsonObject): Promise<JsonObject> {
  const { type } = body;
  const isType = typeof type === 'string' && Object.hasOwn(texts, type);
  if (!isType || !texts[type as Question['type']].every((name) => typeof body[name] === 'string')) {
    throw new KmsError('SerializationException', 'The body is not of the form that this page takes.');
  }
  const answer: unknown = await ask(body as unknown as Question);
  return isJsonObject(answer) ? answer : {};
}
