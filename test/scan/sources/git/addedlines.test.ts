import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedLines, type LineRange } from '../../../../src/scan/sources/git/addedlines.ts';
import { SeenPairs } from '../../../../src/scan/sources/git/seenpairs.ts';

const added = (text: string, ...before: readonly string[]): LineRange[] | undefined =>
  addedLines(
    Buffer.from(text),
    before.map((each) => Buffer.from(each)),
  );

/** Line numbers, one by one. */
const numbers = (ranges: readonly LineRange[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

describe('added lines', () => {
  it.each<[string, string, string, LineRange[]]>([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['one in the middle', 'a\nx\nb\n', 'a\nb\n', [[2, 2]]],
    ['one that changed', 'a\nB\nc\n', 'a\nb\nc\n', [[2, 2]]],
    [
      'some at both ends',
      'x\ny\na\nz\n',
      'a\n',
      [
        [1, 2],
        [4, 4],
      ],
    ],
    ['one that goes on', 'abc\n', 'ab\n', [[1, 1]]],
    ['one that begins differently', 'xab\n', 'ab\n', [[1, 1]]],
    ['the last one without its end', 'a\nb', 'a\nb\n', []],
    ['the end of the last one', 'a\nb\n', 'a\nb', []],
    ['one behind a last one without an end', 'a\nb\nc', 'a\nb', [[3, 3]]],
    ['what was moved', 'b\na\n', 'a\nb\n', []],
    ['what was moved and doubled', 'b\na\nb\n', 'a\nb\n', [[1, 1]]],
    ['other line ends', 'a\nb\n', 'a\r\nb\r\n', []],
    ['all of it', 'a\nb\n', '', [[1, 2]]],
    ['none where some are gone', 'b\n', 'a\nb\nc\n', []],
    ['an empty text', '', 'a\n', []],
  ])('are %s', (_, text, before, expected) => {
    expect(added(text, before)).toEqual(expected);
  });

  it('are those that no text before has', () => {
    expect(added('a\nx\ny\nz\n', 'a\nx\n', 'a\nz\n')).toEqual([[3, 3]]);
  });

  it('are not counted where a line end is not certain', () => {
    expect(added('a\rb\n', 'a\n')).toBeUndefined();
    expect(added('a\n')).toBeUndefined();
  });

  it('are those of the text in UTF-16', () => {
    const text = (value: string): Buffer => Buffer.from(`\ufeff${value}`, 'utf16le');
    // The character holds the byte of a line end.
    expect(addedLines(text('ਊ\nb\nc\n'), [text('ਊ\nc\n')])).toEqual([[2, 2]]);
    expect(addedLines(text('a\nb\n'), [Buffer.from('a\n')])).toEqual([[2, 2]]);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'aa', ''), { maxLength: 12 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));

  it('are as few as can be, and the others are old', () => {
    fc.assert(
      fc.property(text, text, (now, before) => {
        const lines = now.split('\n').slice(0, -1);
        const old = before.split('\n').slice(0, -1);
        const found = new Set(numbers(added(now, before) ?? []));
        const count = (values: readonly string[], line: string): number =>
          values.filter((each) => each === line).length;
        for (const line of new Set(lines)) {
          const isNew = lines.filter((each, i) => each === line && found.has(i + 1)).length;
          expect(isNew).toBe(Math.max(0, count(lines, line) - count(old, line)));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a moment, whatever was changed', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `line ${i % 1000}`);
    const old = Buffer.from(lines.join('\n'));
    const now = Buffer.from([...lines].reverse().join('\n'));
    const begun = performance.now();
    addedLines(now, [old]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('pairs that were met', () => {
  it('are those, however many there are', () => {
    const seen = new SeenPairs();
    const id = (i: number): string => createHash('sha1').update(`${i}`).digest('hex');
    for (let i = 0; i < 20_000; i++) expect(seen.add(id(i), `path ${i % 7}`)).toBe(true);
    for (let i = 0; i < 20_000; i++) expect(seen.add(id(i), `path ${i % 7}`)).toBe(false);
    expect(seen.add(id(3), 'another path')).toBe(true);
    expect(seen.add('0'.repeat(64), '')).toBe(true);
    expect(seen.add('0'.repeat(64), '')).toBe(false);
  });
});
