import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationNames, operations } from '../../src/api/operations.ts';
import type { KeyState } from '../../src/api/types.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { findDue, schedule, takeDue, unschedule } from '../../src/engine/due.ts';
import { handlers } from '../../src/engine/handlers/all.ts';
import { checkKeyState } from '../../src/engine/keystate.ts';
import { dayMs, decodeKey, encodeKey, type Key } from '../../src/engine/keys.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { makeVault, openTestVault, removeTemporaryFolders } from '../support/vaults.ts';

const base: Key = {
  id: '1234abcd-12ab-34cd-56ef-1234567890ab',
  region: 'us-east-1',
  created: new Date('2026-01-02T03:04:05.678Z'),
  description: '',
  state: 'Enabled',
  spec: 'SYMMETRIC_DEFAULT',
  usage: 'ENCRYPT_DECRYPT',
  origin: 'AWS_KMS',
  policy: '{}',
  tags: [],
  materials: [{ id: 'a'.repeat(64), since: new Date(1) }],
};

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'none';
  } catch (error) {
    return isKmsError(error) ? error.code : String(error);
  }
}

describe('handlers', () => {
  it('are there for exactly the operations that are called implemented', () => {
    const implemented = operationNames.filter((name) => operations[name].support === 'implemented');
    expect(Object.keys(handlers).sort()).toEqual(implemented);
  });
});

