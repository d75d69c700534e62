/** Several calls in one request to the agent: each is carried out, audited and answered separately. */
import { randomUUID } from 'node:crypto';
import { fromJson, toJson } from '../api/codec.ts';
import type { Call } from '../api/kms.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../base/json.ts';
import { formatFailure, findOperation } from './protocol.ts';

/** More than any client sends; the calls share one transaction of the vault. */
const maxCalls = 128;

function malformed(): KmsError {
  return new KmsError('SerializationException', 'The body is not of the form that this page takes.');
}

async function answerCall(call: Call, asked: Json): Promise<JsonObject> {
  try {
    const { operation: name, input } = isJsonObject(asked) ? asked : {};
    if (typeof name !== 'string' || input === undefined) throw malformed();
    const operation = findOperation(name);
    const output = await call(operation, fromJson(operation, input));
    return { status: 200, json: toJson(operation, output, 'wire') };
  } catch (error) {
    const { status, body } = formatFailure(error, true);
    return { status, json: parseJson(body) ?? null };
  }
}

/** `callAs` makes calls with a request id. Throws `SerializationException` for a body of another form. */
export async function answerCalls(
  callAs: (requestId: string) => Call,
  { calls }: JsonObject,
): Promise<JsonObject> {
  if (!Array.isArray(calls) || calls.length > maxCalls) throw malformed();
  const asked = calls as readonly Json[];
  return { answers: await Promise.all(asked.map((each) => answerCall(callAs(randomUUID()), each))) };
}
