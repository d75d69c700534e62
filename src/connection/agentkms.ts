/** The API over connections to an agent. */
import { bindKms, type Kms, type OperationName } from '../api/kms.ts';
import { outputFromJson, requestToJson } from '../api/codec.ts';
import { isKmsError } from '../base/errors.ts';
import { isJsonObject, type Json } from '../base/json.ts';
import { formatActor, type Actor } from '../base/principal.ts';
import { errorOf, type AgentClient } from './agent.ts';

/** A header's value must not contain line ends; no value passed here does. */
function header(name: string, value: string): string {
  return `${name}: ${value.replace(/[^\x20-\x7e]/g, '?')}\r\n`;
}

interface AgentCaller {
  /** The vault's own if absent. */
  readonly region?: string | undefined;
  readonly userAgent: string;
  /** The principal that the agent serves if absent. */
  readonly as?: Actor | undefined;
}

/** The headers that describe the caller in every request. */
export function agentHeaders({ region, userAgent, as }: AgentCaller): string {
  return (
    header('User-Agent', userAgent) +
    (region === undefined ? '' : header('X-Kms-Region', region)) +
    (as === undefined ? '' : header('X-Kms-As', formatActor(as)))
  );
}

/** The action of an agent that answers several calls in one request. */
export const callsAction = 'calls';

/** The most calls in one request: half of those in progress when many files are processed, so that both processes stay busy. */
const callsAtOnce = 32;
/** The most characters in one request; longer calls are sent alone. */
const textAtOnce = 256 * 1024;

interface WaitingCall {
  readonly operation: OperationName;
  /** The input as JSON. */
  readonly text: string;
  readonly settle: (json: Json) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Sends calls to the agent. A call is sent at once if none is in progress; calls made while others are in progress share a request, which costs both
 * processes less. The agent and its audit trail still treat each as a separate call.
 */
class Calls {
  readonly #client: Pick<AgentClient, 'request'>;
  readonly #headers: string;
  #underWay = 0;
  #waiting: WaitingCall[] = [];
  /** False with an agent of an earlier build. */
  #together = true;

  constructor(client: Pick<AgentClient, 'request'>, headers: string) {
    this.#client = client;
    this.#headers = headers;
  }

  make(operation: OperationName, text: string): Promise<Json> {
    if (this.#underWay === 0 || !this.#together || text.length > textAtOnce)
      return this.#alone(operation, text);
    return new Promise((settle, fail) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#sendAll());
      this.#waiting.push({ operation, text, settle, fail });
    });
  }

  async #counted(request: Promise<Json>): Promise<Json> {
    this.#underWay++;
    try {
      return await request;
    } finally {
      this.#underWay--;
    }
  }

  #alone(operation: OperationName, text: string): Promise<Json> {
    const target = header('X-Amz-Target', `TrentService.${operation}`);
    return this.#counted(this.#client.request('POST', '/', this.#headers + target, text));
  }

  #sendAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    while (waiting.length > 0) {
      let length = 0;
      const fits = waiting.findIndex(({ text }) => (length += text.length) > textAtOnce);
      const count = Math.min(callsAtOnce, fits === -1 ? waiting.length : Math.max(fits, 1));
      void this.#send(waiting.splice(0, count));
    }
  }

  async #send(calls: readonly WaitingCall[]): Promise<void> {
    const [only] = calls;
    if (only !== undefined && calls.length === 1) {
      this.#alone(only.operation, only.text).then(only.settle, only.fail);
      return;
    }
    const texts = calls.map(({ operation, text }) => `{"operation":"${operation}","input":${text}}`);
    const body = `{"calls":[${texts.join(',')}]}`;
    try {
      const json = await this.#counted(
        this.#client.request('POST', `/agent/${callsAction}`, this.#headers, body),
      );
      const answers = isJsonObject(json) ? json['answers'] : undefined;
      for (const [i, { settle, fail }] of calls.entries()) {
        const answer = Array.isArray(answers) ? (answers as readonly Json[])[i] : undefined;
        const { status, json: each } = isJsonObject(answer) ? answer : {};
        if (status === 200 && each !== undefined) settle(each);
        else fail(errorOf({ json: each ?? null }));
      }
    } catch (error) {
      if (isKmsError(error) && error.code === 'UnknownOperationException') {
        this.#together = false;
        for (const { operation, text, settle, fail } of calls)
          this.#alone(operation, text).then(settle, fail);
      } else for (const { fail } of calls) fail(error);
    }
  }
}

/** The API behind an agent's socket. */
export function agentKms(client: Pick<AgentClient, 'request'>, caller: AgentCaller): Kms {
  const calls = new Calls(client, agentHeaders(caller));
  return bindKms(async (operation, input) => {
    const text = JSON.stringify(requestToJson(operation, input));
    return outputFromJson(operation, await calls.make(operation, text));
  });
}
