/** Whether a file is encrypted as a whole already, so that encrypting it again would only wrap it once more. */
import { KmsError } from '../../base/errors.ts';
import { inspectMessage } from '../files.ts';
import { ciphertextOf, type Ciphertext } from './ciphertext.ts';
import type { Source } from './source.ts';

/** final frame without its content: marker (4) ‖ sequence number (4) ‖ IV (12) ‖ content length (4) ‖ tag (16) */
const finalFrame = 40;
/** regular frame without its content: sequence number (4) ‖ IV (12) ‖ tag (16) */
const regularFrame = 32;
/** The suite whose messages end with their final frame. */
const unsigned = 0x0478;

/** Whether the final frame is where the length of the file puts it: then nothing was cut off or added. */
function endsAsMessage(source: Source, headerLength: number, frameLength: number): boolean {
  const body = source.size - headerLength - finalFrame;
  if (body < 0) return false;
  const regular = Math.floor(body / (frameLength + regularFrame));
  const content = body - regular * (frameLength + regularFrame);
  const start = source.read(headerLength + regular * (frameLength + regularFrame), 24);
  return (
    start.length === 24 &&
    start.readUInt32BE(0) === 0xffffffff &&
    start.readUInt32BE(4) === regular + 1 &&
    start.readUInt32BE(20) === content
  );
}

async function isWholeMessage(source: Source, head: Buffer): Promise<boolean> {
  const { headerLength, frameLength, suite } = await inspectMessage(head);
  return suite.id !== unsigned || endsAsMessage(source, headerLength, frameLength);
}

/** Text around a message is no part of it, so that it is read to its end. */
async function isWholeText(ciphertext: Extract<Ciphertext, { kind: 'message' }>): Promise<boolean> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of ciphertext.stream()) {
    if (length < maxHeader) parts.push(part);
    length += part.length;
  }
  await inspectMessage(Buffer.concat(parts));
  return true;
}

const maxHeader = 1 << 20;

/**
 * Throws `MessageInvalid` for a file that has the name of a message and begins as one, but is damaged. Whether it decrypts is not
 * looked at.
 */
export async function isEncrypted(source: Source, head: Buffer): Promise<boolean> {
  const found = ciphertextOf(source, head);
  if (found === undefined) return false;
  // A few bytes look like a blob in many a file; a token does not come about by chance.
  if (found.kind === 'blob') return found.form === 'token';
  const whole = await (found.form === 'raw' ? isWholeMessage(source, head) : isWholeText(found)).catch(
    () => false,
  );
  if (!whole && source.path.endsWith('.kms')) {
    throw new KmsError('MessageInvalid', `${source.path} begins as a message but is damaged`);
  }
  return whole;
}
