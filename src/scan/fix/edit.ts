/** Decides where a token can replace a value in a file, and why it cannot. */
import { fromUtf8, utf8, view } from '../../base/bytes.ts';
import { maxBlobPlaintext } from '../../base/firstbytes.ts';
import { parseJson } from '../../base/json.ts';
import type { Detection } from '../item.ts';
import { explainUnfit } from './unfitfiles.ts';

/** One replacement; the end is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** The plaintext: UTF-8. */
  readonly value: Buffer;
  readonly detection: Detection;
}

export interface Unfixable {
  readonly detection: Detection;
  /** The reason as part of a sentence that ends with the location. */
  readonly why: string;
}

export interface FilePlan {
  readonly edits: readonly Edit[];
  readonly refused: readonly Unfixable[];
}

/** A text, its encoding, and its bytes as UTF-8 during editing. */
export interface Encoded {
  readonly bytes: Buffer;
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be';
}

/** The byte order mark stays in the text. */
export function decodeText(bytes: Uint8Array): Encoded {
  const source = view(bytes);
  if (source[0] === 0xff && source[1] === 0xfe) {
    return { bytes: utf8(source.toString('utf16le')), encoding: 'utf16le' };
  }
  if (source[0] === 0xfe && source[1] === 0xff && source.length % 2 === 0) {
    return { bytes: utf8(Buffer.from(source).swap16().toString('utf16le')), encoding: 'utf16be' };
  }
  return { bytes: source, encoding: 'utf8' };
}

export function encodeText({ bytes, encoding }: Encoded): Buffer {
  if (encoding === 'utf8') return bytes;
  const text = Buffer.from(bytes.toString('utf8'), 'utf16le');
  return encoding === 'utf16le' ? text : text.swap16();
}

function lineStart(bytes: Buffer, at: number): number {
  return Math.max(bytes.lastIndexOf(0x0a, at - 1), bytes.lastIndexOf(0x0d, at - 1)) + 1;
}

function lineEnd(bytes: Buffer, at: number): number {
  const ends = [bytes.indexOf(0x0a, at), bytes.indexOf(0x0d, at)].filter((end) => end >= 0);
  return Math.min(bytes.length, ...ends);
}

/** The secret's location in the text; undefined if it is gone, or not exactly once on its line. */
function locateSecret(
  text: Encoded,
  { bytes: place, secret, line }: Detection,
): [start: number, end: number] | undefined {
  const value = view(secret.reveal());
  if (place !== undefined && text.encoding === 'utf8') {
    return text.bytes.subarray(place.start, place.end).equals(value) ? [place.start, place.end] : undefined;
  }
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = lineEnd(text.bytes, start);
    if (end >= text.bytes.length) return undefined;
    start = text.bytes[end] === 0x0d && text.bytes[end + 1] === 0x0a ? end + 2 : end + 1;
  }
  const end = lineEnd(text.bytes, start);
  const at = text.bytes.indexOf(value, start);
  if (at < 0 || at + value.length > end || text.bytes.subarray(at + 1, end).includes(value)) return undefined;
  return [at, at + value.length];
}

