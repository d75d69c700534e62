import { describe, expect, it } from 'vitest';
import { visible, visibleJson, visibleLines } from '../../src/base/visible.ts';

/** What a terminal or a reader must not get from others. */
function isHidden(code: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(String.fromCodePoint(code));
}

describe('text on its way to a terminal', () => {
  it('keeps what is seen and escapes the rest, over all of Unicode', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const text = String.fromCodePoint(code);
      const shown = visible(text);
      if (!isHidden(code)) {
        if (shown !== text) expect.fail(`U+${code.toString(16)} is seen and became ${shown}`);
        continue;
      }
      if (!/^\\(?:[nrt]|x[0-9a-f]{2}|u\{[0-9a-f]{4,6}\})$/.test(shown)) expect.fail(`U+${code.toString(16)}`);
      const json = visibleJson(JSON.stringify(text));
      if (!/^[\x20-\x7e]+$/.test(json) || JSON.parse(json) !== text)
        expect.fail(`JSON of U+${code.toString(16)}`);
    }
  });

  it('shows each kind in its form', () => {
    expect(visible('a\u001b[2J\u009b1m\u007f\u202eb\u2028\u{e0041}\r\n\t\u0000')).toBe(
      'a\\x1b[2J\\x9b1m\\x7f\\u{202e}b\\u{2028}\\u{e0041}\\r\\n\\t\\x00',
    );
    expect(visible('half \ud800 pair')).toBe('half \\u{d800} pair');
    expect(visible('Zoë 日本 👍 \\x1b')).toBe('Zoë 日本 👍 \\x1b');
  });

  it('keeps line ends and tabs where there may be lines, but no lone carriage return', () => {
    expect(visibleLines('a\n\tb\r\nc\rd\u001b[m\r')).toBe('a\n\tb\r\nc\\rd\\x1b[m\\r');
    expect(visibleLines('\r\r\n')).toBe('\\r\r\n');
  });

  it('changes no JSON but in its spelling', () => {
    const value = { 'k\u202e': ['\u001b', '\u009b', '\u007f', '\u2028', 'é\n'] };
    const shown = visibleJson(JSON.stringify(value, undefined, 4));
    expect(JSON.parse(shown)).toEqual(value);
    expect(shown.split('\n').length).toBe(9);
    expect(shown).toContain('"\\u009b"');
  });
});
