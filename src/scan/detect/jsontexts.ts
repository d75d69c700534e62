/**
 * Texts in JSON strings: cells of notebooks and their output, scripts and documents in JSON, without the escapes of JSON. A single string is a text,
 * and so is the concatenation of a list of strings, as notebooks store lines.
 */
import { withExtension, type PathFacts } from '../guards/path.ts';

/** The extension that a text of unknown type gets. */
const unsure = 'txt';

/** A piece of a text and its location: unescaped text, or one escape. */
interface Piece {
  readonly start: number;
  /** Offset in the file. */
  readonly at: number;
  readonly length: number;
  readonly width: number;
}

/** Start and end are offsets in the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether it is within one of these spans, which are sorted and disjoint. */
export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  const last = spans[findLastBefore(spans, start)];
  return last !== undefined && last.start <= start && end <= last.end;
}

/** The index of the last one that begins at or before `offset`; 0 if there is none. */
function findLastBefore(sorted: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export class JsonText {
  readonly decoded: Buffer;
  readonly facts: PathFacts;
  /** The strings of which the text is a part. */
  readonly span: Span;
  readonly #pieces: readonly Piece[];

  constructor(decoded: Buffer, pieces: readonly Piece[], facts: PathFacts, span: Span) {
    this.decoded = decoded;
    this.#pieces = pieces;
    this.facts = facts;
    this.span = span;
  }

  /** Whether the file itself says what the text is. */
  get isSure(): boolean {
    return this.facts.extension !== unsure;
  }

  /** The location in the file of a non-empty range of the text; the end is exclusive. */
  placeOf(start: number, end: number): Span {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    return {
      start: first.at + (first.length === first.width ? start - first.start : 0),
      end: last.at + (last.length === last.width ? end - last.start : last.width),
    };
  }

  #pieceAt(offset: number): Piece {
    const piece = this.#pieces[findLastBefore(this.#pieces, offset)];
    if (piece === undefined) throw new RangeError('a text of JSON without pieces');
    return piece;
  }
}

/** The extension as which a text is read; undefined if it is not read. */
type ExtensionOf = (member: string, cell: string, begin: string) => string | undefined;

const ofMedia: ReadonlyMap<string, string> = new Map([
  ['text/html', 'html'],
  ['text/markdown', 'md'],
  ['application/javascript', 'js'],
]);

/** Pictures in base64 are not text. */
const isPicture = (member: string): boolean => /^(?:image|audio|video)\/(?!svg)/.test(member);

const output: ExtensionOf = (member) => (isPicture(member) ? undefined : (ofMedia.get(member) ?? unsure));

/** The language in a cell's first line, if it is not the notebook's. */
const magic = /^\s{0,20}%%?(?:script\s+(?:-\S+\s+)*)?(?<name>\w+)/;
const ofMagic: ReadonlyMap<string, string> = new Map([
  ...['bash', 'sh', 'zsh', 'cmd', 'powershell', 'system', 'sx'].map((name) => [name, 'sh'] as const),
  ['html', 'html'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['latex', unsure],
]);

const code = (begin: string): string => ofMagic.get(magic.exec(begin)?.groups?.['name'] ?? '') ?? 'py';

/** Notebooks of Jupyter and Zeppelin. Literals and names of other languages are read as Python's. */
const notebooks: ReadonlyMap<string, ExtensionOf> = new Map<string, ExtensionOf>([
  [
    'ipynb',
    (member, cell, begin) => {
      if (member !== 'source') return output(member, cell, begin);
      return cell === 'markdown' || cell === 'raw' ? 'md' : code(begin);
    },
  ],
  ['zpln', (member, cell, begin) => (member === 'text' ? code(begin) : output(member, cell, begin))],
]);

/** In other JSON files only texts of several lines are read. */
const others: ReadonlySet<string> = new Set(['json', 'jsonl', 'ndjson', 'jsonc']);

const [quote, backslash] = ['"', '\\'];
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

interface Unit {
  readonly means: string;
  readonly width: number;
}

/** One escape at a backslash; undefined if it is invalid. */
function readEscape(text: string, at: number): Unit | undefined {
  const short = escapes[text.charAt(at + 1)];
  if (short !== undefined) return { means: short, width: 2 };
  const [whole] = /^(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4})/.exec(
    text.slice(at, at + 12),
  ) ?? [undefined];
  if (whole === undefined) return undefined;
  const units = whole.split('\\u').slice(1);
  const character = String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
  return { means: Buffer.from(character, 'utf8').toString('latin1'), width: whole.length };
}