const urlBefore = /[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>]*$/i;
const urlEnd = /^[^\s"'`<>]*/;

/** The whole URL around the secret, since a token within it would make it invalid. Undefined if the URL is only part of a text. */
function wholeUrl(bytes: Buffer, start: number, end: number): [number, number] | undefined {
  const before = bytes.toString('latin1', lineStart(bytes, start), start);
  const after = bytes.toString('latin1', end, lineEnd(bytes, end));
  const from = start - (urlBefore.exec(before)?.[0].length ?? 0);
  const to = end + (urlEnd.exec(after)?.[0].length ?? 0);
  const [first, last] = [
    String.fromCharCode(bytes[from - 1] ?? 0x0a),
    String.fromCharCode(bytes[to] ?? 0x0a),
  ];
  const isQuoted = /["'`>]/.test(first) && (first === last || (first === '>' && last === '<'));
  const isRest = /[=: \n\r]/.test(first) && /[\n\r]/.test(last);
  return isQuoted || isRest ? [from, to] : undefined;
}

const isInUrl = (bytes: Buffer, start: number): boolean =>
  urlBefore.test(bytes.toString('latin1', lineStart(bytes, start), start));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The unescaped value; undefined if it is not certain. */
function parseMeaning(raw: Buffer, bytes: Buffer, start: number, path: string): Buffer | undefined {
  const text = fromUtf8(raw);
  if (text === undefined) return raw;
  const isXml = /\.(?:xml|html?|svg|plist|config|csproj|resx|xsd|xslt?)$/i.test(path);
  if (isXml && text.includes('&')) {
    const decoded = text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
    return /&[\w#]+;/.test(decoded.replaceAll('&', '')) ? undefined : utf8(decoded);
  }
  if (!text.includes('\\')) return raw;
  const quote = bytes
    .toString('latin1', lineStart(bytes, start), start)
    .match(/\\?["'`]/g)
    ?.at(-1);
  // A literal within a string: both would unescape the value.
  if (quote?.length === 2) return undefined;
  if (quote === undefined) return /\.ya?ml$|\.env|\.ini$/i.test(path) ? raw : undefined;
  if (quote === "'" && /\.(?:ya?ml|toml|sh|env)$/i.test(path)) return raw;
  const parsed = quote === '"' ? parseJson(`"${text}"`) : undefined;
  return typeof parsed === 'string' ? utf8(parsed) : undefined;
}

function explainRefusal(detection: Detection, path: string): string | undefined {
  if (detection.kind === 'protect' && detection.name === undefined)
    return 'the whole file must be encrypted: kms encrypt';
  if (detection.inside !== undefined)
    return `it is inside of what is encoded (${detection.inside}): a token there would be no token`;
  if (detection.endLine !== detection.line)
    return 'it has several lines: encrypt the file, or keep it as one value';
  return explainUnfit(path);
}

function planEdit(text: Encoded, path: string, detection: Detection): Edit | string {
  const refusal = explainRefusal(detection, path);
  if (refusal !== undefined) return refusal;
  const place = locateSecret(text, detection);
  if (place === undefined) return 'it is no longer where it was found';
  const { bytes } = text;
  let [start, end] = place;
  if (isInUrl(bytes, start)) {
    const whole = wholeUrl(bytes, start, end);
    if (whole === undefined)
      return 'it is a part of a URL, which a token would break: make the whole URL one value';
    [start, end] = whole;
  }
  const raw = bytes.subarray(start, end);
  const { kind, description } = detection;
  if (kind === 'vault' && /, (?!as is)/.test(description)) return 'it is encoded there: replace it by hand';
  if (isNumber(raw, bytes, start, path))
    return 'it is a number there, and a token is text: put it between quotation marks first';
  const value = parseMeaning(raw, bytes, start, path);
  if (value === undefined) return 'its escapes are ambiguous: replace it by hand';
  if (value.length > maxBlobPlaintext) return `it is longer than ${maxBlobPlaintext} bytes: encrypt the file`;
  return { start, end, value, detection };
}

const typed =
  /\.(?:json5?|jsonc|ya?ml|toml|[cm]?[jt]sx?|py|rb|go|rs|java|kt|cs|php|swift|scala|lua|c|cc|cpp|h|hcl|tf)$/i;

function isNumber(raw: Buffer, bytes: Buffer, start: number, path: string): boolean {
  return (
    typed.test(path) &&
    /^[-+\d.eExX_]+$/.test(raw.toString('latin1')) &&
    !/["'`]/.test(String.fromCharCode(bytes[start - 1] ?? 0))
  );
}

/** Plans the edits for the findings of one file. Of overlapping findings the outer one remains. */
export function planFile(text: Encoded, path: string, detections: readonly Detection[]): FilePlan {
  const edits: Edit[] = [];
  const refused: Unfixable[] = [];
  for (const detection of detections) {
    const planned = planEdit(text, path, detection);
    if (typeof planned === 'string') refused.push({ detection, why: planned });
    else edits.push(planned);
  }
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Edit[] = [];
  for (const edit of edits) if (edit.start >= (apart.at(-1)?.end ?? 0)) apart.push(edit);
  return { edits: apart, refused };
}

/** Replaces each value by a token. `tokenOf`: encrypts a value. */
export function applyEdits(
  bytes: Buffer,
  edits: readonly Edit[],
  makeToken: (value: Buffer) => string,
): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (const { start, end, value } of edits) {
    parts.push(bytes.subarray(done, start), utf8(makeToken(value)));
    done = end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
}

function* readLines(bytes: Buffer): Generator<readonly [start: number, end: number]> {
  for (let at = 0; at <= bytes.length;) {
    const end = lineEnd(bytes, at);
    yield [at, end];
    if (end >= bytes.length) return;
    at = end + 1;
  }
}

/** Applies the same edits to another version of the file, on the lines that both have. `left`: edits whose line it does not have. */
export function carryEdits(
  from: Buffer,
  edits: readonly Edit[],
  to: Buffer,
): { readonly edits: readonly Edit[]; readonly missing: readonly Edit[] } {
  if (from.equals(to)) return { edits, missing: [] };
  const byLine = new Map<string, (readonly [number, number])[]>();
  for (const [start, end] of readLines(to)) {
    const line = to.toString('latin1', start, end);
    byLine.set(line, [...(byLine.get(line) ?? []), [start, end]]);
  }
  const carried = new Map<number, Edit>();
  const missing: Edit[] = [];
  for (const edit of edits) {
    const begun = lineStart(from, edit.start);
    const lines = byLine.get(from.toString('latin1', begun, lineEnd(from, edit.start)));
    if (lines === undefined) missing.push(edit);
    for (const [start] of lines ?? []) {
      const at = start + edit.start - begun;
      carried.set(at, { ...edit, start: at, end: at + edit.end - edit.start });
    }
  }
  return { edits: [...carried.values()].sort((a, b) => a.start - b.start), missing };
}

/** Names of variables; a longer name, or one with a digit inside, may itself be a value. */
const plainName = /^(?=.{1,40}$)[\p{L}_$@.-]+\d{0,3}$/u;
/** Between a name and its value. */
const between = /[^\p{L}\p{N}]{0,12}$/u;

/** The line before and after, with the value masked. Shows only the value's name of the rest: another secret may be on the line. */
export function previewLines(
  bytes: Buffer,
  { start, end, detection: { name } }: Edit,
  mask: (value: Buffer) => string,
  token: string,
): readonly [before: string, after: string] {
  const head = bytes.toString('utf8', lineStart(bytes, start), start);
  const gap = between.exec(head)?.[0] ?? '';
  const rest = head.slice(0, head.length - gap.length);
  const isNamed = name !== undefined && plainName.test(name) && rest.endsWith(name);
  const left = isNamed ? rest.slice(0, -name.length) : rest;
  const shown = `${left.trim() === '' ? left : '… '}${isNamed ? name : ''}${gap}`;
  const tail = bytes.toString('utf8', end, lineEnd(bytes, end));
  const close = /^["'`]?/.exec(tail)?.[0] ?? '';
  const more = tail.slice(close.length).trim() === '' ? close : `${close} …`;
  return [shown + mask(bytes.subarray(start, end)) + more, shown + token + more];
}
