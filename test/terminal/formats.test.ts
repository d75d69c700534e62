/** Signatures and MACs as text: whatever form they were written in, the same bytes are read. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { readFormatted } from '../../src/terminal/formats.ts';
import { encodings } from '../support/encodings.ts';

/** Bytes whose base64 holds `-` or `_`, or neither. */
function bytes(length: number, special: boolean): Buffer {
  for (;;) {
    const drawn = randomBytes(length);
    if (!special) for (let at = 0; at < length; at++) drawn[at] = (drawn[at] ?? 0) & 0x3b;
    if (/[-_]/.test(drawn.toString('base64url')) === special) return drawn;
  }
}

const forms: Readonly<Record<string, (value: Buffer) => string>> = {
  hex: (value) => value.toString('hex'),
  'hex in capitals': (value) => value.toString('hex').toUpperCase(),
  base64: (value) => value.toString('base64'),
  'base64 without padding': (value) => value.toString('base64').replace(/=+$/, ''),
  base64url: (value) => value.toString('base64url'),
  'base64url with padding': (value) => value.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
};

// The MACs, ECDSA signatures as DER, RSA.
const lengths = [28, 32, 48, 64, 70, 71, 72, 256, 384, 512];

it.each(Object.entries(forms))('reads %s, in quotes and any encoding, with line ends', (_name, form) => {
  for (const length of lengths) {
    for (const special of [true, false]) {
      const value = bytes(length, special);
      const text = form(value);
      for (const written of [text, `"${text}"`, `'${text}'\r\n`, `${text.replace(/.{20}/g, '$&\r\n')}\n`]) {
        for (const encode of Object.values(encodings)) {
          expect(readFormatted(encode(written)).equals(value)).toBe(true);
        }
      }
    }
  }
});

it('takes bytes that are no such text as they are', () => {
  for (const length of lengths) {
    const value = bytes(length, true);
    value[0] = 0x30;
    value[1] = 0x80;
    expect(readFormatted(value).equals(value)).toBe(true);
  }
});
