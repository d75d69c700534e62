/** The vault's formats against vectors made from docs/spec/vault.md alone (README.md beside). */
import type * as Crypto from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { Barrier } from '../../src/vault/barrier.ts';
import { addMac, removeMac, rowMac } from '../../src/vault/state.ts';
import * as headers from '../../src/vault/header.ts';
import { rootSubkey, termSubkey, type RootLabel, type TermLabel } from '../../src/vault/keys.ts';
import { unlock } from '../../src/vault/protection.ts';
import { passphraseProtector } from '../../src/vault/protectors/passphrase.ts';
import { parseRecoveryCode, recoveryProtector } from '../../src/vault/protectors/recovery.ts';
import { decodeState, encodeState } from '../../src/vault/state.ts';
import { openStore } from '../../src/vault/stores/kinds.ts';
import type { Row } from '../../src/vault/stores/store.ts';
import { openVault } from '../../src/vault/vault.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import { bytes, revealed, secret, vault, type RecordVector } from '../support/vectors.ts';
import { fixedProtector, removeTemporaryFolders, temporaryFolder } from '../support/vaults.ts';

// Nonces are drawn where a box is sealed, so those of the vectors reach it through the generator.
const drawn = vi.hoisted(() => ({ next: undefined as Buffer | undefined }));
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof Crypto>();
  return { ...real, randomBytes: (n: number) => drawn.next ?? real.randomBytes(n) };
});
const scripted = (nonce: string): void => {
  drawn.next = bytes(nonce);
};
beforeEach(() => {
  drawn.next = undefined;
});
afterAll(removeTemporaryFolders);

