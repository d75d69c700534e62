/** Reads the operator and the value after a name, in the syntax of many languages and file types. */
import { withKind, type PathFacts } from '../guards/path.ts';
import { matchAt, skipBlanks, skipSpace } from './characters.ts';
import { lineStart } from '../lines.ts';
import { isQuote, readBare, readBlock, readElement, readQuoted, type ValueSpan } from './values.ts';

/**
 * How the value is assigned: `assign` to a name, `call` to a function of that name, `flag` on a command line, `argument` after a name in quotes,
 * `default` for a missing one, `compare`, `element` of XML, `statement` without an operator, `query` of a URL, `part` of a string with several
 * (`Server=a;Password=b`).
 */
export type Way =
  | 'assign'
  | 'call'
  | 'flag'
  | 'argument'
  | 'default'
  | 'compare'
  | 'element'
  | 'statement'
  | 'query'
  | 'part';

export interface Assigned extends ValueSpan {
  readonly way: Way;
  /** Within a call: `String("…")`. */
  readonly wrapped: boolean;
}

export interface Name {
  readonly start: number;
  readonly end: number;
}

function as(way: Way, span: (ValueSpan & { readonly wrapped?: boolean }) | undefined): Assigned | undefined {
  return span && { ...span, way, wrapped: span.wrapped ?? false };
}

/** The quote that opens a string which begins with the name: `"DB_PASSWORD=…"`, `'--password=…'`. */
function openQuote(text: string, start: number): string {
  let p = start - 1;
  while (p > start - 4 && (text.charAt(p) === '-' || text.charAt(p) === ' ')) p--;
  return isQuote(text, p) ? text.charAt(p) : '';
}

/** Skips what closes the name: a quote, a bracket. */
function skipClosers(text: string, at: number): { readonly at: number; readonly closed: boolean } {
  let p = at;
  let closed = false;
  for (let i = 0; i < 4; i++) {
    const char = text.charAt(p);
    if (isQuote(text, p)) closed = true;
    else if (char === '\\' && isQuote(text, p + 1)) {
      closed = true;
      p++;
    } else if (char === '[') {
      const end = matchAt(/\[[\dA-Z_]{0,20}\]/y, text, p);
      if (end === undefined) break;
      p = end - 1;
    } else if (!(char === ']' || char === '}' || (char === ')' && closed))) break;
    p++;
  }
  return { at: p, closed };
}

const operators = /===?|!==?|\|\|=?|\?\?=?|\?:|:=|=>|\?=|\+=|<-|=(?!~)|:(?!:)/y;
const typed = /[ \t]*\??:?[ \t]*[A-Za-z_&'*[\]][\w<>[\], .|?&'*:$]{0,60}?=[ \t]*(?![=>~])/y;
const openObject =
  /\{[^{}]{0,200}?["']?(?:value|default|Value|Default)["']?[ \t]{0,20}[:=][ \t\r\n]{0,40}(?=["'])/y;

const isCode = (facts: PathFacts): boolean => facts.kind === 'code' || facts.kind === 'markup';

/** Files in which a value without quotes is a number or an expression. */
const quotedOnly = new Set([
  'json',
  'jsonc',
  'json5',
  'toml',
  'hcl',
  'tf',
  'tfstate',
  'ipynb',
  'webmanifest',
]);

