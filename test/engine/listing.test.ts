/** The listing behind `kms keys list`: long pages, one call for each, and nothing that a caller may not see. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAlias } from '../../src/engine/aliases.ts';
import { putKey, type Key } from '../../src/engine/keys.ts';
import type { AliasesPage, KeysPage, Listing } from '../../src/engine/listing.ts';
import { makeDefaultKeyPolicy } from '../../src/policy/defaultkeypolicy.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { refused } from '../contract/kms/fixture.ts';
import { callerOf, userOf } from '../support/principals.ts';
import { removeTemporaryFolders, testAccount } from '../support/vaults.ts';

let fixture: TestEngine;
let listing: Listing;

beforeAll(async () => {
  fixture = await openTestEngine();
  listing = fixture.engine.listing(fixture.root);
});
afterAll(async () => {
  await fixture.close();
  removeTemporaryFolders();
});

function keyOf(region: string, more: Partial<Key> = {}): Key {
  return {
    id: randomUUID(),
    region,
    created: new Date(),
    description: '',
    state: 'Enabled',
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'AWS_KMS',
    policy: makeDefaultKeyPolicy(testAccount),
    tags: [],
    materials: [],
    ...more,
  };
}

async function all<P extends KeysPage | AliasesPage>(
  page: (marker: string | undefined) => Promise<P>,
): Promise<readonly P[]> {
  const out: P[] = [];
  for (let next: string | undefined; out.length === 0 || next !== undefined;) {
    const got = await page(next);
    out.push(got);
    next = got.next;
  }
  return out;
}

describe('a listing of keys', () => {
  it('makes one call for five thousand keys, and none for a key', async () => {
    const keys = Array.from({ length: 6000 }, (_, i) => keyOf('us-east-1', { description: `number ${i}` }));
    const now = new Date();
    await fixture.vault.write(async (tx) => {
      for (const [i, key] of keys.entries()) {
        await putKey(tx, key);
        const alias = { name: `alias/k${i}`, region: key.region, keyId: key.id, created: now, updated: now };
        await putAlias(tx, alias);
      }
    });
    const before = fixture.vault.store;
    let transactions = 0;
    const begin = before.begin.bind(before);
    before.begin = (mode) => {
      transactions++;
      return begin(mode);
    };
    const keyPages = await all((marker) => listing.keys(marker));
    const aliasPages = await all((marker) => listing.aliases(marker));
    before.begin = begin;

    expect(keyPages.map((page) => page.keys.length)).toEqual([5000, 1000]);
    expect(aliasPages.map((page) => page.aliases.length)).toEqual([5000, 1000]);
    const found = keyPages.flatMap((page) => page.keys);
    const wanted = keys.map(({ id, description }) => ({
      id,
      described: { state: 'Enabled', spec: 'SYMMETRIC_DEFAULT', description },
    }));
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect([...found].sort(byId)).toEqual(wanted.sort(byId));
    const names = new Map(
      aliasPages.flatMap(({ aliases }) => aliases).map((each) => [each.keyId, each.name]),
    );
    expect(keys.map(({ id }) => names.get(id))).toEqual(keys.map((_, i) => `alias/k${i}`));

    expect(transactions).toBe(4);
    const events = (await fixture.trail()).map(({ eventName, additionalEventData }) => [
      eventName,
      additionalEventData,
    ]);
    expect(events).toEqual([
      ['ListKeys', { keysDescribed: 5000, keysNotDescribed: 0 }],
      ['ListKeys', { keysDescribed: 1000, keysNotDescribed: 0 }],
      ['ListAliases', undefined],
      ['ListAliases', undefined],
    ]);
  });

  it('ends a page early where descriptions are long, so that an answer can hold it', async () => {
    const region = 'eu-west-1';
    await fixture.vault.write(async (tx) => {
      for (let i = 0; i < 450; i++) await putKey(tx, keyOf(region, { description: 'é'.repeat(8192) }));
    });
    const elsewhere = fixture.engine.listing({ ...fixture.root, region });
    const pages = await all((marker) => elsewhere.keys(marker));
    expect(pages.map(({ keys }) => keys.length)).toEqual([200, 200, 50]);
  });

  it('says nothing of a key that the caller may not describe, but its id', async () => {
    const region = 'eu-west-2';
    const kms = fixture.inRegion(region);
    const statement = (action: string) => ({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${testAccount}:root` },
      Action: action,
      Resource: '*',
    });
    const ids: string[] = [];
    for (const action of ['kms:DescribeKey', 'kms:PutKeyPolicy']) {
      const { KeyMetadata } = await kms.createKey({
        Description: 'what is kept from some',
        Policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement(action)] }),
        BypassPolicyLockoutSafetyCheck: true,
      });
      ids.push(KeyMetadata?.KeyId ?? '');
    }
    const [open = '', closed = ''] = ids;
    await refused(kms.describeKey({ KeyId: closed }), 'AccessDeniedException');
    const { keys } = await fixture.engine.listing({ ...fixture.root, region }).keys(undefined);
    expect(keys).toHaveLength(2);
    expect(keys.find(({ id }) => id === open)?.described?.description).toBe('what is kept from some');
    expect(keys.find(({ id }) => id === closed)).toEqual({ id: closed });
    const last = (await fixture.trail()).at(-1);
    expect(last?.['additionalEventData']).toEqual({ keysDescribed: 1, keysNotDescribed: 1 });
  });

  it('needs the permissions of ListKeys and ListAliases', async () => {
    const hers = fixture.engine.listing(callerOf(fixture.root, userOf('alice')));
    await refused(hers.keys(undefined), 'AccessDeniedException');
    await refused(hers.aliases(undefined), 'AccessDeniedException');
    const events = (await fixture.trail())
      .slice(-2)
      .map(({ eventName, errorCode }) => [eventName, errorCode]);
    expect(events).toEqual([
      ['ListKeys', 'AccessDeniedException'],
      ['ListAliases', 'AccessDeniedException'],
    ]);
  });

  it('refuses a marker that is none', async () => {
    await refused(listing.keys('!'), 'InvalidMarkerException');
    await refused(listing.aliases('!'), 'InvalidMarkerException');
  });
});
