/** Keys in binary files. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { BlockScanner } from '../../../src/scan/items/blocks.ts';
import { BytesReader } from '../../../src/scan/items/contents.ts';
import { compileTable } from '../../../src/scan/compile/compile.ts';
import { providers } from '../../../src/scan/rules/all.ts';
import { makePkcs12 } from '../../support/pkcs12.ts';

const scanner = new BlockScanner({ table: compileTable(providers) });

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

it('finds a key of PKCS#8 in DER', async () => {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const { detections } = await scanner.scan(new BytesReader(der), 'key.der');
  expect(detections.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['private-key-der', 1, 1],
  ]);
});

it('finds a file of PKCS#12 that an empty password opens', async () => {
  const file = makePkcs12(randomBytes(900), randomBytes(8));
  const { detections } = await scanner.scan(new BytesReader(file), 'key.p12');
  expect(detections.map(({ rule }) => rule)).toEqual(['pkcs12-open-file']);
});

it('refuses a public key as any binary file', async () => {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  await expect(scanner.scan(new BytesReader(der), 'key.der')).rejects.toThrow();
});
