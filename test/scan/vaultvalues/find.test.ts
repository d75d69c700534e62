import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagOf } from '../../../src/base/fingerprint.ts';
import { findVaultValues } from '../../../src/scan/vaultvalues/find.ts';
import { latin1, tableOf } from './tables.ts';
import { extent } from '../../support/extent.ts';

const value = 'p@ss "wörd"/x\\y& <z>\'s 42';

function found(text: string, ...values: readonly (string | Uint8Array)[]): string[] {
  const table = tableOf(...values);
  return findVaultValues(latin1(text), table).map(({ start, end }) =>
    Buffer.from(latin1(text).slice(start, end), 'latin1').toString(),
  );
}

const base64 = (text: string | Uint8Array): string => Buffer.from(text as string).toString('base64');
const core = (text: string): string => text.replace(/=+$/, '');
const entity = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const ascii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a value is written where it may come to be in a repository. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  base64: (text) => core(base64(text)),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64 in lines': (text) => core(base64(text)).replace(/.{16}(?=.)/g, '$&\n'),
  'base64 in indented lines with CRLF': (text) => core(base64(text)).replace(/.{20}(?=.)/g, '$&\r\n    '),
  'base64 in a JSON string in lines': (text) => core(base64(text)).replace(/.{16}(?=.)/g, '$&\\n'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'upper-case hexadecimal': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'a URL': (text) => encodeURIComponent(text),
  'a URL in lower case': (text) => encodeURIComponent(text).replace(/%../g, (each) => each.toLowerCase()),
  'a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON in ASCII': (text) => ascii(JSON.stringify(text).slice(1, -1)),
  'JSON of PHP': (text) => ascii(JSON.stringify(text).slice(1, -1)).replaceAll('/', '\\/'),
  XML: entity,
  'a word of a shell': (text) => text.replaceAll("'", "'\\''"),
  'a word of a shell with backslashes': (text) => text.replace(/[^A-Za-z0-9_\u0080-\u{10ffff}]/gu, '\\$&'),
  SQL: (text) => text.replaceAll("'", "''"),
  CSV: (text) => text.replaceAll('"', '""'),
};

describe('HalfSipHash-2-4', () => {
  // vectors_hsip32 of github.com/veorq/SipHash
  it.each([
    [0, 'a9359f5b'],
    [1, '27475ab8'],
    [2, 'fa62a603'],
    [8, 'd0b8848f'],
  ])('of %i bytes', (length, expected) => {
    const tag = tagOf(
      [0x03020100, 0x07060504],
      Uint8Array.from({ length }, (_, i) => i),
      0,
      length,
    );
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(tag);
    expect(bytes.toString('hex')).toBe(expected);
  });
});

describe('what the vault has encrypted', () => {
  it.each(Object.entries(forms))('is found as %s', (_, write) => {
    expect(found(`const x = [ "${write(value)}" ];`, value)).toEqual([write(value)]);
  });

  it('is found with what was before it in the same base64', () => {
    for (const before of ['', 'a', 'ab', 'user:', 'é€', '\u0000\u0001']) {
      expect(found(`Basic ${base64(`${before}${value}!`)}.`, value)).toHaveLength(1);
    }
  });

  it('is found wherever its bytes are, over line breaks too', () => {
    const pem = `-----BEGIN X-----\n${base64(randomBytes(96)).replace(/.{64}/g, '$&\n')}\n-----END X-----\n`;
    expect(found(`a\n${pem}b`, pem)).toEqual([pem.trimEnd()]);
    expect(found(`  key: |\n${pem.replace(/^/gm, '    ')}`, pem)).toHaveLength(1);
    expect(found(`{"key":${JSON.stringify(pem.replaceAll('\n', '\r\n'))}}`, pem)).toHaveLength(1);
    expect(found(`"${base64(pem)}"`, pem)).toHaveLength(1);
    expect(found('--token abcd\\\n  efgh1234 \\\n -x', 'abcdefgh1234')).toEqual(['abcd\\\n  efgh1234']);
  });

  it('is nothing else', () => {
    const others = ['p@ss "wörd"/x\\y& <z>\'s 43', 'p@ss "word"/x', value.slice(1), value.slice(0, -1)];
    for (const text of others) expect(found(text, value)).toEqual([]);
    expect(findVaultValues(latin1(value), { key: Buffer.alloc(32), entries: new Uint8Array() })).toEqual([]);
    expect(findVaultValues(latin1(value), { ...tableOf(value), key: Buffer.alloc(32, 8) })).toEqual([]);
  });

  it('is reported once, the longest that it is', () => {
    expect(
      found('secret-0123456789-tail', 'secret-0123456789', '0123456789-tail', 'secret-0123456789-tail'),
    ).toEqual(['secret-0123456789-tail']);
    expect(found(`${value} ${value}`, value)).toEqual([value, value]);
  });

  it('is found on both sides of where a long text is divided', () => {
    const text = randomBytes(400_000).toString('base64');
    for (const at of [0, 524_280, 524_285, 524_288, text.length - 3]) {
      expect(found(`${text.slice(0, at)} ${value} ${text.slice(at)}`, value)).toEqual([value]);
    }
  });

  it('is found in any form in any surroundings', () => {
    const values = fc
      .oneof(
        fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }),
        fc.string({ minLength: 8, maxLength: 60 }),
      )
      .filter((text) => Buffer.byteLength(text.trim()) >= 8);
    const around = fc.string({ maxLength: 40 }).map((text) => text.replace(/['"\\%+&=A-Za-z0-9/_-]+$/, ''));
    fc.assert(
      fc.property(
        values,
        around,
        around,
        fc.constantFrom(...Object.keys(forms)),
        (text, before, after, form) => {
          const written = forms[form]?.(text) ?? '';
          const whole = `${before} ${written} ${after}`;
          expect(findVaultValues(latin1(whole), tableOf(text)).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: extent(200, 5000) },
    );
  });

  it('is found whatever bytes it has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 80 }), (bytes) => {
        fc.pre(Buffer.from(bytes).toString('latin1').replace(/\s/g, '').length >= 8);
        const table = tableOf(bytes);
        expect(findVaultValues(Buffer.from(bytes).toString('latin1'), table)).not.toEqual([]);
        expect(findVaultValues(core(base64(bytes)), table)).not.toEqual([]);
        expect(findVaultValues(Buffer.from(bytes).toString('hex'), table)).not.toEqual([]);
      }),
    );
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    const table = tableOf(value, ...Array.from({ length: 50 }, () => randomBytes(24)));
    const hostile = [
      '\\',
      '\\u',
      '&',
      '&#',
      '%',
      "'",
      '"',
      '\n',
      '\\\n',
      '\r\n\t',
      'A',
      'A\n',
      'a\\n',
      '0',
      '+',
      '%2',
      value,
    ];
    for (const part of hostile) {
      const time = (length: number): number => {
        const text = latin1(part.repeat(Math.ceil(length / part.length)));
        const once = (): number => {
          const begun = process.cpuUsage();
          findVaultValues(text, table);
          const { user, system } = process.cpuUsage(begun);
          return (user + system) / 1000;
        };
        return Math.min(once(), once(), once());
      };
      const short = extent(4000, 20_000);
      time(short);
      // Twenty times as much; four hundred times the work if it were the square.
      expect(time(20 * short) / Math.max(time(short), 0.5), JSON.stringify(part)).toBeLessThan(100);
    }
  });
});
