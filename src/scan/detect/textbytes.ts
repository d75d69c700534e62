/** Converts bytes to the text that is scanned: UTF-8, or any encoding in which ASCII bytes mean ASCII. */
import { decodeText, textForm } from '../../base/text.ts';

export interface Decoded {
  readonly bytes: Buffer;
  /** Whether offsets in `bytes` are offsets in the item. */
  readonly asStored: boolean;
}

export function decodeBytes(bytes: Uint8Array): Decoded {
  const form = textForm(bytes.subarray(0, 16));
  if (form.encoding === 'bytes') {
    return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), asStored: true };
  }
  return { bytes: Buffer.from(decodeText(bytes, form).characters, 'utf8'), asStored: false };
}

/** Number of bytes that decide whether a file is binary. */
export const binaryProbeBytes = 8192;
/** One control byte in this number: a stray NUL must not exclude a text. */
const fewControls = 32;

/** Whether there is a NUL and at least as many bytes that no text contains as in a binary file. */
export function isBinary(bytes: Buffer): boolean {
  if (!bytes.includes(0)) return false;
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls * fewControls > bytes.length;
}
