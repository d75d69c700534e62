/** Reads requests within limits: before the signature is verified, anyone may have sent them. */
import type { IncomingMessage } from 'node:http';
import { KmsError } from '../base/errors.ts';
import type { Headers } from './sigv4.ts';

/** The largest request of the API is a policy of 131,072 characters, each of which JSON can write with six bytes. */
const maxBody = 1024 * 1024;
/** Maximum number of headers. */
export const maxHeaders = 100;

/** Headers that must not occur twice: different parsers would use different ones. */
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

/** These first bytes of each body are always accepted: nearly every request of the API is shorter. */
const freeBytes = 16 * 1024;

/** Memory budget for all bodies being received, beyond the first `freeBytes` of each. */
export class BodyBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** False if there is no room. */
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

/** Collects bytes in one buffer: an array of one-byte chunks would need a hundred times the memory. */
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

  /** Returns all bytes and keeps none. */
  take(): Buffer {
    const bytes = this.#bytes?.subarray(0, this.#length) ?? Buffer.alloc(0);
    this.#bytes = undefined;
    return bytes;
  }
}

/** The body. Rejects with `RequestEntityTooLargeException`, `ThrottlingException` (no budget left), `MalformedHttpRequestException` (ends early). */
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
        // Also emitted after a complete request; creating an error would be a waste.
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

/** Time during which a refused client may continue to send its body. */
const discardMs = 2000;

/** Reads and discards the rest of a refused request: closing the connection while the client sends would reset it and lose the response. */
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
