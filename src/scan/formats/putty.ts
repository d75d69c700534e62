/** PuTTY's private keys, versions 2 and 3. */
import type { Span } from './formats.ts';

const beginning =
  /PuTTY-User-Key-File-[23]:[ \t]{0,4}[\w@.-]{3,60}(?:\\[rn]|[\r\n \t]){1,40}Encryption:[ \t]{0,4}none(?![\w-])/y;
const lines = /Private-Lines:[ \t]{0,4}\d{1,3}(?:\\[rn]|[\r\n \t]){1,40}/g;
const body = /(?:[A-Za-z0-9+/=]{1,80}(?:\\[rn]|[\r\n \t]){0,20}){1,200}/y;

/** Maximum length of the public part, which precedes the private one. */
const longestPublic = 6000;

/** The private lines of a key without passphrase. */
export function readPuttyKey(text: string, at: number): Span | undefined {
  beginning.lastIndex = at;
  if (!beginning.test(text)) return undefined;
  const from = beginning.lastIndex;
  lines.lastIndex = 0;
  const found = lines.exec(text.slice(from, from + longestPublic));
  if (!found) return undefined;
  const start = from + found.index + found[0].length;
  body.lastIndex = start;
  if (!body.test(text)) return undefined;
  let end = body.lastIndex;
  const mac = text.slice(start, end + 4).indexOf('Private-MAC');
  if (mac >= 0) end = start + mac;
  while (end > start && /[\s\\]/.test(text.charAt(end - 1))) end--;
  return end - start >= 40 ? { start, end, next: end } : undefined;
}
