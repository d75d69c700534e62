/** Detects files that are already encrypted as a whole, which must not be encrypted again. */
import { isKmsError, KmsError } from '../base/errors.ts';
import { outlineMessage, outlineStream } from '../messages/message.ts';
import { recogniseCiphertext, type MessageText } from '../messages/ciphertext.ts';
import type { Source } from './source.ts';

/** The layout of a message in a file, read without decrypting it. */
export function outlineFile(source: Source): ReturnType<typeof outlineMessage> {
  return outlineMessage(source.size, (at, count) => source.read(at, count));
}

/** The error for a message in a file, with a hint if the message is visibly incomplete. */
export async function explainDamage(source: Source, isRaw: boolean, error: unknown): Promise<unknown> {
  if (!isRaw || !isKmsError(error) || error.code !== 'MessageInvalid') return error;
  const outline = await outlineFile(source).catch(() => undefined);
  if (outline === undefined || outline.layout !== undefined) return error;
  return new KmsError(
    'MessageInvalid',
    `${source.path} is truncated or has extra bytes at its end: it does not decrypt`,
  );
}

/** Whether the message ends where the file does: then nothing was cut off or added. */
async function isWhole(source: Source, ciphertext: MessageText): Promise<boolean> {
  // Text may surround the message, so it has to be read to its end.
  const { layout } = await (ciphertext.form === 'raw'
    ? outlineFile(source)
    : outlineStream(ciphertext.stream()));
  return layout !== undefined;
}

/** Does not check whether the file decrypts. Throws `MessageInvalid` for a file that is named like a message and begins like one, but is damaged. */
export async function isEncrypted(source: Source, head: Buffer): Promise<boolean> {
  const found = recogniseCiphertext(source, head);
  if (found.kind === 'other') return false;
  // The first bytes of other files can look like a blob; a token is never a coincidence.
  if (found.kind === 'blob') return found.form === 'token';
  const whole = await isWhole(source, found).catch(() => false);
  if (!whole && source.path.endsWith('.kms')) {
    throw new KmsError('MessageInvalid', `${source.path} begins like a message but is damaged`);
  }
  return whole;
}
