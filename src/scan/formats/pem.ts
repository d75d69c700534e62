/** Private keys in PEM and OpenPGP armor: in files, in strings with `\n`, indented in YAML, in XML, concatenated from literals. */
import { isProtectedPgpKey } from './pgp.ts';
import type { Span } from './formats.ts';

/** Maximum length of a key, including everything between its lines. */
const longest = 24_000;
/** Maximum number of characters between two characters of the body. */
const widestGap = 60;
/** Base64 length of the shortest key: Ed25519. */
const shortest = 40;

/** Headers before a body: `Proc-Type: 4,ENCRYPTED`, `Comment: …`. */
const header = /(?:\\[nr]|[\s"'+,>*#|])*[A-Z][A-Za-z-]{2,20}:[ \t][^\r\n\\]{0,120}(?:\\[nr]|[\r\n])/y;

interface Body {
  /** Base64. */
  readonly body: string;
  readonly end: number;
  /** Whether `-----END` follows. */
  readonly ended: boolean;
}

function isBase64Code(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x3d
  );
}

/** Characters other than white space between lines of a body. */
const joints = '"\'`,;.|>#*()[]{}<:&_';

/** Number of characters at `at` that are not part of the body: white space, escapes, quotes. 0 if there are none. */
function gapAt(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === '\\') return 2;
  if (char === '&') return text.slice(at, at + 7).indexOf(';') + 1;
  if (char === '%') return /^%[0-9a-f]{2}/i.test(text.slice(at, at + 3)) ? 3 : 0;
  return ' \t\r\n'.includes(char) || joints.includes(char) ? 1 : 0;
}

function readBody(text: string, start: number): Body {
  const ceiling = Math.min(text.length, start + longest);
  const parts: string[] = [];
  let length = 0;
  let p = start;
  let gap = 0;
  while (p < ceiling) {
    const from = p;
    while (p < ceiling && isBase64Code(text.charCodeAt(p))) p++;
    if (p > from) {
      parts.push(text.slice(from, p));
      length += p - from;
      gap = 0;
      continue;
    }
    if (text.startsWith('-----END', p)) return { body: parts.join(''), end: p, ended: true };
    const skipped = gapAt(text, p);
    gap += skipped;
    if (skipped === 0 || gap > widestGap || (gap > 20 && length < shortest)) break;
    p += skipped;
  }
  return { body: parts.join(''), end: p, ended: false };
}

function skipHeaders(text: string, start: number): { readonly at: number; readonly encrypted: boolean } {
  let at = start;
  let encrypted = false;
  for (let i = 0; i < 8; i++) {
    header.lastIndex = at;
    if (!header.test(text)) break;
    encrypted ||= /Proc-Type:[^\r\n]*ENCRYPTED|DEK-Info/.test(text.slice(at, header.lastIndex));
    at = header.lastIndex;
  }
  return { at, encrypted };
}

/** Whether it is a real body: placeholders have few characters, or an ellipsis. */
function isBody(text: string, start: number, { body, end, ended }: Body): boolean {
  if (body.length < (ended ? shortest : 256)) return false;
  if (new Set(body.slice(0, 400)).size < 14) return false;
  return !/\.\.\.|\u2026|xxxx|\{[a-z]\w{0,15}:\d/i.test(text.slice(start, Math.min(end + 16, start + 2000)));
}

type IsProtected = (body: string) => boolean;

function readKey(text: string, at: number, label: RegExp, isProtected: IsProtected): Span | undefined {
  label.lastIndex = at;
  if (!label.test(text)) return undefined;
  const { at: start, encrypted } = skipHeaders(text, label.lastIndex);
  if (encrypted) return undefined;
  const body = readBody(text, start);
  if (!isBody(text, start, body) || isProtected(body.body)) return undefined;
  if (!body.ended) return { start: at, end: body.end, next: body.end };
  const closing = /-----END [A-Z0-9 ]{1,40}-----/y;
  closing.lastIndex = body.end;
  const end = closing.test(text) ? closing.lastIndex : body.end;
  return { start: at, end, next: end };
}

const pemLabel = /-----BEGIN (?:(?:RSA|EC|DSA|ANY|DH|ED25519|ECDSA|X25519|SM2) )?PRIVATE KEY-----/y;
const opensshLabel = /-----BEGIN OPENSSH PRIVATE KEY-----/y;
const pgpLabel = /-----BEGIN PGP PRIVATE KEY BLOCK-----/y;

/** DER has no passphrase: `ENCRYPTED PRIVATE KEY` is another label, which this code does not match. */
const never: IsProtected = () => false;

/** `openssh-key-v1`, followed by the cipher: `none`. */
const isProtectedOpenssh: IsProtected = (body) =>
  body.startsWith('b3BlbnNzaC1rZXktdjEA') && !body.startsWith('AAAABG5vbmU', 20);

/** Excludes keys whose headers or label say that a passphrase encrypts them. */
export function readPemKey(text: string, at: number): Span | undefined {
  return readKey(text, at, pemLabel, never);
}

export function readOpensshKey(text: string, at: number): Span | undefined {
  return readKey(text, at, opensshLabel, isProtectedOpenssh);
}

export function readPgpKey(text: string, at: number): Span | undefined {
  return readKey(text, at, pgpLabel, isProtectedPgpKey);
}
