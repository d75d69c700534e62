/** What a request brings, read within limits: until its signature is checked, anybody may have sent it. */
import type { IncomingMessage } from 'node:http';
import { KmsError } from '../base/errors.ts';
import type { Headers } from './sigv4.ts';

/** Bytes; the largest request of the API is a policy of 131,072 characters, each of which JSON may spell with six. */
const maxBody = 1024 * 1024;
/** How many headers a request may have. */
export const maxHeaders = 100;

/** Headers that must not come twice: a request in which they do means different things to different readers. */
const once: ReadonlySet<string> = new Set([
  'authorization',
  'content-length',
  'content-type',
  'host',
  'origin',
  'transfer-encoding',
  'user-agent',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-target',
]);

export function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  if (rawHeaders.length > 2 * maxHeaders) {
    throw new KmsError('RequestEntityTooLargeException', `The request has more than ${maxHeaders} headers.`);
  }
  const headers = new Map<string, string[]>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase();
    const value = rawHeaders[i + 1] ?? '';
    const before = headers.get(name);
    if (before === undefined) headers.set(name, [value]);
    else if (once.has(name)) {
      throw new KmsError('MalformedHttpRequestException', 'The request has a header twice.');
    } else before.push(value);
  }
  return headers;
}

function tooLarge(): KmsError {
  return new KmsError('RequestEntityTooLargeException', `The request is longer than ${maxBody} bytes.`);
}

/** So much of each body is always taken: nearly every request of the API is shorter. */
const freeBytes = 16 * 1024;

/** What the bodies being received may hold in memory together, beyond the first `freeBytes` of each. */
export class BodyBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** False where there is no room. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}

function readContentLength({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}

/** Bytes as they arrive, in one piece: a chunk of one byte costs a hundred to keep. */
class Collected {
  #bytes: Buffer | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(chunk: Buffer): void {
    const length = this.#length + chunk.length;
    if (this.#bytes === undefined) this.#bytes = chunk;
    else {
      if (length > this.#bytes.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length, 1024));
        this.#bytes.copy(larger, 0, 0, this.#length);
        this.#bytes = larger;
      }
      chunk.copy(this.#bytes, this.#length);
    }
    this.#length = length;
  }

  /** All of them; nothing is kept. */
  take(): Buffer {
    const bytes = this.#bytes?.subarray(0, this.#length) ?? Buffer.alloc(0);
    this.#bytes = undefined;
    return bytes;
  }
}

/**
 * The body. Rejects with `RequestEntityTooLargeException`, with `ThrottlingException`, which clients retry, where others use up the
 * budget, and with `MalformedHttpRequestException` where the request ends early.
 */
export async function readBody(request: IncomingMessage, budget: BodyBudget): Promise<Buffer> {
  if (readContentLength(request) > maxBody) throw tooLarge();
  const collected = new Collected();
  let taken = 0;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const refuse = (error: KmsError): void => {
        request.off('data', receive);
        collected.take();
        reject(error);
      };
      const receive = (chunk: Buffer): void => {
        const length = collected.length + chunk.length;
        const more = Math.max(length - freeBytes - taken, 0);
        if (length > maxBody) refuse(tooLarge());
        else if (more > 0 && !budget.take(more)) {
          refuse(new KmsError('ThrottlingException', 'Too many large requests arrive at once.'));
        } else {
          taken += more;
          collected.add(chunk);
        }
      };
      request.on('data', receive);
      request.on('end', () => resolve(collected.take()));
      const cut = (): void => {
        // Also comes after a whole request; an error with its stack would be made for nothing.
        if (request.complete) return;
        reject(new KmsError('MalformedHttpRequestException', 'The request ended before its body did.'));
      };
      request.on('error', cut);
      request.on('close', cut);
    });
  } finally {
    if (taken > 0) budget.give(taken);
  }
}

/** How long a client that sends a body may go on sending before it sees that it was refused. */
const discardMs = 2000;

/**
 * Reads what is left of a refused request and keeps none of it: a connection closed under a client that still sends would be reset, and
 * the answer lost.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed || readContentLength(request) > maxBody) return Promise.resolve();
  return new Promise((resolve) => {
    let length = 0;
    const over = (): void => {
      clearTimeout(patience);
      resolve();
    };
    const patience = setTimeout(over, discardMs);
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBody) over();
    });
    request.on('end', over).on('error', over).on('close', over);
    request.resume();
  });
}
