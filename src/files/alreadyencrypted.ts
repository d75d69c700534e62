/** Whether a file is encrypted as a whole already, so that encrypting it again would only wrap it once more. */
import { isKmsError, KmsError } from '../base/errors.ts';
import { outlineMessage, outlineStream } from '../messages/message.ts';
import { recogniseCiphertext, type Ciphertext } from '../messages/ciphertext.ts';
import type { Source } from './source.ts';

/** What a message in a file says of its parts, without being opened. */
export function outlineFile(source: Source): ReturnType<typeof outlineMessage> {
  return outlineMessage(source.size, (at, count) => source.read(at, count));
}

/** The failure of a message in a file, with what everybody sees of one that is not whole. */
export async function explainDamage(source: Source, isRaw: boolean, error: unknown): Promise<unknown> {
  if (!isRaw || !isKmsError(error) || error.code !== 'MessageInvalid') return error;
  const outline = await outlineFile(source).catch(() => undefined);
  if (outline === undefined || outline.layout !== undefined) return error;
  return new KmsError(
    'MessageInvalid',
    `${source.path} is cut off or has something behind its end: it does not decrypt`,
  );
}

/** Whether the message's end is where the length of the file puts it: then nothing was cut off or added. */
async function isWhole(
  source: Source,
  ciphertext: Extract<Ciphertext, { kind: 'message' }>,
): Promise<boolean> {
  // Text around a message is no part of it, so that it is read to its end.
  const { layout } = await (ciphertext.form === 'raw'
    ? outlineFile(source)
    : outlineStream(ciphertext.stream()));
  return layout !== undefined;
}

/** Throws `MessageInvalid` for a file that has the name of a message and begins as one, but is damaged. Whether it decrypts is not looked at. */
export async function isEncrypted(source: Source, head: Buffer): Promise<boolean> {
  const found = recogniseCiphertext(source, head);
  if (found === undefined) return false;
  // A few bytes look like a blob in many a file; a token does not come about by chance.
  if (found.kind === 'blob') return found.form === 'token';
  const whole = await isWhole(source, found).catch(() => false);
  if (!whole && source.path.endsWith('.kms')) {
    throw new KmsError('MessageInvalid', `${source.path} begins as a message but is damaged`);
  }
  return whole;
}