/** The end of the string that begins at `start`, after its quote; undefined if its line ends before. */
function findStringEnd(text: string, start: number): number | undefined {
  for (let at = start; ;) {
    const end = text.indexOf(quote, at);
    if (end < 0) return undefined;
    let slashes = 0;
    while (end - slashes > start && text.charAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return text.slice(start, end).includes('\n') ? undefined : end;
    at = end + 1;
  }
}

function decode(text: string, strings: readonly Span[], facts: PathFacts, span: Span): JsonText {
  const pieces: Piece[] = [];
  let decoded = '';
  const add = (means: string, at: number, width: number): void => {
    if (means === '') return;
    pieces.push({ start: decoded.length, at, length: means.length, width });
    decoded += means;
  };
  for (const { start, end } of strings) {
    const raw = text.slice(start, end);
    for (let at = 0; at < raw.length;) {
      const next = raw.indexOf(backslash, at);
      const stop = next < 0 ? raw.length : next;
      add(raw.slice(at, stop), start + at, stop - at);
      if (next < 0) break;
      const { means, width } = readEscape(raw, stop) ?? { means: backslash, width: 1 };
      add(means, start + stop, width);
      at = stop + width;
    }
  }
  return new JsonText(Buffer.from(decoded, 'latin1'), pieces, facts, span);
}

/** The strings of JSON with the character after each: a colon follows a name. A part of a file may begin within a string. */
function* readStrings(text: string): Generator<Span & { readonly next: string; readonly nextAt: number }> {
  const behind = /[ \t\r\n]*/y;
  for (let open = text.indexOf(quote); open >= 0;) {
    if (text.charAt(open - 1) === backslash) {
      open = text.indexOf(quote, open + 1);
      continue;
    }
    const end = findStringEnd(text, open + 1);
    if (end === undefined) {
      const lineEnd = text.indexOf('\n', open);
      open = lineEnd < 0 ? -1 : text.indexOf(quote, lineEnd);
      continue;
    }
    behind.lastIndex = end + 1;
    behind.exec(text);
    const nextAt = behind.lastIndex;
    const next = text.charAt(nextAt);
    // This quote does not close a string but opens one.
    if (next !== '' && !':,]}'.includes(next)) open = end;
    else {
      yield { start: open + 1, end, next, nextAt };
      open = text.indexOf(quote, end + 1);
    }
  }
}

/** Whether a file of this name may contain such texts. */
export function mayHoldTexts(bytes: Buffer, { extension, lock }: PathFacts): boolean {
  return !lock && (notebooks.has(extension) || (others.has(extension) && bytes.includes('\\n')));
}

/** `text`: Latin-1, of such a file or a part of it. */
export function* findJsonTexts(text: string, facts: PathFacts): Generator<JsonText, void, undefined> {
  const notebook = notebooks.get(facts.extension);
  let member = '';
  let cell = '';
  let strings: Span[] = [];
  const finished = function* (): Generator<JsonText, void, undefined> {
    const [first] = strings;
    if (first === undefined) return;
    const extension = (notebook ?? output)(member, cell, text.slice(first.start, first.start + 80));
    const counts = notebook !== undefined || strings.some((each) => hasLines(text, each));
    if (extension !== undefined && counts) {
      const { commands, rest } = extension === 'py' ? divide(text, strings) : { commands: [], rest: strings };
      const span = { start: first.start, end: strings.at(-1)?.end ?? first.end };
      yield decode(text, rest, withExtension(facts, extension), span);
      if (commands.length > 0) yield decode(text, commands, withExtension(facts, 'sh'), span);
    }
    strings = [];
  };
  let last = 0;
  for (const { start, end, next, nextAt } of readStrings(text)) {
    // After a comma of a list.
    if (last === 0 || text.slice(last, start - 1).trim() !== ',') yield* finished();
    if (next === ':') {
      yield* finished();
      member = text.slice(start, Math.min(end, start + 100));
      last = 0;
      continue;
    }
    if (member === 'cell_type') cell = text.slice(start, Math.min(end, start + 20));
    strings.push({ start, end });
    last = nextAt;
  }
  yield* finished();
}

/** Whether it contains an escaped line end. */
function hasLines(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('\\n');
}

/** Divides a code cell into its code and the lines that are shell commands or set variables. */
function divide(
  text: string,
  strings: readonly Span[],
): { readonly commands: readonly Span[]; readonly rest: readonly Span[] } {
  const commands: Span[] = [];
  const rest: Span[] = [];
  let continues = false;
  for (const { start, end } of strings) {
    let at = start;
    for (const line of text.slice(start, end).split(/(?<=\\n)/)) {
      const to = at + line.length;
      if (continues || /^\s{0,20}(?:!|%(?:set_)?env\b|%(?:sx|system)\b)/.test(line)) {
        commands.push({ start: at + (/^\s{0,20}!/.exec(line)?.[0].length ?? 0), end: to });
        continues = /\\\\(?:\\n)?$/.test(line);
      } else rest.push({ start: at, end: to });
      at = to;
    }
  }
  return { commands, rest };
}
