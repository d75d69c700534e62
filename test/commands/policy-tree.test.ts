import { describe, expect, it } from 'vitest';
import { treeLines, wrapText } from '../../src/commands/policy/tree.ts';

describe('trees', () => {
  it('lead to each line with strokes, and stay within 80 columns', () => {
    const words =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const lines = treeLines([
      { text: 'first', branches: [{ text: words }, { text: 'b', branches: [{ text: 'c' }] }] },
      { text: words },
    ]);
    expect(lines).toEqual([
      '├─ first',
      '│  ├─ one two three four five six seven eight nine ten eleven twelve thirteen',
      '│  │     fourteen fifteen sixteen',
      '│  └─ b',
      '│     └─ c',
      '└─ one two three four five six seven eight nine ten eleven twelve thirteen',
      '      fourteen fifteen sixteen',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('keep a long word whole', () => {
    const arn = `arn:aws:iam::111122223333:role/${'x'.repeat(90)}`;
    expect(wrapText(`a ${arn} b`, 20)).toEqual(['a', arn, 'b']);
  });
});
