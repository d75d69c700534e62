/** Reading text in any encoding, writing it back, and finding tokens in it. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  encodeText,
  narrowed,
  plainBytes,
  readText,
  textForm,
  widened,
} from '../../src/base/text.ts';
import { encodeToken } from '../../src/base/token.ts';
import { blobText } from '../../src/messages/blobtext.ts';
import { messageBytes, messageWritten } from '../../src/messages/messagetext.ts';
import { recognise } from '../../src/messages/recognise.ts';
import { findTokens, hasTokens, placesIn, searchForm, type TokenInText } from '../../src/messages/tokens.ts';
import { parseBlob } from '../../src/crypto/blob.ts';
import { encodings } from '../support/encodings.ts';

const blob = (length = 96): Buffer => Buffer.concat([Buffer.from([1, 0]), randomBytes(length - 2)]);
const token = encodeToken(blob());

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

describe('text', () => {
  it.each(Object.entries(encodings))('in %s is read, and written as it was', async (_name, encode) => {
    const text = 'A=b\r\nDer Schlüssel 鍵 🔑\r\n';
    const bytes = encode(text);
    expect(readText(bytes)).toBe(text);
    // A second mark is part of a passphrase.
    expect(plainBytes(bytes).toString()).toBe(`${textForm(bytes).marks > 1 ? '\ufeff' : ''}${text}`);
    const decoded = decodeText(bytes);
    expect(encodeText(decoded, decoded.characters).equals(bytes)).toBe(true);
    const form = textForm(bytes);
    const ascii = encode('-----BEGIN KMS MESSAGE-----\r\nAAAA\r\n');
    for (const size of [1, 3, 1000]) {
      const narrow = await collect(narrowed(chunks(ascii, size), form));
      expect(narrow.toString()).toBe('-----BEGIN KMS MESSAGE-----\r\nAAAA\r\n');
      expect((await collect(widened(chunks(narrow, size), form))).equals(ascii)).toBe(true);
    }
  });

  it('of any bytes comes back byte by byte', () => {
    const starts = fc.constantFrom(
      ...Object.values(encodings).map((encode) => encode('ab').subarray(0, 5)),
      Buffer.alloc(0),
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const bytes = Buffer.concat([start, rest]);
        const text = decodeText(bytes, searchForm(bytes));
        expect(encodeText(text, text.characters).equals(bytes)).toBe(true);
      }),
    );
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x41, 0xff, 0xc0])],
    ['half a character of UTF-16', Buffer.from('\ufeffab', 'utf16le').subarray(0, 5)],
    ['half a surrogate pair', Buffer.from('\ufeffa\ud83d', 'utf16le')],
  ])('is none: %s', (_name, bytes) => {
    expect(readText(bytes)).toBeUndefined();
  });
});

const found = (text: string): TokenInText[] => [...findTokens(text, parseBlob)];

describe('tokens in text', () => {
  it.each(['', ' ', '.', ':', ',', ';', '%', 'é', '"', "'", ')', '/', '=', '\n', '\r\n', '\\n', '<', '#'])(
    'a token ends before %j',
    (after) => {
      const [first, second, ...more] = found(`a=${token}${after}${after === '' ? '' : `x=${token}`}`);
      expect(first).toEqual({
        start: 2,
        end: 2 + token.length,
        text: token,
        blob: expect.any(Buffer) as Buffer,
      });
      expect(second?.text).toBe(after === '' ? undefined : token);
      expect(more).toEqual([]);
    },
  );

  // 96 bytes are 128 characters: one more makes no base64url, two or three make a longer blob only where it is canonical.
  it.each(['-', '_', 'x', '--x', '-x'])('a token with %j behind it is damaged, or another', (after) => {
    const all = found(`a=${token}${after}`);
    expect(all.map(({ text }) => text)).toEqual([token + after]);
    if (after.length === 1) expect(all[0]?.blob).toBeUndefined();
  });

  const [head, middle, tail] = [token.slice(0, 50), token.slice(50, 100), token.slice(100)];
  it.each([
    ['behind a backslash', `${head}\\\n${middle}\\\n${tail}`],
    ['as YAML folds', `  ${head}\n  ${middle}\n  ${tail}`],
    ['as MIME wraps', `${head}=\r\n${middle}=\r\n${tail}`],
    ['in a quoted mail', `> ${head}\r\n> ${middle}\r\n> ${tail}`],
    ['in a comment', `# ${head}\n# ${middle}\n# ${tail}`],
    ['within its prefix', `x km\\\ns:v1:${token.slice(7)}`],
    ['right behind its prefix', `kms:v1:\n    ${token.slice(7)}`],
    ['cut short', token.slice(0, 60)],
    ['put together in a program', `"${token.slice(0, 70)}" +\n "${token.slice(70)}"`],
    ['with a character that is not canonical', `${encodeToken(blob(97)).slice(0, -1)}B `],
    ['of no known form', encodeToken(Buffer.concat([Buffer.from([1, 0]), randomBytes(60)]))],
    ['longer than any', encodeToken(blob(5000))],
  ])('a token folded or damaged is told: %s', (_name, text) => {
    expect(found(`\nsecret: ${text}\nNEXT=1\n`)).toEqual([expect.objectContaining({ blob: undefined })]);
    expect(hasTokens(text)).toBe(true);
  });

  it.each([
    'kms:v1:…',
    'kms:v1:<base64url>',
    'a token begins with kms:v1: and is one word',
    'kms:v1:AQAVx3kEw… and so on',
    'it starts with kms:v1:\nanIdentifierOfSomeLengthInTheNextLine()\n',
    'if (text.startsWith("kms:v1:")) return decode(text);',
  ])('prose about tokens is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells lines and columns, whatever the line ends', () => {
    const text = `\r\nA=1\r\n  B=${token} C=${token}\r\n${token}`;
    const place = placesIn(text);
    expect(found(text).map(({ start }) => place(start))).toEqual([
      { line: 3, column: 5 },
      { line: 3, column: 5 + token.length + 3 },
      { line: 4, column: 1 },
    ]);
  });

  it.each([
    ['utf-16le', 0],
    ['utf-16be', 1],
  ] as const)(
    'shows the encoding of a text without mark that does not begin in ASCII: %s',
    (encoding, odd) => {
      const text = Buffer.from(`Ключ=${token}\r\nŁ`, 'utf16le');
      const bytes = encoding === 'utf-16le' ? text : text.swap16();
      expect(odd).toBe(bytes.indexOf('k') % 2);
      expect(searchForm(bytes)).toEqual({ encoding, marks: 0 });
      expect(found(decodeText(bytes, searchForm(bytes)).characters).map((each) => each.text)).toEqual([
        token,
      ]);
    },
  );

  it('does not take long over text that resembles it', () => {
    const start = performance.now();
    found('kms:v1:\n'.repeat(100_000) + `kms:v1:${' \n'.repeat(100_000)}` + 'k \\\n'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a message as text', () => {
  const message = (length: number): Buffer =>
    Buffer.concat([Buffer.from('020578', 'hex'), randomBytes(length)]);
  const space = fc.constantFrom('', ' ', '\t', '\r', '\n', '\r\n', ' \r', '\r\r', '  \n', '\r\r\n');
  const armored = (bytes: Buffer, end: string): string =>
    [
      '-----BEGIN KMS MESSAGE-----',
      ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
      '-----END KMS MESSAGE-----',
    ].join(end);
  const lines = (bytes: Buffer, end: string): string =>
    bytes.toString('base64').replace(/.{76}(?=.)/g, `$&${end}`);

  it('is written so that it is read again, whatever white space it stood in', async () => {
    const form = fc.constantFrom(armored, lines, (bytes: Buffer) => bytes.toString('base64url'));
    const encoding = fc.constantFrom(...Object.values(encodings));
    const quote = fc.constantFrom('', '"', "'");
    const ends = fc.constantFrom('\n', '\r\n', '\r', ' \r\n', '\r\r\n');
    const sizes = fc.constantFrom(1, 50, 4096);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(form, encoding, quote, ends, fc.array(space, { maxLength: 3 }), space, sizes),
        async ([write, encode, mark, end, before, after, size]) => {
          const [old, other] = [message(300), message(500)];
          const around = write === armored ? '' : mark;
          const head = encode(`${before.join('')}${around}${write(old, end)}${around}${after}`);
          const found = recognise(head);
          if (found.kind !== 'message') return;
          const { form: kind } = found;
          const read = await collect(messageBytes(kind, head, chunks(head, size))).catch(() => undefined);
          const written = await collect(messageWritten(kind, head, chunks(other, size)));
          if (read === undefined) return;
          expect(read.equals(old)).toBe(true);
          expect(recognise(written)).toEqual({ kind: 'message', form: kind });
          expect((await collect(messageBytes(kind, written, chunks(written, size)))).equals(other)).toBe(
            true,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a blob as text', () => {
  const bytes = blob(100);
  const other = blob(131);
  const url = (each: Buffer): string => each.toString('base64url');
  const wrapped = (each: Buffer, end: string): string =>
    each.toString('base64').replace(/.{76}(?=.)/g, `$&${end}`);
  const json = (each: Buffer): string =>
    JSON.stringify({ KeyId: 'k', CiphertextBlob: each.toString('base64') }, null, 4);
  const padded = (each: Buffer): string => url(each).padEnd(Math.ceil(url(each).length / 4) * 4, '=');
  const forms: Readonly<Record<string, readonly ['token' | 'base64' | 'json', (each: Buffer) => string]>> = {
    token: ['token', (each) => ` ${encodeToken(each)}\r\n`],
    'token in quotes': ['token', (each) => `"${encodeToken(each)}"\n`],
    base64: ['base64', (each) => each.toString('base64')],
    'base64 in quotes': ['base64', (each) => `'${each.toString('base64')}' \n`],
    'base64 in lines': ['base64', (each) => `${wrapped(each, '\r\n')}\r\n`],
    'base64url with padding': ['base64', (each) => `${padded(each)}\n`],
    json: ['json', (each) => `${json(each)}\r\n`],
    'json, slashes escaped': ['json', (each) => json(each).replaceAll('/', '\\/')],
  };
  const cases = Object.entries(forms).flatMap(([form, row]) =>
    Object.entries(encodings).map(([name, encode]) => [`${form}, ${name}`, row, encode] as const),
  );

  it.each(cases)('is read, and another takes its place: %s', (_name, [form, write], encode) => {
    const text = blobText(encode(write(bytes)), form);
    expect(text?.blob.equals(bytes)).toBe(true);
    const expected = write(other);
    const after = text?.written(other);
    // Slashes need no escape.
    if (expected.includes('\\/')) expect(readText(after ?? Buffer.alloc(0))?.includes('\\/')).toBe(false);
    else expect(after?.equals(encode(expected))).toBe(true);
  });

  it.each([
    ['token', `${token}=`],
    ['token', `"${token}`],
    ['base64', `${bytes.toString('base64').slice(0, -2)}-_`],
    ['base64', `${bytes.toString('base64')}=`],
    ['json', '{"CiphertextBlob":1}'],
    ['json', `{"a":{"CiphertextBlob":"${bytes.toString('base64')}"}}`],
    ['json', `{"CiphertextBlob":"AAAA","CiphertextBlob":"${bytes.toString('base64')}"}`],
  ] as const)('is refused: %s %s', (form, text) => {
    expect(blobText(Buffer.from(text), form)).toBeUndefined();
  });
});
