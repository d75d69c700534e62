/** A `.kms.yaml` of somebody else: whatever is in it, a scan ends soon, and says what is wrong. */
import { describe, expect, it } from 'vitest';
import { sample } from '../../support/extent.ts';
import { drawn } from '../../support/samples.ts';
import { useScanPlace } from '../../support/scans.ts';

const secret = drawn('{alnum:40}');
const { repository, scan } = useScanPlace({ secret });

async function scanWith(settings: string) {
  repository.write('.kms.yaml', settings);
  repository.write(`${'a'.repeat(200)}.env`, `AWS_SECRET_ACCESS_KEY=${secret}\n`);
  repository.write('b.txt', `key_${'a'.repeat(600)}\n${'a'.repeat(600)}=1\n`);
  const { status, signal, stdout, stderr } = await scan('.');
  expect([signal, /^ {4}at /m.test(stderr), stderr.includes('hint:')]).toEqual([null, false, status === 2]);
  return { status, stdout, stderr };
}

const rule = (pattern: string): string =>
  `scan:\n  rules:\n    - { id: a, pattern: '${pattern}', keywords: [key_] }\n`;

const refused = [
  ['aliases', 'scan:\n  exclude:\n    - &a x\n    - *a\n', 'alias'],
  [
    'aliases of aliases',
    `scan:\n  a: &a [x,x,x,x]\n  b: &b [*a,*a,*a]\n  c: &c [*b,*b,*b]\n  d: [*c,*c,*c]\n`,
    'alias',
  ],
  ['brackets without end', `scan: ${'['.repeat(30_000)}`, 'nested too deep'],
  ['lists of lists', `scan:\n ${'- '.repeat(20_000)}x\n`, 'nested too deep'],
  ['mappings of mappings', `scan: ${'{a: '.repeat(10_000)}`, 'nested too deep'],
  ['nested repetition', rule('key_(a{0,8}){0,128}b'), 'too many ways'],
  ['repetition within look-ahead', rule('(?=key_(a?){1,120}b)'), 'too many ways'],
  [
    'nested repetition of a name',
    `protect:\n  - { files: '*', match: '((a+))+b' }\n`,
    'not a regular expression',
  ],
  ['lines without end', `scan:\n${'  # x\n'.repeat(20_000)}`, 'longer than'],
] as const;

describe('settings that are refused', () => {
  it.each(sample(refused, 4))('%s', async (_, settings, words) => {
    const { status, stderr } = await scanWith(settings);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

const quick = [
  ['stars', `${'*a'.repeat(30)}b`],
  ['repetition in a glob', '((a+)+)+b'],
  ['alternatives in a glob', '+(a|aa)b'],
  ['braces', `${'{a,aa}'.repeat(20)}b`],
] as const;

describe('settings that take no time', () => {
  it.each(sample(quick, 2))('%s', async (_, glob) => {
    const { status, stdout } = await scanWith(`scan:\n  exclude: ["${glob}"]\n`);
    expect([status, stdout]).toEqual([1, expect.stringContaining('aws-secret-access-key')]);
  });
});
