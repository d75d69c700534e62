import { describe, expect, it } from 'vitest';
import { isNestedTooDeep } from '../../src/base/nesting.ts';

describe('nesting of YAML', () => {
  it.each([
    ['brackets in each other', '['.repeat(101)],
    ['objects in lists', '[{'.repeat(51)],
    ['lists in lists', `a: x\n${'- '.repeat(100)}b`],
    ['levels of indentation', `${' '.repeat(100)}a: b`],
    ['64 KiB of brackets', `${'['.repeat(1 << 15)}${']'.repeat(1 << 15)}`],
  ])('is too deep with %s', (_, text) => {
    expect(isNestedTooDeep(text)).toBe(true);
  });

  it.each([
    ['what a person writes', 'a:\n  - b: {c: [d, {e: f}]}\n'],
    ['many brackets one after another', '[a], '.repeat(10_000)],
    ['many that close nothing', ']'.repeat(10_000)],
    ['a long line', `a: ${'b '.repeat(10_000)}`],
  ])('is not too deep with %s', (_, text) => {
    expect(isNestedTooDeep(text)).toBe(false);
  });
});
