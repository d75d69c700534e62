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
