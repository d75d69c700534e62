/** PKCS#12 as openssl writes it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBinaryCredential } from '../../../src/scan/detect/binarycredentials.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-p12-'));
const path = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): Buffer => execFileSync('openssl', args, { stdio: 'pipe' });

function exported(password: string, ...more: readonly string[]): Buffer {
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    path('key'),
    '-in',
    path('cert'),
    '-out',
    path('p12'),
    '-passout',
    `pass:${password}`,
    ...more,
  );
  return readFileSync(path('p12'));
}

beforeAll(() => {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    path('key'),
    '-out',
    path('cert'),
    '-subj',
    '/CN=x',
    '-days',
    '1',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is found where its password is empty', () => {
  const open = exported('');
  expect(findBinaryCredential(open)?.rule).toBe('pkcs12-open-file');
  expect(findBinaryCredential(exported('', '-macalg', 'sha512'))?.rule).toBe('pkcs12-open-file');
  expect(findBinaryCredential(open.subarray(0, open.length - 9))).toBeUndefined();
});

it('is not where it has a password', () => {
  expect(findBinaryCredential(exported('longer than that'))).toBeUndefined();
  expect(findBinaryCredential(new Uint8Array([0x30, 0x82]))).toBeUndefined();
});