describe('key records', () => {
  it('come back as they were stored', () => {
    const full: Key = {
      ...base,
      state: 'PendingDeletion',
      description: 'd',
      tags: [{ TagKey: 'k', TagValue: '' }],
      materials: [...base.materials, { id: 'b'.repeat(64), since: new Date(2), rotation: 'AUTOMATIC' }],
      rotation: { periodDays: 90, next: new Date(5) },
      deletion: new Date(0),
    };
    for (const key of [base, full]) {
      const stored: unknown = JSON.parse(JSON.stringify(encodeKey(key)));
      expect(decodeKey(key.region, key.id, stored as ReturnType<typeof encodeKey>)).toEqual(key);
    }
  });

  it('tell where a key came from and where it went, in a format that earlier programs refuse', () => {
    const accepted = {
      at: new Date(1),
      made: new Date(2),
      arns: ['arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
      signer: 'ab'.repeat(32),
      decryptOnly: true,
    };
    for (const more of [
      { accepted },
      { accepted: { ...accepted, decryptOnly: false } },
      { handedOver: new Date(3) },
    ]) {
      const key = { ...base, ...more };
      const stored = encodeKey(key);
      expect(stored['format']).toBe(3);
      expect(decodeKey(base.region, base.id, stored)).toEqual(key);
    }
    expect(encodeKey(base)['format']).toBe(1);
  });

  it('keep what material ids were made with, in a format that earlier programs refuse', () => {
    const salt = 'c'.repeat(64);
    const imported = { present: true, fingerprint: 'd'.repeat(64), pending: false };
    const since = new Date(1);
    for (const entry of [
      { id: 'a'.repeat(64), since, salt },
      { id: 'a'.repeat(64), since, salt, rotation: 'ON_DEMAND' as const },
      { id: 'a'.repeat(64), since, salt, imported },
    ]) {
      const key: Key = { ...base, materials: [...base.materials, entry] };
      const stored = JSON.parse(JSON.stringify(encodeKey(key))) as ReturnType<typeof encodeKey>;
      expect(stored['format']).toBe(4);
      expect(decodeKey(base.region, base.id, stored)).toEqual(key);
    }
  });

  it('of a newer format are not guessed at', () => {
    const stored = { ...encodeKey(base), format: 5 };
    expect(codeOf(() => decodeKey(base.region, base.id, stored))).toBe('VaultVersion');
  });
});

describe('key states', () => {
  const outcomes = (operation: (typeof operationNames)[number]) =>
    (
      ['PendingImport', 'Unavailable', 'Creating', 'Updating', 'PendingReplicaDeletion'] satisfies KeyState[]
    ).map((state) => {
      try {
        checkKeyState(operation, state, 'ARN');
        return 'ok';
      } catch (error) {
        return isKmsError(error) ? `${error.code}: ${error.message}` : String(error);
      }
    });

  it('that no key can have yet have their rows too', () => {
    const invalid = (says: string) => `KMSInvalidStateException: ARN ${says}.`;
    expect(outcomes('Encrypt')).toEqual([
      invalid('is pending import'),
      invalid('is unavailable'),
      invalid('is creating'),
      'ok',
      invalid('is pending replica deletion'),
    ]);
    expect(outcomes('EnableKey')[0]).toBe(invalid('is pending import'));
    expect(outcomes('EnableKey')[1]).toBe('ok');
    expect(outcomes('RotateKeyOnDemand')[0]).toBe(invalid('is pending import'));
    // The handler says that the origin is not the right one.
    expect(outcomes('EnableKeyRotation')[0]).toBe('ok');
    expect(outcomes('CancelKeyDeletion')[0]).toBe(invalid('is not pending deletion'));
    expect(outcomes('CancelKeyDeletion')[4]).toBe('ok');
    expect(new Set(outcomes('DescribeKey'))).toEqual(new Set(['ok']));
  });

  it('are known for every implemented operation on a key', () => {
    for (const name of operationNames) {
      const { support, resource } = operations[name];
      if (support !== 'implemented' || resource === 'none') continue;
      expect(() => checkKeyState(name, 'Enabled', 'ARN')).not.toThrow(TypeError);
    }
  });
});

describe('the calendar of due work', () => {
  let vault: OpenVault;
  beforeEach(async () => {
    vault = await openTestVault(await makeVault());
  });
  afterEach(() => vault.close());
  afterAll(removeTemporaryFolders);

  const keyNamed = (id: string): Key => ({ ...base, id });
  const noon = 20_000.5 * dayMs;
  const at = (days: number) => new Date(noon + days * dayMs);
  const put = (id: string, days: number) =>
    vault.write((tx) => schedule(tx, 'deletion', at(days), keyNamed(id)));
  const take = (days: number, limit?: number) =>
    vault.write(async (tx) =>
      (await takeDue(tx, 'deletion', at(days), limit)).map(({ keyId }) => keyId).sort(),
    );

  it('gives each entry once, when its time has come', async () => {
    await put('late', 40);
    await put('early', 7);
    await put('same day', 7.2);
    expect(await take(6.9)).toEqual([]);
    expect(await take(7)).toEqual(['early']);
    expect(await take(7.1)).toEqual([]);
    expect(await take(7.3)).toEqual(['same day']);
    expect(await take(39.999)).toEqual([]);
    expect(await take(1000)).toEqual(['late']);
    expect(await take(2000)).toEqual([]);
  });

  it('takes entries that are put before the last look, too', async () => {
    await put('first', 10);
    expect(await take(20)).toEqual(['first']);
    await put('overdue', 5);
    expect(await take(20)).toEqual(['overdue']);
  });

  it('forgets what was cancelled', async () => {
    await put('kept', 3);
    await put('cancelled', 3);
    await vault.write((tx) => unschedule(tx, 'deletion', at(3), keyNamed('cancelled')));
    expect(await take(3)).toEqual(['kept']);
  });

  it('can be emptied in parts, and seen without being changed', async () => {
    for (let day = 0; day < 5; day += 1) await put(`k${day}`, day);
    const seen = await vault.read((tx) => findDue(tx, 'deletion', at(10), Infinity));
    expect(seen.entries).toHaveLength(5);
    const taken: string[] = [];
    for (let part = await take(10, 2); part.length > 0; part = await take(10, 2)) {
      expect(part).toHaveLength(2 - (taken.length === 4 ? 1 : 0));
      taken.push(...part);
    }
    expect(taken.sort()).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
  });

  it('keeps the kinds apart', async () => {
    await vault.write((tx) => schedule(tx, 'rotation', at(1), keyNamed('rotating')));
    expect(await take(5)).toEqual([]);
  });
});
