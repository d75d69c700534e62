/** The input of commands that read one ciphertext: an argument, a file or stdin. */
import { utf8 } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { maxCiphertextBlob } from '../../base/firstbytes.ts';
import { decodeToken, encodeToken } from '../../base/token.ts';
import { invalidCiphertext } from '../../base/unworded.ts';
import type { MessageText } from '../../messages/ciphertext.ts';
import type { RecognisedBlob, Unrecognised } from '../../messages/recognise.ts';
import { Input } from '../../terminal/input.ts';

export type Blob = Omit<RecognisedBlob, 'blob'> & { readonly blob: Uint8Array };

export interface Message extends MessageText {
  readonly size: number | undefined;
  /** Reads anywhere in a message that is a regular file. */
  readonly at: ((position: number, count: number) => Buffer) | undefined;
  /** The input, if it is the raw message; undefined for text. */
  readonly source?: Input | undefined;
}

export type Ciphertext = Blob | Message;

function blobOfToken(text: string): Blob {
  const blob = decodeToken(text);
  if (blob === undefined || blob.length === 0 || blob.length > maxCiphertextBlob) throw invalidCiphertext();
  return { kind: 'blob', blob, form: 'token', written: (again) => utf8(encodeToken(again)) };
}

/** A token given as argument, without what came along when it was copied: white space, a byte order mark, quotes. */
function tokenArgument(argument: string | undefined): string | undefined {
  const text = argument?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return text?.startsWith('kms:') === true ? text : undefined;
}

async function read(input: Input, isRemote: boolean): Promise<[Ciphertext | Unrecognised, head: Buffer]> {
  const { blobTextLimit, recognise, toUnrecognised } = await import('../../messages/recognise.ts');
  const head = input.head(blobTextLimit + 1);
  const found = recognise(head);
  if (found.kind === 'blob')
    return [found.blob.length > maxCiphertextBlob ? toUnrecognised(head, true) : found, head];
  // A token does not load the message reader.
  const { readAnyBlob, readMessage } = await import('../../messages/ciphertext.ts');
  if (found.kind === 'other') {
    const mayBeBlob = isRemote && !found.isDamaged && head.length <= blobTextLimit;
    return [(mayBeBlob ? readAnyBlob(head) : undefined) ?? found, head];
  }
  const { size } = input;
  const isRaw = found.form === 'raw';
  const message = {
    ...readMessage(found.form, input, head),
    size,
    at: isRaw && size !== undefined ? (at: number, count: number) => input.at(at, count) : undefined,
    source: isRaw ? input : undefined,
  };
  return [message, head];
}

export interface CiphertextOptions<T> {
  /** Accepts blobs of any form, because a service other than the vault decrypts them. */
  readonly isRemote?: boolean;
  /** The given pairs, for the hint. */
  readonly context?: Readonly<Record<string, string>> | undefined;
  /** Handles an input that is not a ciphertext; it is refused if this returns undefined. `start` is the whole input or its beginning. */
  readonly other?: (input: Input, start: Buffer, found: Unrecognised) => Promise<T | undefined>;
}

/**
 * `argument` is a token, a file's path, or undefined for stdin. The input is closed when `use` settles. Everything that does not decrypt gives the same
 * error, a message too, because an altered one may not be recognised as a message. The hint depends on what anyone can see in the input, and on nothing
 * that needs a key.
 */
export async function withCiphertext<T>(
  argument: string | undefined,
  { isRemote = false, context, other }: CiphertextOptions<T>,
  use: (ciphertext: Ciphertext) => Promise<T>,
): Promise<T> {
  const token = tokenArgument(argument);
  if (token !== undefined) return await use(blobOfToken(token));
  if (argument !== undefined && argument !== '-') {
    const { restoreHeader } = await import('../../files/headerbackup.ts');
    restoreHeader(argument, true);
  }
  const input = Input.open(argument);
  try {
    if (input.isTerminal) {
      throw new KmsError('Usage', 'there is nothing to read', {
        hint: 'give a token or a file as argument, or pipe it in',
      });
    }
    const [found, head] = await read(input, isRemote);
    if (found.kind === 'other') {
      const done = await other?.(input, head, found);
      if (done !== undefined) return done;
      throw (await import('./refused.ts')).explainUnrecognised(await found.identify(), argument);
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
