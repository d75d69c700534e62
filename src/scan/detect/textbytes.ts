/** Bytes as what is scanned: UTF-8, or any encoding in which the bytes of ASCII mean ASCII. */
import { decodeText, textForm } from '../../base/text.ts';

export interface Decoded {
  readonly bytes: Buffer;
  /** Whether an offset in `bytes` is one in the item. */
  readonly asStored: boolean;
}

export function decodeBytes(bytes: Uint8Array): Decoded {
  const form = textForm(bytes.subarray(0, 16));
  if (form.encoding === 'bytes') {
    return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), asStored: true };
  }
  return { bytes: Buffer.from(decodeText(bytes, form).characters, 'utf8'), asStored: false };
}

/** Bytes by which a file is taken for a binary one. */
export const binaryProbeBytes = 8192;
/** One in this number: a NUL or two that got into a text hide nothing in it. */
const fewControls = 32;

/** Whether there is a NUL, and no fewer bytes than a binary file has that no text holds. */
export function isBinary(bytes: Buffer): boolean {
  if (!bytes.includes(0)) return false;
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls * fewControls > bytes.length;
}
