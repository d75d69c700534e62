/** Finds out what a ciphertext is and brings it to the form the API or the message reader takes. */
import { fromBase64, utf8, view, type ByteStream } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { decodeText, encodeText, readCharacters } from '../../base/text.ts';
import { decodeToken, encodeToken } from '../../base/token.ts';
import { invalidCiphertext } from '../../base/unworded.ts';
import { Input } from '../../terminal/input.ts';

export type Blob = Extract<Ciphertext, { kind: 'blob' }>;
export type Message = Extract<Ciphertext, { kind: 'message' }>;

export type Ciphertext =
  | {
      readonly kind: 'blob';
      readonly blob: Uint8Array;
      readonly form: 'token' | 'base64' | 'json' | 'raw';
      /** Another blob in the form that this one has, a text with a line end. */
      readonly written: (blob: Uint8Array) => Uint8Array;
    }
  | {
      readonly kind: 'message';
      readonly form: 'raw' | 'armor' | 'base64';
      readonly stream: ByteStream;
      /** Another message in the form that this one has. */
      readonly written: (message: ByteStream) => ByteStream;
      readonly size: number | undefined;
      /** Reads anywhere in a message that is a regular file. */
      readonly at: ((position: number, count: number) => Buffer) | undefined;
      /** What the message is in as it is; absent for text. */
      readonly source?: Input | undefined;
    };

/** The longest text of a blob: `blobTextLimit`, named here so that a token given as argument needs no other module. */
const textLimit = 32 * 1024;

/** The longest `CiphertextBlob` that Decrypt takes. */
const blobLimit = 6144;

function blobOfToken(text: string): Ciphertext {
  const blob = decodeToken(text);
  if (blob === undefined || blob.length === 0 || blob.length > blobLimit) throw invalidCiphertext();
  return { kind: 'blob', blob, form: 'token', written: (again) => utf8(`${encodeToken(again)}\n`) };
}

/** A token given as argument, without what came along when it was copied: white space, a byte order mark, quotes. */
function tokenArgument(argument: string | undefined): string | undefined {
  const text = argument?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return text?.startsWith('kms:') === true ? text : undefined;
}

/** A blob of another service, whose form is its own: base64 text of one, or its bytes. */
function foreignBlob(head: Uint8Array): Ciphertext {
  const dense = readCharacters(head).replace(/[ \t\r\n]+/g, '');
  const decoded = dense === '' ? undefined : fromBase64(dense);
  const blob = decoded ?? head;
  if (blob.length === 0 || blob.length > blobLimit) throw invalidCiphertext();
  const isRaw = decoded === undefined;
  const written = (again: Uint8Array): Uint8Array =>
    isRaw ? again : utf8(`${view(again).toString('base64')}\n`);
  return { kind: 'blob', blob, form: isRaw ? 'raw' : 'base64', written };
}

/** Ended by a line end, where it is not. */
function lined(bytes: Buffer): Uint8Array {
  const text = decodeText(bytes);
  return text.characters.endsWith('\n') ? bytes : encodeText(text, `${text.characters}\n`);
}

/** Reads a ciphertext that begins so. Rejects with `InvalidCiphertextException` for what is none. */
async function read(input: Input, foreign: boolean, head: Buffer): Promise<Ciphertext> {
  const { recognise, recogniseLength } = await import('../../messages/recognise.ts');
  const whole = head.length <= textLimit;
  const start = head.subarray(0, recogniseLength);
  const kind = recognise(whole ? head : start);
  // What reads messages is not loaded for a token.
  const message =
    kind === 'token' || kind === 'blob' ? undefined : await import('../../messages/messagetext.ts');
  const form = message?.messageFormOf(kind, start);
  if (message !== undefined && form !== undefined) {
    const { messageBytes, messageWritten } = message;
    const isRaw = form === 'raw';
    return {
      kind: 'message',
      form,
      stream: messageBytes(form, head, input.stream(head)),
      written: (output) => messageWritten(form, head, output),
      size: input.size,
      at: isRaw && input.size !== undefined ? (at, count) => input.at(at, count) : undefined,
      source: isRaw ? input : undefined,
    };
  }
  if (kind === 'unknown' || kind === 'message' || kind === 'armored-message') {
    if (!foreign || !whole) throw invalidCiphertext();
    return foreignBlob(head);
  }
  if (!whole) throw invalidCiphertext();
  if (kind === 'blob') return { kind, blob: head, form: 'raw', written: (blob) => blob };
  const { blobText } = await import('../../messages/blobtext.ts');
  const found = blobText(head, kind);
  if (found === undefined || found.blob.length > blobLimit) throw invalidCiphertext();
  return { kind: 'blob', blob: found.blob, form: kind, written: (blob) => lined(found.rewritten(blob)) };
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
  const token = tokenArgument(argument);
  if (token !== undefined) return await use(blobOfToken(token));
  if (argument !== undefined && argument !== '-') {
    const { finishInterrupted } = await import('../../files/interrupted.ts');
    finishInterrupted(argument, true);
  }
  const input = Input.open(argument);
  try {
    if (input.isTerminal) {
      throw new KmsError('Usage', 'there is nothing to read', {
        hint: 'give a token or a file as argument, or pipe it in',
      });
    }
    const head = input.head(textLimit + 1);
    let found: Ciphertext;
    try {
      found = await read(input, foreign, head);
    } catch (error) {
      if (!isUndecryptable(error)) throw error;
      const done = await other?.(input, head);
      if (done !== undefined) return done;
      throw await (await import('./refused.ts')).explainUnrecognised(head, argument);
    }
    try {
      return await use(found);
    } catch (error) {
      if (!isUndecryptable(error)) throw error;
      if (found.kind === 'blob') throw error;
      throw await (await import('./refused.ts')).explainUndecryptable(found, head, argument, context);
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