const pairBefore = /(?:[\w.]{2,40}=[^\s=,;"']{1,80}[ ]|:\d{2,5},(?:\w{2,30}=\w{1,30},){0,4})$/;
const pairAfter = /^[^\s=,;"']{1,120}(?:[ ][\w.]{2,40}=[^\s=]|,\w{2,40}=\w|["'])/;

/** Whether name and value are one of several pairs in a quoted string, separated by spaces or commas. */
function isAmongPairs(text: string, name: Name, at: number): boolean {
  if (text.charAt(at - 1) !== '=' || !', '.includes(text.charAt(name.start - 1))) return false;
  const before = text.slice(lineStart(text, name.start, 200), name.start);
  return /["'][^"']*$/.test(before) && pairBefore.test(before) && pairAfter.test(text.slice(at, at + 200));
}

/** A value without quotes after an operator. */
function readBareAssigned(text: string, name: Name, at: number, facts: PathFacts): Assigned | undefined {
  const open = openQuote(text, name.start);
  const before = text.charAt(name.start - 1);
  if (before === '?' || before === '&') return as('query', readBare(text, at, facts, '&#"\'` \t<>\\)'));
  if (before === ';' && text.startsWith('amp', name.start - 4))
    return as('query', readBare(text, at, facts, '&"\'<> \t'));
  const part = before === ';' || (before === ' ' && text.charAt(name.start - 2) === ';');
  if (
    part ||
    text
      .slice(at, at + 80)
      .split(/[\r\n"']/, 1)[0]
      ?.includes(';')
  ) {
    const words = text.slice(lineStart(text, name.start, 300), name.start + 160);
    if (
      /(?:server|data source|host|user|user id|uid|username|database|databasename|initial catalog|endpoint|accountname)\s?=/i.test(
        words,
      )
    )
      return as('part', readBare(text, at, facts, ';"\'`\\<'));
  }
  // `host=db user=app password=…`, `cache:6380,password=…,ssl=True`
  if (isAmongPairs(text, name, at)) return as('part', readBare(text, at, facts, ', \t;"\'`\\<'));
  if (open !== '') return as('assign', readBare(text, at, facts, `${open}\\`));
  if (quotedOnly.has(facts.extension)) return undefined;
  if (facts.kind === 'code') {
    const line = text.slice(lineStart(text, name.start, 200), name.start);
    if (!/["'`#]|\/\/|^\s*\*/.test(line)) return undefined;
    return as('query', readBare(text, at, facts));
  }
  if (facts.kind === 'config') {
    const block = readBlock(text, at);
    if (block) return as('assign', block);
  }
  return as('assign', readBare(text, at, facts));
}

function readAfterOperator(
  text: string,
  name: Name,
  at: number,
  operator: string,
  facts: PathFacts,
): Assigned | undefined {
  const way: Way =
    operator.startsWith('==') || operator.startsWith('!')
      ? 'compare'
      : operator.startsWith('|') || operator.startsWith('?')
        ? 'default'
        : 'assign';
  let p = skipBlanks(text, at);
  // `**Key:** …`
  if (facts.kind === 'prose' && text.startsWith('**', p)) p = skipBlanks(text, p + 2);
  const literal = readQuoted(text, p);
  if (literal) return as(way, literal);
  const char = text.charAt(p);
  if (char === '\n' || char === '\r') {
    if (!isCode(facts) && facts.extension !== 'json') return undefined;
    p = skipSpace(text, p);
    return as(way, readQuoted(text, p));
  }
  if (char === '{') {
    const end = matchAt(openObject, text, p);
    return end === undefined ? undefined : as(way, readQuoted(text, end));
  }
  if (way !== 'assign') return undefined;
  if (operator === ':' && isCode(facts)) {
    const end = matchAt(typed, text, p);
    if (end !== undefined) return as(way, readQuoted(text, skipSpace(text, end)));
  }
  return readBareAssigned(text, name, p, facts);
}

/** `<password>`, `<password type="x">`, `<add key="password">`. */
function readInElement(text: string, name: Name, at: number): Assigned | undefined {
  const before = text.charAt(name.start - 1);
  if (before === '/') return undefined;
  const end = matchAt(/[^<>]{0,200}>(?:\s{0,60}<value>)?/iy, text, at);
  if (end === undefined || text.charAt(end - 2) === '/') return undefined;
  if (/crypt(?:ed="true)?"|hash/i.test(text.slice(at, end))) return undefined;
  const span = readElement(text, end);
  // Placeholders in angle brackets have no end.
  return span && matchAt(/[\s\]>]{0,100}<\//y, text, span.end) !== undefined
    ? as('element', span)
    : undefined;
}

/** Whether a quoted name is first in its list: of arguments, of a pair. Command-line options can be anywhere. */
function isFirst(text: string, start: number): boolean {
  let p = start - 1;
  if (text.charAt(p) === '-') return true;
  if (/"String", ?"$/.test(text.slice(Math.max(0, start - 12), start))) return true;
  while (p > start - 40 && ' \t\r\n:"\'`\\'.includes(text.charAt(p))) p--;
  return '(['.includes(text.charAt(p)) && p >= 0;
}

/** `{password, "…"}`: an Erlang pair. */
function isTuple(text: string, name: Name, comma: number): boolean {
  return (
    text.charAt(name.start - 1) === '{' &&
    matchAt(/,[ \t]{0,8}<{0,2}"[^"\r\n]{1,200}"(?:>>)?[ \t]{0,8}\}/y, text, comma) !== undefined
  );
}

const statementWords =
  /^(?:[ \t]*(?:ENV|ARG|set|setx|export|setenv|requirepass|masterauth|machine\b.*|login\b.*|default\b.*|#[ \t]*define|\((?:setq|setf|setq-default|defvar|defconst|defcustom|defparameter|def|define)|\(set(?:env)?)?[ \t]*|.*(?:identified|with|encrypted|user|role|by)[ \t].*)$/i;

/** A name, blanks and a value. */
function readStatement(text: string, name: Name, at: number, facts: PathFacts): Assigned | undefined {
  const flag = text.charAt(name.start - 1) === '-';
  if (flag) {
    const literal = readQuoted(text, at);
    if (literal) return as('flag', literal);
    if (text.charAt(at) === '-' || text.charAt(at) === '<' || text.charAt(at) === '\\') return undefined;
    return as('flag', readBare(text, at, withKind(facts, facts.kind === 'code' ? 'code' : 'shell')));
  }
  const said = matchAt(
    /(?:[A-Za-z]{2,12}[ ]){0,4}(?:is|was)[ ](?=`)|(?:is|are|=>|\|)[ \t]{1,8}(?:\*\*)?|--(?:body|value|secret-string)(?:[ \t]{1,4}|=)/y,
    text,
    at,
  );
  if (said !== undefined && facts.kind !== 'code') {
    // `The password is `…``.
    const marked = facts.kind === 'prose' && text.charAt(said) === '`';
    const way = text.charAt(at) === '-' ? 'flag' : marked ? 'assign' : 'statement';
    return as(
      way,
      readQuoted(text, said) ?? readBare(text, said, withKind(facts, way === 'flag' ? 'shell' : 'prose')),
    );
  }
  const first = text.charAt(name.start - 1);
  const line = text.slice(lineStart(text, name.start, 160), name.start);
  if (isQuote(text, at) || (text.charAt(at) === '@' && isQuote(text, at + 1))) {
    const literal = readQuoted(text, at);
    return as(first === ':' || statementWords.test(line) ? 'assign' : 'statement', literal);
  }
  if (facts.kind === 'code') {
    const end = matchAt(typed, text, at);
    const literal = end === undefined ? undefined : readQuoted(text, skipSpace(text, end));
    return literal && !literal.wrapped ? as('assign', literal) : undefined;
  }
  if (
    facts.kind === 'prose' ||
    facts.kind === 'markup' ||
    !/^[ \t]*(?:ENV|ARG|setx?|setenv|requirepass|masterauth|login[ \t]\S+|machine[ \t].*|.{0,60}config(?:ure)?[ \t]set(?:[ \t]+\/\/\S{1,80})?|user[ \t]+\S+|d-i[ \t]+\S+)?[ \t]*$/i.test(
      line,
    )
  )
    return undefined;
  if (facts.kind === 'config') return undefined;
  return as('statement', readBare(text, at, withKind(facts, 'shell')));
}

/** Whether the name belongs to a JSON member whose value is not a string. */
export function holdsNoText(text: string, name: Name, facts: PathFacts): boolean {
  if (text.charCodeAt(name.end) !== 0x22 || text.charCodeAt(name.end + 1) !== 0x3a) return false;
  if (!quotedOnly.has(facts.extension)) return false;
  return /[[0-9a-z-]/.test(text.charAt(skipBlanks(text, name.end + 2)));
}

/** Reads the value that is assigned to the name at `name`. */
export function readAssigned(text: string, name: Name, facts: PathFacts): Assigned | undefined {
  const { at, closed } = skipClosers(text, name.end);
  const p = skipBlanks(text, at);
  const char = text.charAt(p);
  if (char === '(') return as('call', readQuoted(text, skipSpace(text, p + 1)));
  if (char === ',')
    return (closed && isFirst(text, name.start)) || isTuple(text, name, p)
      ? as('argument', readQuoted(text, skipSpace(text, p + 1)))
      : undefined;
  const before = text.charAt(name.start - 1);
  if (
    char === '>' ||
    (p > at &&
      (before === '<' ||
        (before === ':' && /<\w+:$/.test(text.slice(Math.max(0, name.start - 20), name.start)))))
  )
    return before === '<' || before === ':' || closed ? readInElement(text, name, p) : undefined;
  const end = matchAt(operators, text, p);
  if (end !== undefined) {
    const operator = text.slice(p, end);
    // `arn:aws:…:secret:…`, `registry/auth:…`
    if (operator === ':' && (before === ':' || before === '/')) return undefined;
    if (operator === '=>' && isCode(facts) && !closed && !/[:$'"]/.test(before)) return undefined;
    return readAfterOperator(text, name, end, operator, facts);
  }
  if (closed && text.startsWith('->', p)) return as('assign', readQuoted(text, skipSpace(text, p + 2)));
  if (char === '?' && text.charAt(p + 1) === ':') return readAfterOperator(text, name, p + 2, ':', facts);
  if (p > at) return readStatement(text, name, p, facts);
  return undefined;
}
