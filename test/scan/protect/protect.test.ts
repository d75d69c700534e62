import { describe, expect, it } from 'vitest';
import { readLeaves } from '../../../src/scan/protect/leaves.ts';
import { Protection, readProtect, type ProtectRow } from '../../../src/scan/protect/protect.ts';

const token = `kms:v1:${'Ab0_'.repeat(40)}`;

function rows(value: unknown): readonly ProtectRow[] {
  const read = readProtect(value);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** What is in the clear: names of values, `*` for the whole file. */
function clear(protect: unknown, path: string, text: string): string[] {
  return new Protection(rows(protect)).check(text, path).map(({ name, start, end }) => {
    if (name === undefined) return start === 0 && end === text.length ? '*' : '?';
    expect(text.slice(start, end)).not.toBe('');
    return name;
  });
}

describe('protect', () => {
  it.each([
    ['plain text', 'DB=postgres\n', ['*']],
    ['a token', `${token}\n`, []],
    ['a message', `\x02\x05\x78rest`, []],
    ['an armored message', '-----BEGIN KMS MESSAGE-----\n', []],
    ['age', 'age-encryption.org/v1\n-> X25519', []],
    ['ansible-vault', '$ANSIBLE_VAULT;1.1;AES256\n', []],
    ['an empty file', '', []],
    ['all values encrypted', `A=${token}\nB="${token}"\nEMPTY=\nREF=\${HOME}\nPORT=80\n`, []],
    ['one left out', `A=${token}\nB=clear # note\n`, ['B']],
    ['sops', 'a: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]\nb: clear\nsops:\n    version: 3.9\n', ['b']],
  ])('%s', (_, text, expected) => expect(clear(['config/*.env'], 'config/prod.env', text)).toEqual(expected));

  it('is about its own paths', () => {
    expect(clear(['config/*.env'], 'config/deep/prod.env', 'A=b')).toEqual([]);
    expect(clear(['*.env'], 'config/deep/prod.env', 'A=b')).toEqual(['*']);
    expect(clear(['/a.env'], 'a.env', 'A=b')).toEqual(['*']);
    expect(clear('secrets/**', 'secrets/.hidden/x', 'A=b')).toEqual(['*']);
  });

  it('asks for the values that a pattern names alone', () => {
    const row = [{ files: ['*.yaml', '*.json', '*.env'], match: '(?i)(password|token)$' }];
    expect(
      clear(row, 'a.yaml', 'db:\n  user: me\n  Password: clear\n  token: |\n    one\n    two\nport: 1\n'),
    ).toEqual(['Password', 'token']);
    expect(clear(row, 'a.json', `{"a":{"password":"clear","port":1},"token":"${token}"}`)).toEqual([
      'password',
    ]);
    expect(clear(row, 'a.env', `DB_PASSWORD='${token}'\r\nexport API_TOKEN=clear\r\n`)).toEqual([
      'API_TOKEN',
    ]);
    expect(clear(row, 'a.env', 'PIN_TOKEN=1234\n')).toEqual(['PIN_TOKEN']);
  });

  it.each([
    [3],
    [{ match: 'x' }],
    [{ files: 'a', match: '(' }],
    [{ files: 'a', match: '(a+)+$' }],
    [{ files: 'a', match: '((a+))+$' }],
    [{ files: 'a', match: '(a|aa)+$' }],
    [{ files: 'a', key: 'x' }],
    [''],
  ])('refuses %j', (value) => expect(readProtect([value])).toBeTypeOf('string'));

  it('finds values where they are', () => {
    const text = '# note\nA = "x y" # why\n- name: v1,\n"q": \'z\'\nkey: >-\n\n  one\n  two\nlast: end';
    expect(
      Array.from(readLeaves(text), ({ name, value, start, end }) => [
        name,
        value,
        text.slice(start, end) === value,
      ]),
    ).toEqual([
      ['A', 'x y', true],
      ['name', 'v1', true],
      ['q', 'z', true],
      ['key', 'one\n  two', true],
      ['last', 'end', true],
    ]);
  });
});
