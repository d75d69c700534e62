/** Texts made to take long: the work grows with the length, no quicker. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/scan/formats/formats.ts';
import { findAssignments } from '../../support/assignments.ts';
import { sample } from '../../support/extent.ts';

/** What is repeated; each part begins something that no repetition ends. */
const assignments = [
  'password=',
  '"password":"',
  'password: ',
  'password="a',
  'key:a_key=',
  '://a:b',
  '://a:b@',
  'curl -u a ',
  'mysql -p',
  'login("',
  'auth=("',
  'name: password\n',
  '<password>',
  '<password ',
  'Authorization: Bearer a',
  'bearer ',
  "IDENTIFIED BY '",
  'password[',
  'password = (',
  'password: str',
  'name="password" ',
  '{"name":"password",',
  'variable "password" {',
  '<key>password</key>',
  'password=`',
  'password="""',
  'a_password',
  'secret=a;',
  'Server=a;Password=',
  '?token=a&',
  'echo a|sudo -s',
  'password: |\n ',
  'token: {',
  '&quot;password=&quot;',
  '<password><![CDATA[',
  'password=%20',
  'password,',
  'user=a password=b ',
  '"x:1,password=a,',
  'a:b@tcp(',
  'oracle:thin:a/',
  '{password,"',
  'zip -P a ',
  'sqlplus a/b',
  "password='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

const forms = [
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----AAAA',
  '-----BEGIN OPENSSH PRIVATE KEY-----\n',
  '-----BEGIN PGP PRIVATE KEY BLOCK-----\nA: b\n',
  'eyJ',
  ' eyJhbGciOiJIUzI1NiJ9',
  'eyJhbGciOiJIUzI1NiJ9.',
  'kty":"EC"',
  '{"kty":"EC","d":"',
  'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 2\n',
  'MIIKEAIBAzCC',
  'machine x ',
  'a:5432:b:c:d',
  'a:$apr1$',
  "define('AUTH_KEY', '",
  '"auth":"AAAA',
  '_authToken=a',
  '<Pass encoding="base64">QUFB',
];

function milliseconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Four times the length may take six times as long, on a machine that does other things; quadratic is sixteen times. */
function expectLinear(work: (length: number) => void): void {
  const [least, most] = [10_000, 40_000];
  work(least);
  const ratios: number[] = [];
  for (let i = 0; i < 4; i++) {
    const small = milliseconds(() => work(least));
    const large = milliseconds(() => work(most));
    ratios.push(large / Math.max(small, 2));
    if (large < 40 || large / Math.max(small, 2) < 8) return;
  }
  expect(Math.min(...ratios)).toBeLessThan(8);
}

describe('assignments', () => {
  it.each(sample(assignments, 16))('%j', (unit) => {
    for (const path of ['a.env', 'a.js', 'a.md', 'a.csv'])
      expectLinear((length) => findAssignments(unit.repeat(length / unit.length), path));
  });
});

/** The first line names as many columns as it can, and below it are as many rows as there may be. */
const tables = ['password', 'pass', 'a_token', 'pass_pass_pass_pass'].flatMap((name) => {
  const header = Array.from({ length: Math.floor(1999 / (name.length + 1)) }, () => name).join(',');
  return ['a,', 'hunter2!,', '",', ','].map((cell) => ({ name, header, cell }));
});

describe('columns of a table', () => {
  it.each(sample(tables, 6))('named $name, of $cell', ({ header, cell }) => {
    const row = `${cell.repeat(Math.floor(1999 / cell.length))}\n`;
    expectLinear((length) => {
      findAssignments(`${header}\n${row.repeat(Math.ceil(length / row.length))}`, 'a.csv');
    });
  });
});

describe.each(Object.entries(formats))('%s', (_, format) => {
  it.each(sample(forms, 6))('%j', (unit) => {
    expectLinear((length) => {
      const text = unit.repeat(length / unit.length);
      let next = 0;
      for (let at = 0; at < text.length; at += 3) {
        if (at < next) continue;
        const found = format(text, at);
        if (found) next = found.next ?? found.end;
      }
    });
  });
});
