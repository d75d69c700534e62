import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashSecret,
  isDay,
  isHashOf,
  readEntry,
  writeEntry,
  type AllowEntry,
} from '../../../src/scan/allow/entry.ts';
import {
  AllowFileError,
  readAllowFile,
  readAllowSection,
  writeAllowSection,
} from '../../../src/scan/allow/file.ts';
import { AllowList } from '../../../src/scan/allow/list.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

function entry(secret: string, more: Partial<AllowEntry> = {}): AllowEntry {
  return {
    path: 'a/b.env',
    rule: 'generic-password',
    hash: hashSecret(bytes(secret)),
    reason: 'known',
    ...more,
  };
}

describe('an entry', () => {
  it('knows its secret alone, by a hash that is another each time', () => {
    const hash = hashSecret(bytes('first one'));
    expect(isHashOf(hash, bytes('first one'))).toBe(true);
    expect(isHashOf(hash, bytes('first onf'))).toBe(false);
    expect(hashSecret(bytes('first one'))).not.toBe(hash);
    expect(isHashOf('', bytes('first one'))).toBe(false);
  });

  it('is one line that reads back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (path, reason) => {
        fc.pre(reason.trim() !== '');
        const made = entry('x', { path, reason, expires: '2027-02-28' });
        expect(writeEntry(made)).not.toContain('\n');
        expect(readEntry(JSON.parse(writeEntry(made)))).toEqual(made);
      }),
    );
  });

  it.each([
    ['no mapping', 'text'],
    ['no reason', { ...entry('x'), reason: ' ' }],
    ['a member that it has not', { ...entry('x'), line: 3 }],
    ['a hash of another form', { ...entry('x'), hash: 'abc' }],
    ['a day that no month has', { ...entry('x'), expires: '2027-02-30' }],
  ])('is refused with %s', (_, value) => expect(readEntry(value)).toBeTypeOf('string'));

  it('reads days', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2027-02-29')).toBe(false);
    expect(isDay('27-02-01')).toBe(false);
  });
});

describe('an allow list', () => {
  const today = '2026-11-30';
  const subject = { path: 'a/b.env', rule: 'generic-password', secret: bytes('s') };

  it('judges by rule, path and content', () => {
    const list = new AllowList([entry('s')], today);
    expect(list.judge(subject)?.kind).toBe('allowed');
    expect(list.judge({ ...subject, secret: bytes('t') })).toBeUndefined();
    expect(list.judge({ ...subject, path: 'a/c.env' })).toBeUndefined();
    expect(list.judge({ ...subject, rule: 'generic-token' })).toBeUndefined();
  });

  it('takes globs, and names that look like globs as they are', () => {
    expect(new AllowList([entry('s', { path: '**/*.env' })], today).judge(subject)?.kind).toBe('allowed');
    expect(
      new AllowList([entry('s', { path: 'a/**' })], today).judge({ ...subject, path: 'a/.x/y' })?.kind,
    ).toBe('allowed');
    const odd = { ...subject, path: 'pages/[id].ts' };
    expect(new AllowList([entry('s', { path: odd.path })], today).judge(odd)?.kind).toBe('allowed');
    expect(new AllowList([entry('s', { path: '!x' })], today).judge(subject)).toBeUndefined();
  });

  it('counts to the end of the last day', () => {
    expect(new AllowList([entry('s', { expires: today })], today).judge(subject)?.kind).toBe('allowed');
    expect(new AllowList([entry('s', { expires: '2026-11-29' })], today).judge(subject)?.kind).toBe(
      'expired',
    );
  });

  it('says which entries were of no use', () => {
    const [used, unused] = [entry('s'), entry('u')];
    const list = new AllowList([used, unused], today);
    list.judge(subject);
    expect(list.unused).toEqual([unused]);
  });
});

describe('the text of an allow list', () => {
  const [a, b, c] = [entry('1', { path: 'a' }), entry('2', { path: 'b' }), entry('3', { path: 'c' })];

  it('has one entry a line, sorted, whatever the order they came in', () => {
    const text = writeAllowSection('', [c, a, b]);
    expect(text).toBe(writeAllowSection('', [b, c, a]));
    expect(readAllowFile(text)).toEqual([a, b, c]);
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    expect(writeAllowSection(text, [c, a, b])).toBe(text);
  });

  it('leaves the rest of a file of settings as it is', () => {
    const settings = `# ours\r\nkey: app\r\nallow:\r\n  # reviewed\r\n  - ${writeEntry(b)}\r\n\r\nprotect:\r\n  - "*.env"\r\n`;
    expect(readAllowSection(settings)).toEqual([b]);
    expect(writeAllowSection(settings, [a, b])).toBe(
      `# ours\r\nkey: app\r\nallow:\r\n  # reviewed\r\n  - ${writeEntry(a)}\r\n  - ${writeEntry(b)}\r\n\r\nprotect:\r\n  - "*.env"\r\n`,
    );
    expect(writeAllowSection('key: app', [a])).toBe(`key: app\nallow:\n  - ${writeEntry(a)}\n`);
    expect(readAllowFile(writeAllowSection(writeAllowSection('', [a]), []))).toEqual([]);
  });

  it('holds any reason and path, and shows what cannot be seen', () => {
    const odd = entry('1', { path: 'a\u2028b', reason: 'x\u2028\u202e\u0085y\u007f' });
    const text = writeAllowSection('', [odd]);
    expect(readAllowFile(text)).toEqual([odd]);
    expect(text).not.toMatch(/[\u2028\u202e\u0085\u007f]/);
    expect(readAllowFile(text.replaceAll('\\u2028', '\u2028'))).toEqual([odd]);
  });

  it('names the line that it cannot read', () => {
    const faults: readonly (readonly [string, number])[] = [
      [`allow:\n  - {"path":"a"}\n`, 2],
      [`allow:\n  - nonsense\n`, 2],
      [`alow:\n  - ${writeEntry(a)}\n`, 1],
      [`allow:\n  - ${writeEntry(a)}\nkey: app\n`, 3],
    ];
    for (const [text, line] of faults) {
      expect(() => readAllowFile(text)).toThrow(AllowFileError);
      try {
        readAllowFile(text);
      } catch (error) {
        expect(error instanceof AllowFileError && error.line).toBe(line);
      }
    }
  });
});
