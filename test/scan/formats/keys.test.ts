/** Private keys as other programs write them: in clear they are found, with a passphrase they are not. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPairSync } from 'node:crypto';
import { formats, type FormatName } from '../../../src/scan/formats/formats.ts';
import { hasPrograms, needs } from '../../support/needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the format finds at the first place of the keyword. */
function find(format: FormatName, keyword: string, text: string): string | undefined {
  const at = text.indexOf(keyword);
  expect(at).toBeGreaterThanOrEqual(0);
  const found = formats[format](text, at);
  return found && text.slice(found.start, found.end);
}

const begin = '-----BEGIN ';

describe('PEM', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const ed = generateKeyPairSync('ed25519').privateKey;
  const clear: readonly (readonly [string, string])[] = [
    ['PKCS#8, RSA', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['PKCS#1, RSA', rsa.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['SEC1, EC', ec.export({ type: 'sec1', format: 'pem' }).toString()],
    ['PKCS#8, EC', ec.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['PKCS#8, Ed25519', ed.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ];
  const written: readonly (readonly [string, (pem: string) => string])[] = [
    ['as it is', (pem) => pem],
    ['with CRLF', (pem) => pem.replace(/\n/g, '\r\n')],
    ['in JSON', (pem) => JSON.stringify({ key: pem })],
    ['in JSON in JSON', (pem) => JSON.stringify(JSON.stringify({ key: pem }))],
    ['in YAML', (pem) => `key: |\n${pem.replace(/^/gm, '    ')}`],
    ['in XML', (pem) => `<key>\n  ${pem}</key>`],
    ['URL-encoded', (pem) => `key=${encodeURIComponent(pem).replace(/%20/g, ' ').replace(/%2B/g, '+')}`],
    ['quoted in a mail', (pem) => pem.replace(/^/gm, '> ')],
    ['on one line', (pem) => pem.replace(/\n/g, ' ')],
  ];
  for (const [kind, pem] of clear)
    it.each(written)(`${kind}, %s`, (_, write) => {
      const found = find('pem-key', begin, write(pem));
      expect(found?.startsWith(begin)).toBe(true);
      expect(/-----END [A-Z ]+-----$/.test(found ?? '')).toBe(true);
    });

  it('with a passphrase', () => {
    const cipher = { cipher: 'aes-256-cbc', passphrase: 'x' };
    const pkcs8 = rsa.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString();
    const pkcs1 = rsa.export({ type: 'pkcs1', format: 'pem', ...cipher }).toString();
    expect(find('pem-key', begin, pkcs8)).toBeUndefined();
    expect(find('pem-key', begin, pkcs1)).toBeUndefined();
  });

  it('without a body', () => {
    for (const text of [
      '-----BEGIN PRIVATE KEY----- is the first line, and -----END PRIVATE KEY----- the last.',
      'x.startsWith("-----BEGIN PRIVATE KEY-----") ? parse(x) : fail("no key, but something else")',
    ])
      expect(find('pem-key', begin, text)).toBeUndefined();
  });
});

needs({ name: 'ssh-keygen', present: hasPrograms('ssh-keygen'), install: 'apt-get install openssh-client' })(
  'OpenSSH',
  () => {
    it.each(['ed25519', 'rsa', 'ecdsa'])('%s', (type) => {
      const size = type === 'rsa' ? ['-b', '2048'] : [];
      for (const [passphrase, found] of [
        ['', true],
        ['long enough', false],
      ] as const) {
        const file = join(folder, `${type}${String(found)}`);
        execFileSync('ssh-keygen', ['-q', '-a', '1', '-t', type, ...size, '-N', passphrase, '-f', file]);
        expect(find('openssh-key', begin, readFileSync(file, 'latin1')) !== undefined).toBe(found);
      }
    });
  },
);

needs({ name: 'gpg', present: hasPrograms('gpg'), install: 'apt-get install gnupg' })('OpenPGP', () => {
  const home = mkdtempSync(join(folder, 'gpg'));
  // The agent would take a tenth of a second, by its clock, to derive a key from a passphrase.
  writeFileSync(join(home, 'gpg-agent.conf'), 's2k-count 65536\n');

  it.each(['ed25519', 'rsa2048'])('%s', (algorithm) => {
    for (const [passphrase, found] of [
      ['', true],
      ['long enough', false],
    ] as const) {
      const batch = ['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback'];
      const gpg = (...args: readonly string[]): Buffer =>
        execFileSync('gpg', [...batch, '--passphrase', passphrase, ...args], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      const user = `${algorithm}.${String(found)}@shop.test`;
      gpg('--quick-generate-key', user, algorithm, 'default', 'never');
      const armored = gpg('--armor', '--export-secret-keys', user).toString('latin1');
      expect(find('pgp-key', begin, armored) !== undefined).toBe(found);
    }
  });
});

needs({ name: 'openssl', present: hasPrograms('openssl'), install: 'apt-get install openssl' })(
  'PKCS#12',
  () => {
    const openssl = (...args: readonly string[]): void => {
      execFileSync('openssl', [...args], { cwd: folder, stdio: 'ignore' });
    };
    beforeAll(() => {
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'k.pem',
        '-out',
        'c.pem',
        '-subj',
        '/CN=x',
        '-days',
        '9',
      );
    });

    it.each([
      ['as it is', []],
      ['as older versions write it', ['-legacy']],
      ['with SHA-1', ['-macalg', 'sha1']],
    ] as const)('%s', (_, flags) => {
      for (const [password, found] of [
        ['', true],
        ['long enough', false],
      ] as const) {
        openssl(
          'pkcs12',
          '-export',
          '-inkey',
          'k.pem',
          '-in',
          'c.pem',
          '-out',
          'f.p12',
          '-passout',
          `pass:${password}`,
          ...flags,
        );
        const base64 = readFileSync(join(folder, 'f.p12')).toString('base64');
        for (const text of [`P12=${base64}`, `p12: |\n  ${base64.replace(/.{64}/g, '$&\n  ')}\n`]) {
          const at = text.indexOf('IBAzCC');
          const span = formats.pkcs12(text, at);
          expect(span !== undefined).toBe(found);
          if (span) expect(text.slice(span.start, span.end).replace(/\s/g, '')).toBe(base64);
        }
      }
    });
  },
);

it('takes no sample of a key, with a template for its body, for one', () => {
  const blob = `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQAAACB`;
  const text = `-----BEGIN OPENSSH PRIVATE KEY-----\\n${blob}{base64:64}\\n-----END OPENSSH PRIVATE KEY-----`;
  expect(find('openssh-key', begin, text)).toBeUndefined();
});
