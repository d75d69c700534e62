/** The lines of a text that earlier versions lack, as in a diff, but without lines that were only moved. Linear in the length of the texts. */
import { decodeText, textForm } from '../../../base/text.ts';
import { view } from '../../../base/bytes.ts';

export type LineRange = readonly [first: number, last: number];

/** Undefined if lines cannot be counted: then all of them are new. */
export function addedLines(text: Uint8Array, before: readonly Uint8Array[]): LineRange[] | undefined {
  const after = toUtf8(text);
  if (before.length === 0 || hasLoneReturn(after)) return undefined;
  return before
    .map((each) => addedTo(toUtf8(each), after))
    .reduce((ranges, others) => intersection(ranges, others));
}

/** Converts UTF-16 to UTF-8, because a line end has two bytes there. */
function toUtf8(text: Uint8Array): Buffer {
  const form = textForm(text.subarray(0, 64));
  return form.encoding === 'bytes' ? view(text) : Buffer.from(decodeText(text, form).characters, 'utf8');
}

const [LF, CR] = [0x0a, 0x0d];

/** Whether a CR without LF may end a line. */
function hasLoneReturn(text: Buffer): boolean {
  for (let at = text.indexOf(CR); at !== -1; at = text.indexOf(CR, at + 1)) {
    if (text[at + 1] !== LF) return true;
  }
  return false;
}

function addedTo(old: Buffer, text: Buffer): LineRange[] {
  const most = Math.min(old.length, text.length);
  // Only whole lines: a line that continues differently is another line.
  let start = agreement(most, (from, to) => old.compare(text, from, to, from, to) === 0);
  const whole = start === old.length && start === text.length;
  if (whole) return [];
  start = start === 0 ? 0 : text.lastIndexOf(LF, start - 1) + 1;
  let tail = agreement(
    most - start,
    (from, to) =>
      old.compare(text, text.length - to, text.length - from, old.length - to, old.length - from) === 0,
  );
  // The common end begins after a line end in both.
  const first = tail === 0 ? -1 : text.indexOf(LF, text.length - tail);
  tail = first === -1 ? 0 : text.length - first - 1;
  return unmatched(
    old.toString('latin1', start, old.length - tail),
    text.toString('latin1', start, text.length - tail),
    countLines(text, start),
  );
}

/** Number of equal bytes, found by bisection: `same(from, to)`. */
function agreement(most: number, same: (from: number, to: number) => boolean): number {
  let agreed = 0;
  for (let step = 4096; step > 0;) {
    const to = Math.min(agreed + step, most);
    if (to > agreed && same(agreed, to)) {
      agreed = to;
      step *= 2;
    } else {
      step = Math.min(step, most - agreed) >> 1;
    }
  }
  return agreed;
}

function countLines(text: Buffer, end: number): number {
  let count = 0;
  for (let at = text.indexOf(LF); at !== -1 && at < end; at = text.indexOf(LF, at + 1)) count++;
  return count;
}

/** Lines of `text` that occur less often in `old`, numbered from `offset` + 1. */
function unmatched(old: string, text: string, offset: number): LineRange[] {
  const left = new Map<string, number>();
  if (old !== '') for (const line of linesOf(old)) left.set(line, (left.get(line) ?? 0) + 1);
  const ranges: [number, number][] = [];
  let number = offset;
  for (const line of linesOf(text)) {
    number++;
    const count = left.get(line) ?? 0;
    if (count > 0) {
      left.set(line, count - 1);
      continue;
    }
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** Without line ends: a line is not new because another one follows it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return text.includes('\r') ? lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) : lines;
}

function intersection(some: readonly LineRange[], others: readonly LineRange[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [a, b] = [some[i] ?? [0, 0], others[j] ?? [0, 0]];
    const [first, last] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    if (first <= last) ranges.push([first, last]);
    if (a[1] < b[1]) i++;
    else j++;
  }
  return ranges;
}
