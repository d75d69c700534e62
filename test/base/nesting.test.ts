import { describe, expect, it } from 'vitest';
import { Lexer } from 'yaml';
import { isNestedTooDeep } from '../../src/base/nesting.ts';

describe('nesting of YAML', () => {
  it.each([
    ['brackets in each other', '['.repeat(101)],
    ['objects in lists', '[{'.repeat(51)],
    ['lists in lists', `a: x\n${'- '.repeat(100)}b`],
    ['levels of indentation', `${' '.repeat(100)}a: b`],
    ['closing brackets in quotes', '["]",'.repeat(101)],
    ['closing brackets in comments', '[ #]\n'.repeat(101)],
    ['64 KiB of brackets', `${'['.repeat(1 << 15)}${']'.repeat(1 << 15)}`],
  ])('is too deep with %s', (_, text) => {
    expect(isNestedTooDeep(text, new Lexer().lex(text))).toBe(true);
  });

  it.each([
    ['what a person writes', 'a:\n  - b: {c: [d, {e: f}]}\n'],
    ['many brackets one after another', '[a], '.repeat(10_000)],
    ['many that close nothing', ']'.repeat(10_000)],
    ['brackets in quotes', `a: "${'['.repeat(1000)}"`],
    ['brackets in a block of text', `a: |\n  ${'['.repeat(1000)}\n`],
    ['a long line', `a: ${'b '.repeat(10_000)}`],
  ])('is not too deep with %s', (_, text) => {
    expect(isNestedTooDeep(text, new Lexer().lex(text))).toBe(false);
  });
});
