/** Each operation with exactly the permissions that it needs, and without each of them, through vaults, IAM and the engine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operationNames, operations } from '../../src/api/operations.ts';
import { inCrowd } from '../replay/crowd.ts';
import { openEnginePlace } from '../replay/engineplace.ts';
import { differencesByKeyPolicy, exactCalls, exactDifferences } from '../replay/exact.ts';
import type { Place } from '../replay/place.ts';
import { Stage } from '../replay/stage.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const rows = exactCalls.flatMap((exact) => {
  const title = `${exact.call}${exact.input ? ' with tags' : ''}`;
  const byKeyPolicy = exact.needs('', '').some((need) => need.byKeyPolicy);
  return [
    { title: `${title} by IAM`, exact, differences: exactDifferences },
    ...(byKeyPolicy
      ? [{ title: `${title} by the key policy`, exact, differences: differencesByKeyPolicy }]
      : []),
  ];
});

let place: Place;
let results: readonly PromiseSettledResult<readonly string[]>[];
beforeAll(async () => {
  place = await openEnginePlace();
  const stage = new Stage(place);
  results = await inCrowd(rows, ({ exact, differences }, index) => differences(stage, exact, String(index)));
});
afterAll(async () => {
  await place.close();
  removeTemporaryFolders();
});

it.each(rows.map(({ title }, index) => [title, index] as const))('%s', (_, index) => {
  const result = results[index];
  if (result?.status !== 'fulfilled')
    throw new Error('it did not come to the calls', { cause: result?.reason });
  expect(result.value).toEqual([]);
});

it('no operation is left out', () => {
  const called = new Set(exactCalls.map(({ call }) => (call.startsWith('ReEncrypt') ? 'ReEncrypt' : call)));
  const implemented = operationNames.filter((name) => operations[name].support === 'implemented');
  expect([...called].sort()).toEqual([...implemented]);
});
