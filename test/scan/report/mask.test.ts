import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { maskSecret } from '../../../src/scan/report/mask.ts';

const mask = (text: string): string => maskSecret(new Secret(Buffer.from(text, 'utf8')));

describe('maskSecret', () => {
  it('shows some of a long one, nothing of a short one', () => {
    expect(mask('abcd'.padEnd(36, 'x') + 'wxyz')).toBe('abcd…wxyz (40 characters)');
    expect(mask('abcd'.padEnd(26, 'x'))).toBe('abcd…xx (26 characters)');
    expect(mask('abcdefghijklmnop')).toBe('ab…p (16 characters)');
    expect(mask('hunter2hunter2')).toBe('******** (14 characters)');
    expect(mask('a')).toBe('******** (1 character)');
  });

  it('shows nothing of one of several lines, and counts characters, not bytes', () => {
    expect(mask(`-----BEGIN\n${'x'.repeat(60)}`)).toBe('******** (71 characters)');
    expect(mask('é'.repeat(40))).toBe(`${'é'.repeat(4)}…${'é'.repeat(4)} (40 characters)`);
  });

  it('never shows more than 4 characters at an end, nor a third of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const length = Array.from(text).length;
        const shown = Array.from(mask(text).includes('…') ? mask(text) : '');
        const kept = shown.length - `… (${length} characters)`.length;
        expect(Math.max(0, kept)).toBeLessThanOrEqual(Math.min(8, length / 3));
      }),
    );
  });
});