describe('vault', () => {
  const { vaultId } = vault;
  const rootKey = secret(vault.rootKey);
  const header = headers.parseHeader(vault.header.text);
  const barrier = new Barrier(rootKey, header);
  const row = (v: RecordVector): Row => ({
    bucket: bytes(v.bucket),
    id: bytes(v.id),
    sealed: bytes(v.sealed),
  });

  it.each(Object.entries(vault.subkeys))('derives the subkey %s', (label, expected) => {
    expect(revealed(rootSubkey(rootKey, vaultId, label as RootLabel))).toBe(expected);
  });

  it.each(vault.terms)('derives the keys of term $term', ({ key, termkeys }) => {
    for (const [label, expected] of Object.entries(termkeys)) {
      expect(revealed(termSubkey(secret(key), vaultId, label as TermLabel))).toBe(expected);
    }
  });

  it.each([...vault.terms, vault.lastTerm])('wraps and unwraps the key of term $term', (v) => {
    scripted(v.nonce);
    const entry = { term: v.term, wrapped: v.wrapped };
    expect(headers.wrapTermKey(rootKey, vaultId, v.term, secret(v.key))).toEqual(entry);
    expect(revealed(headers.unwrapTermKey(rootKey, vaultId, entry))).toBe(v.key);
    expect(() => headers.unwrapTermKey(rootKey, vaultId, { ...entry, term: 2 })).toThrow(KmsError);
  });

  it.each(vault.protectors)('wraps and unwraps the root key for $entry.type', ({ entry, key, nonce }) => {
    scripted(nonce);
    const { wrapped, ...unwrapped } = entry;
    expect(headers.wrapRootKey(rootKey, secret(key), vaultId, unwrapped).wrapped).toBe(wrapped);
    expect(revealed(headers.unwrapRootKey(secret(key), vaultId, entry))).toBe(vault.rootKey);
    const altered = [
      { ...entry, created: '2026-01-02T03:04:05.679Z' },
      { ...entry, id: vaultId },
      { ...entry, parameters: { ...entry.parameters, more: '' } },
      { ...entry, type: entry.type === 'keychain' ? 'recovery' : 'keychain' } as const,
    ];
    for (const other of altered) {
      expect(headers.unwrapRootKey(secret(key), vaultId, other)).toBeUndefined();
    }
  });

  it('obtains the keys of a passphrase and a recovery code', async () => {
    for (const { entry, key, passphrase, code, entropy } of vault.protectors) {
      const text = passphrase ?? code;
      if (text === undefined) continue;
      const ask = () => Promise.resolve(new Secret(Buffer.from(text)));
      const protector = passphrase === undefined ? recoveryProtector(ask) : passphraseProtector(ask);
      const identity = { vaultId, protectorId: entry.id };
      expect(revealed(await protector.open(identity, entry.parameters))).toBe(key);
      if (entropy !== undefined) expect(revealed(await parseRecoveryCode(await ask()))).toBe(entropy);
    }
    expect(vault.protectors.map(({ entry }) => entry.type)).toEqual(['keychain', 'passphrase', 'recovery']);
  });

  it('writes the header to the same text, and relies on it', () => {
    expect(headers.encodeHeader(header, rootKey)).toBe(vault.header.text);
    expect(headers.headerDigest(vault.header.text)).toBe(vault.header.sha256);
    headers.authenticateHeader(vault.header.text, header, rootKey);
  });

  it('"A reader MUST check `sum` before it asks for a secret": every flipped byte of the header', () => {
    for (let i = 0; i < vault.header.text.length; i++) {
      const altered = Buffer.from(vault.header.text);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(() => headers.parseHeader(altered.toString('latin1'))).toThrow(KmsError);
    }
  });

  it('"… and `mac` before it relies on anything in the header": altered, its sum computed anew', () => {
    const [first, ...others] = header.protectors;
    expect(first?.type).toBe('keychain');
    const forged = headers.encodeHeader({ ...header, protectors: others }, secret('00'.repeat(32)));
    const parsed = headers.parseHeader(forged);
    expect(() => headers.authenticateHeader(forged, parsed, rootKey)).toThrow(KmsError);
  });

  it.each(vault.records)('places and opens the record $kind, $scope, $name', (v) => {
    const place = barrier.place(v);
    expect([place.bucket.toString('hex'), place.id.toString('hex')]).toEqual([v.bucket, v.id]);
    const { kind, scope, name, value } = v;
    expect(barrier.openRecord(row(v))).toEqual({ record: { kind, scope, name }, value });
  });

  it('"Writers MUST seal under the highest term": the same bytes', () => {
    for (const v of vault.records) {
      scripted(v.nonce);
      const { sealed } = barrier.sealRecord({ kind: v.kind, scope: v.scope, name: v.name }, v.value);
      const highest = Math.max(...vault.terms.map(({ term }) => term));
      expect(Buffer.from(sealed.subarray(0, 5)).readUInt32BE(1)).toBe(highest);
      expect(Buffer.from(sealed).toString('hex') === v.sealed).toBe(v.term === highest);
    }
    expect(vault.records.filter(({ term }) => term === 1)).toHaveLength(1);
  });

  it('does not open a row that was moved to another place, nor one of another version or term', () => {
    for (const v of vault.records) {
      for (const other of vault.records) {
        if (other === v) continue;
        expect(() => barrier.openRecord({ ...row(other), sealed: bytes(v.sealed) })).toThrow(KmsError);
      }
      for (const [at, value] of [
        [0, 2],
        [4, 2],
        [4, v.term === 1 ? 3 : 1],
      ] as const) {
        const sealed = bytes(v.sealed);
        sealed[at] = value;
        expect(() => barrier.openRecord({ ...row(v), sealed })).toThrow(KmsError);
      }
    }
  });

  it('seals key material to the same bytes, and opens it under its own ids alone', () => {
    const { keyId, materialId, material, nonce, sealed, record } = vault.material;
    scripted(nonce);
    const value = barrier.sealMaterial(keyId, materialId, secret(material));
    expect(value).toEqual({ sealed: bytes(sealed).toString('base64') });
    expect(value).toEqual(record.value);
    expect(record).toMatchObject({ kind: 'material', scope: keyId, name: materialId });
    expect(revealed(barrier.openMaterial(keyId, materialId, value))).toBe(material);
    expect(() => barrier.openMaterial(vaultId, materialId, value)).toThrow(KmsError);
    expect(() => barrier.openMaterial(keyId, '0'.repeat(64), value)).toThrow(KmsError);
  });

  it('seals and opens the state', () => {
    const { value, nonce, sealed } = vault.state;
    scripted(nonce);
    expect(encodeState(decodeState(barrier.openState(bytes(sealed))))).toEqual(value);
    expect(barrier.sealState(encodeState(decodeState(value))).toString('hex')).toBe(sealed);
  });

  it('computes the set digest, adding and taking away', () => {
    const state = decodeState(vault.state.value);
    const hex = (digest: bigint) => encodeState({ ...state, digest })['digest'];
    const sum = (records: RecordVector[]): bigint =>
      records.reduce((digest, v) => addMac(digest, rowMac(barrier.setKey, row(v))), 0n);
    for (const { firstRows, digest } of vault.digests) {
      const rows = vault.records.slice(0, firstRows);
      expect(hex(sum(rows))).toBe(digest);
      expect(hex(sum(rows.reverse()))).toBe(digest);
      const rest = vault.records.slice(firstRows);
      const taken = rest.reduce(
        (left, v) => removeMac(left, rowMac(barrier.setKey, row(v))),
        sum(vault.records),
      );
      expect(hex(taken)).toBe(digest);
    }
    expect(vault.digests).toHaveLength(vault.records.length + 1);
  });

  it.each(vault.protectors)('opens and verifies a whole vault with its $entry.type', async ({ entry }) => {
    const path = join(temporaryFolder(), 'vault.db');
    const db = new DatabaseSync(path);
    db.exec(`
      CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL);
      CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL);
      CREATE TABLE records (bucket BLOB NOT NULL, id BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (bucket, id)) WITHOUT ROWID;
      PRAGMA application_id = 0x6b6d7331; PRAGMA user_version = 1;`);
    db.prepare('INSERT INTO header VALUES (1, ?)').run(vault.header.text);
    db.prepare('INSERT INTO state VALUES (1, ?)').run(bytes(vault.state.sealed));
    const insert = db.prepare('INSERT INTO records VALUES (?, ?, ?)');
    for (const v of vault.records) insert.run(bytes(v.bucket), bytes(v.id), bytes(v.sealed));
    db.close();
    chmodSync(path, 0o600);

    const by = (type: string) => vault.protectors.find((protector) => protector.entry.type === type);
    const ask = () =>
      Promise.resolve(new Secret(Buffer.from(by(entry.type)?.passphrase ?? by(entry.type)?.code ?? '')));
    const protectors = {
      keychain: fixedProtector(bytes(by('keychain')?.key ?? ''), 'keychain'),
      passphrase: passphraseProtector(ask),
      recovery: recoveryProtector(ask),
    };
    const opened = await openVault(await openStore(path), (parsed) => unlock(parsed, protectors, entry.type));
    expect(opened.settings).toEqual({ account: '111122223333', region: 'eu-central-1' });
    expect(await verifyVault(opened)).toEqual({ rows: vault.records.length, faults: [] });
    const { keyId, materialId, material } = vault.material;
    await opened.read(async (tx) => {
      expect(tx.head).toEqual(vault.state.value['head']);
      expect(revealed(await tx.getMaterial(keyId, materialId))).toBe(material);
    });
    opened.close();
  });
});
