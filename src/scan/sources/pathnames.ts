/** File names from git and the system: bytes, usually UTF-8. */
import { isUtf8 } from 'node:buffer';

const length = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** As text. Bytes that are not UTF-8 appear as `\xff`. */
export function pathText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const size = length(bytes[at] ?? 0);
    const character = bytes.subarray(at, at + size);
    const whole = isUtf8(character);
    text += whole ? character.toString('utf8') : `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
    at += whole ? size : 1;
  }
  return text;
}
