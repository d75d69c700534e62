/** Finds out what a ciphertext is and brings it to the form the API or the message reader takes. */
import { fromBase64, utf8, view } from '../base/bytes.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { decodeToken } from '../base/token.ts';
import { invalidCiphertext } from '../base/undecryptable.ts';
import { Input } from '../cli/io.ts';

export type TextForm = 'token' | 'base64' | 'raw';

export type Ciphertext =
  | { readonly kind: 'blob'; readonly blob: Uint8Array; readonly form: TextForm }
  | {
      readonly kind: 'message';
      readonly form: 'raw' | 'armor' | 'base64';
      readonly stream: AsyncIterable<Uint8Array>;
      readonly size: number | undefined;
      /** Reads anywhere in a message that is a regular file. */
      readonly at: ((position: number, count: number) => Buffer) | undefined;
      /** What the message is in as it stands, and how it begins; absent for text. */
      readonly source?: { readonly input: Input; readonly head: Buffer } | undefined;
    };

/** The longest text of a blob: 4186 bytes as base64, broken into lines. */
const textLimit = 8192;

/** The longest `CiphertextBlob` that Decrypt takes. */
const blobLimit = 6144;

function blobOfToken(text: string): Ciphertext {
  const blob = decodeToken(text.trim());
  if (blob === undefined || blob.length === 0 || blob.length > blobLimit) throw invalidCiphertext();
  return { kind: 'blob', blob, form: 'token' };
}

function blobOfBase64(text: string): Ciphertext {
  const blob = fromBase64(text.replace(/[ \t\r\n]+/g, ''));
  if (blob === undefined) throw invalidCiphertext();
  return { kind: 'blob', blob, form: 'base64' };
}

/** A blob of another service, whose form is its own: base64 text of one, or its bytes. */
function foreignBlob(head: Uint8Array): Ciphertext {
  const dense = view(head)
    .toString('latin1')
    .replace(/[ \t\r\n]+/g, '');
  const decoded = dense === '' ? undefined : fromBase64(dense);
  const blob = decoded ?? head;
  if (blob.length === 0 || blob.length > blobLimit) throw invalidCiphertext();
  return { kind: 'blob', blob, form: decoded === undefined ? 'raw' : 'base64' };
}

/** What the beginning of base64 text decodes to. */
function decodedStart(head: Uint8Array): Buffer {
  const dense = view(head)
    .toString('latin1')
    .replace(/[ \t\r\n]+/g, '');
  return Buffer.from(dense.slice(0, dense.length - (dense.length % 4)), 'base64');
}

/** The beginning of the input, with the header that is being replaced in its file, if one is. */
async function headOf(input: Input, pendingHeader: () => Buffer | undefined): Promise<Buffer> {
  const head = input.head(textLimit + 1);
  const pending = head[0] === 0x02 ? pendingHeader() : undefined;
  if (pending === undefined) return head;
  const { withPending } = await import('../client/share/headerjournal.ts');
  const more = Math.max(0, pending.length - head.length);
  return withPending(Buffer.concat([head, input.head(more)]), pending);
}

/** Bytes from anywhere in a file whose beginning was read before: a header that is being replaced is the whole one there. */
function readAt(input: Input, head: Buffer, at: number, count: number): Buffer {
  const bytes = input.at(at, count);
  if (at < head.length) head.copy(bytes, 0, at, Math.min(head.length, at + bytes.length));
  return bytes;
}

/** Reads a ciphertext that begins so. Rejects with `InvalidCiphertextException` for what is none. */
async function read(input: Input, foreign: boolean, head: Buffer): Promise<Ciphertext> {
  const { recognise, recogniseLength } = await import('../client/recognise.ts');
  const files = () => import('../client/files.ts');
  const whole = head.length <= textLimit;
  const message = (form: 'raw' | 'armor' | 'base64', stream: AsyncIterable<Uint8Array>): Ciphertext => ({
    kind: 'message',
    form,
    stream,
    size: input.size,
    at:
      form === 'raw' && input.size !== undefined ? (at, count) => readAt(input, head, at, count) : undefined,
    source: form === 'raw' ? { input, head } : undefined,
  });
  switch (recognise(head.subarray(0, whole ? undefined : recogniseLength))) {
    case 'token':
      if (!whole) throw invalidCiphertext();
      return blobOfToken(head.toString('latin1'));
    case 'blob':
      if (!whole) throw invalidCiphertext();
      return { kind: 'blob', blob: head, form: 'raw' };
    case 'message':
      return message('raw', input.stream(head));
    case 'armored-message':
      return message('armor', (await files()).dearmor(input.stream(head)));
    case 'base64':
      if (recognise(decodedStart(head)) === 'message') {
        return message('base64', (await files()).decodeBase64(input.stream(head)));
      }
      if (!whole) throw invalidCiphertext();
      return blobOfBase64(head.toString('latin1'));
    case 'unknown':
      if (!foreign || !whole) throw invalidCiphertext();
      return foreignBlob(head);
  }
}

export interface CiphertextOptions<T> {
  /** Lets blobs of any form through, for a service other than the vault to judge. */
  readonly foreign?: boolean;
  /** The pairs that were given, for saying what may be wrong. */
  readonly context?: Readonly<Record<string, string>> | undefined;
  /** What is done with what is no ciphertext; undefined from it leaves it refused. `start` is the whole or its beginning. */
  readonly other?: (input: Input, start: Buffer) => Promise<T | undefined>;
}

/**
 * `argument` is a token, a file's path, or nothing for stdin. `use` is done with the input when it settles. Whatever does not
 * decrypt is told in the same words, a message too: an altered one may not be recognised as one. The hint depends on what anybody can
 * see in the input, and on nothing that a key told.
 */
export async function withCiphertext<T>(
  argument: string | undefined,
  { foreign = false, context, other }: CiphertextOptions<T>,
  use: (ciphertext: Ciphertext) => Promise<T>,
): Promise<T> {
  if (argument?.startsWith('kms:') === true) return await use(blobOfToken(argument));
  const journal =
    argument === undefined || argument === '-' ? undefined : await import('../client/share/headerjournal.ts');
  if (argument !== undefined) await journal?.settle(argument);
  const input = Input.open(argument);
  try {
    if (input.isTerminal) {
      throw new KmsError('Usage', 'there is nothing to read', {
        hint: 'give a token or a file as argument, or pipe it in',
      });
    }
    const head = await headOf(input, () => journal?.pendingHeader(argument ?? ''));
    let found: Ciphertext;
    try {
      found = await read(input, foreign, head);
    } catch (error) {
      if (!isUndecryptable(error)) throw error;
      const done = await other?.(input, head);
      if (done !== undefined) return done;
      throw await (await import('./refused.ts')).refusedInput(head, argument);
    }
    try {
      return await use(found);
    } catch (error) {
      if (!isUndecryptable(error)) throw error;
      if (found.kind === 'blob') throw error;
      throw await (await import('./refused.ts')).refusedMessage(found, head, argument, context);
    }
  } finally {
    input.close();
  }
}

function isUndecryptable(error: unknown): boolean {
  return (
    isKmsError(error) && (error.code === 'MessageInvalid' || error.code === 'InvalidCiphertextException')
  );
}

/** The blob in the form it came in; text ends with a line end. */
export function inForm(blob: Uint8Array, form: TextForm, encode: (blob: Uint8Array) => string): Uint8Array {
  if (form === 'raw') return blob;
  return utf8(`${form === 'token' ? encode(blob) : view(blob).toString('base64')}\n`);
}
