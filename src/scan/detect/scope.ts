/** The parts of a text in which a value can belong to a name. */
import { hasCredentialWord } from './valuename.ts';
import { measureIndent, lineEnd, lineStart, nextLine } from '../lines.ts';

/** How a part is related to the name, from nearest to farthest. */
export type Nearness = 'same line' | 'below' | 'before';

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly nearness: Nearness;
  /** Whether a generic name (`value:`) gets its meaning from the line of the provider's name. */
  readonly continued: boolean;
}

/** Characters. */
const reachBefore = 240;
const reachBehind = 320;
/** Characters and lines below the name's line. */
const reachBelow = 480;
const linesBelow = 10;
const linesAbove = 6;
const longestUrl = 104;

/** `# Datadog`, `// Datadog`, `## Datadog`, `[datadog]`, `<!-- Datadog -->`, `-- Datadog`, `; Datadog`. */
const heading = /^\s*(?:#|\/\/|;|\/\*|\*|<!--|--(?!\w)|\[\[?[^\]\r\n]{1,80}\]\]?\s*$|rem\s)/i;
const section = /^\s*\[/;
/** What opens the lines below: a bracket, a YAML mapping, a command that continues. */
const opening = /[{([:,\\|>]\s*$/;
const onward = /^\s*(?:\.|->|\?\.|\||&&)/;
const hostLine = /^\s*host:/i;

/** All parts except those above are within this number of characters before and after the name. */
export const nearBefore = reachBefore;
export const nearBehind = reachBehind + reachBelow;

export function* findParts(text: string, start: number, end: number): Generator<Part, void, undefined> {
  const lineFrom = lineStart(text, start, reachBefore);
  const lineTo = lineEnd(text, end, reachBehind);
  yield { start: end, end: lineTo, nearness: 'same line', continued: true };
  yield* below(text, lineFrom, end, lineTo);
  yield { start: lineFrom, end: start, nearness: 'before', continued: false };
  yield* above(text, lineFrom, start);
}

function* below(
  text: string,
  lineFrom: number,
  nameEnd: number,
  lineTo: number,
): Generator<Part, void, undefined> {
  if (lineTo >= text.length || lineTo - nameEnd >= reachBehind) return;
  const line = text.slice(lineFrom, lineTo);
  const indent = measureIndent(text, lineFrom, lineTo);
  const isHeading = heading.test(line);
  const isSection = section.test(line);
  const isOpening = opening.test(line);
  const isHost = hostLine.test(line);
  const named = hasCredentialWord(line);
  const limit = lineTo + reachBelow;
  let previous = line;
  let from = nextLine(text, lineTo);
  for (let count = 1; count <= linesBelow && from < limit && from < text.length; count++) {
    const to = lineEnd(text, from, limit - from);
    const own = text.slice(from, to);
    if (own.trim() === '') {
      if (!isSection && !(isHeading && count === 1)) return;
    } else {
      const deeper = measureIndent(text, from, to) > indent;
      const goesOn = previous.trimEnd().endsWith('\\') || onward.test(own);
      if (isSection && section.test(own)) return;
      if (isHeading && !isSection && count > 4) return;
      // The line after a name without value may contain it, as in property lists and in lists of names and values.
      const isNext = count === 1 && named;
      if (!deeper && !goesOn && !isHeading && !isHost && !isNext) return;
      if (deeper && count === 1 && !isOpening && !isHeading && !isNext && !goesOn && !isHost && !named)
        return;
      yield { start: from, end: to, nearness: 'below', continued: named && count <= 3 };
    }
    previous = own;
    from = nextLine(text, to);
  }
}

/** Whether the position is in a URL. */
function isInUrl(text: string, from: number, at: number): boolean {
  const least = Math.max(from, at - longestUrl);
  const before = text.slice(least, at);
  const slashes = before.lastIndexOf('//');
  return slashes >= 0 && !/[\s"'`<>]/.test(before.slice(slashes));
}

export const nowhere: readonly Part[] = [];

/** Only the parts above, if there are any. */
export function findPartsAbove(text: string, start: number): Iterable<Part> {
  const lineFrom = lineStart(text, start, reachBefore);
  const goesOn = /\\[ \t]*\r?\n?$/.test(text.slice(Math.max(0, lineFrom - 8), lineFrom));
  return goesOn || isInUrl(text, lineFrom, start) ? above(text, lineFrom, start) : nowhere;
}

/** Lines above: of one command, or of a request's headers. A value there must have its own name that identifies it as a credential. */
function* above(text: string, lineFrom: number, nameStart: number): Generator<Part, void, undefined> {
  const inUrl = isInUrl(text, lineFrom, nameStart);
  let to = lineFrom;
  for (let count = 0; count < linesAbove; count++) {
    let end = to - 1;
    if (end > 0 && text.charCodeAt(end) === 0x0a && text.charCodeAt(end - 1) === 0x0d) end--;
    if (end <= 0) return;
    const from = lineStart(text, end, reachBefore);
    const line = text.slice(from, end).trimEnd();
    if (line === '' || (!inUrl && !line.endsWith('\\'))) return;
    yield { start: from, end, nearness: 'before', continued: false };
    to = from;
  }
}
