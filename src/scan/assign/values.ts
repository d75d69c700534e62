/** Reads a value from its start: a literal in quotes, a bare word, the text of an element. */
import type { PathFacts } from '../guards/path.ts';
import { matchAt, quotes, skipSpace } from './characters.ts';
import { lineEnd } from '../lines.ts';

export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** Maximum length of a value; longer ones are data. */
const most = 2048;

/** Reads to the closing quote, which `\` escapes. The end of the line ends all texts but those in backquotes. */
function readToQuote(text: string, start: number, quote: string): ValueSpan | undefined {
  const ceiling = Math.min(text.length, start + most);
  for (let p = start; p < ceiling; p++) {
    const char = text.charAt(p);
    if (char === quote) return { start, end: p, quoted: true };
    if (char === '\\' && quote !== "'''") p++;
    else if ((char === '\n' || char === '\r') && quote !== '`') return undefined;
  }
  return undefined;
}

function readTo(text: string, start: number, closing: string): ValueSpan | undefined {
  const end = text.slice(start, start + most).indexOf(closing);
  return end < 0 ? undefined : { start, end: start + end, quoted: true };
}

/** Allowed between an operator and a literal: string prefixes, constructors, one opening parenthesis. */
const wrapping =
  /(?:(?:new\s{1,4})?[A-Za-z_][\w.:<>]{0,40}\(\s{0,20}|ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?|\(\s{0,20})?(?:[rRbBfFuUL@$]{1,2}(?=["'`])|String\.raw(?=`))?(?=["'`]|\\["']|&quot;)/y;

/** A literal at `at`, or in a call there. */
export function readQuoted(
  text: string,
  at: number,
): (ValueSpan & { readonly wrapped: boolean }) | undefined {
  const found = matchAt(wrapping, text, at);
  if (found === undefined) return undefined;
  const wrapped = found - at > 2;
  let span: ValueSpan | undefined;
  if (text.startsWith('&quot;', found)) span = readTo(text, found + 6, '&quot;');
  else if (text.charAt(found) === '\\') span = readTo(text, found + 2, text.slice(found, found + 2));
  else {
    const quote = text.charAt(found);
    span =
      text.startsWith(quote.repeat(3), found) && quote !== '`'
        ? readTo(text, found + 3, quote.repeat(3))
        : readToQuote(text, found + 1, quote);
  }
  // A literal in a literal: `"\\"…\\""`.
  if (
    span &&
    text.startsWith('\\"', span.start) &&
    text.startsWith('\\"', span.end - 2) &&
    span.end - span.start > 4
  )
    span = { start: span.start + 2, end: span.end - 2, quoted: true };
  return span && { ...span, wrapped };
}

/** What ends a bare word, by kind of file. */
const endsWord: Readonly<Record<PathFacts['kind'], string>> = {
  env: '',
  config: '',
  shell: ' \t;|&()<>"\'`',
  code: ' \t"\'`,;(){}<>[]|\\',
  markup: ' \t"\'`<>',
  prose: ' \t"\'`<>,;()|[]',
  unknown: ' \t"\'`<>,;',
};

/** Maximum length of a bare value; longer ones are data. */
const longestBare = 512;

const words = new Map<string, RegExp>();

/** A word up to one of `ends`, or the end of the line. */
function wordPattern(ends: string): RegExp {
  const known = words.get(ends);
  if (known) return known;
  const signs = Array.from(ends, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const pattern = new RegExp(`[^\\r\\n${signs.join('')}]{1,${longestBare}}`, 'y');
  words.set(ends, pattern);
  return pattern;
}

/** A bare value at `at`; the characters in `stops` also end it. */
export function readBare(text: string, at: number, facts: PathFacts, stops = ''): ValueSpan | undefined {
  const { kind } = facts;
  if (kind === 'config' && '{[|>&*!%@'.includes(text.charAt(at))) return undefined;
  let end = matchAt(wordPattern(endsWord[kind] + stops), text, at);
  if (end === undefined || end - at === longestBare) return undefined;
  if (kind === 'env' || kind === 'config') {
    const comment = /[ \t][#;]/.exec(text.slice(at, end));
    if (comment) end = at + comment.index;
    while (end > at && ' \t,'.includes(text.charAt(end - 1))) end--;
  } else if (kind === 'shell') {
    // `--set password=…,user=…`
    const next = /,[A-Za-z_][\w.]{0,60}=/.exec(text.slice(at, end));
    if (next) end = at + next.index;
  } else if (kind === 'prose' || kind === 'unknown') {
    while (end > at && '.,:*`'.includes(text.charAt(end - 1))) end--;
  }
  // Part of a template: `sk-{name}`
  if (/^(?:\{|\$\{|<[a-z_])/.test(text.slice(end, end + 2))) return undefined;
  return end > at ? { start: at, end, quoted: false } : undefined;
}

const blockScalar = /[|>][-+]?[0-9]?[ \t]{0,20}\r?\n[ \t]{1,60}/y;

/** The only line of a YAML block scalar. */
export function readBlock(text: string, at: number): ValueSpan | undefined {
  const start = matchAt(blockScalar, text, at);
  if (start === undefined) return undefined;
  const end = lineEnd(text, start, longestBare);
  return { start, end, quoted: true };
}

/** The text of an element; `at` is after `>`. */
export function readElement(text: string, at: number): ValueSpan | undefined {
  let start = skipSpace(text, at);
  const literal = text.startsWith('<![CDATA[', start);
  if (literal) start += 9;
  const ceiling = Math.min(text.length, start + most);
  let end = start;
  while (end < ceiling && text.charAt(end) !== '<' && !(literal && text.startsWith(']]>', end))) end++;
  if (end >= ceiling) return undefined;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end > start ? { start, end, quoted: true } : undefined;
}

export function isQuote(text: string, at: number): boolean {
  return at >= 0 && at < text.length && quotes.includes(text.charAt(at));
}
