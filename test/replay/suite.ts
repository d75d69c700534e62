/** All decision cases in one place: every one of them runs, or is listed with what keeps it from happening. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionCases } from '../decisions/all.ts';
import type { DecisionCase } from '../decisions/world.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { inCrowd } from './crowd.ts';
import type { Place } from './place.ts';
import { replay, type Replayed } from './replay.ts';
import { Stage } from './stage.ts';
import { differenceIn } from './verdict.ts';

/** By what keeps them from happening. */
const impossible: Readonly<Record<string, readonly string[]>> = {
  'a request that names an alias names one of the caller’s own account': [
    'DeleteAlias across accounts, allowed on both sides',
  ],
  'two users or roles of an account differ in more than path and case, and a policy names those that are there':
    ['a role of another path is another role', 'a user is named with its path', 'user names differ by case'],
};
const excluded = new Set(Object.values(impossible).flat());

export const possibleCases: readonly DecisionCase[] = Object.values(decisionCases)
  .flat()
  .filter(({ name }) => !excluded.has(name));

/** Undefined where the answer is right. */
type Difference = string | undefined;

export function replaySuite(open: () => Promise<Place>): void {
  let place: Place;
  const differences = new Map<DecisionCase, Difference>();
  beforeAll(async () => {
    place = await open();
    const stage = new Stage(place);
    const all = await inCrowd(possibleCases, (given, index) => replay(stage, given, String(index)));
    for (const [index, given] of possibleCases.entries()) {
      const result = all[index];
      if (result?.status === 'fulfilled')
        differences.set(given, differenceIn(given, result.value satisfies Replayed));
      else differences.set(given, `it did not come to the call: ${String(result?.reason)}`);
    }
  });
  afterAll(async () => {
    await place.close();
    removeTemporaryFolders();
  });

  describe.each(Object.entries(decisionCases))('%s', (_, cases) => {
    const possible = cases.filter((given) => possibleCases.includes(given));
    it.each(possible.map((given) => [given.name, given] as const))('%s', (_, given) => {
      expect(differences.get(given), given.page).toBeUndefined();
    });
  });

  it('every case ran that can happen', () => {
    const all = Object.values(decisionCases).flat();
    expect(all.filter(({ name }) => excluded.has(name))).toHaveLength(excluded.size);
    expect(differences.size).toBe(all.length - excluded.size);
    expect(differences.size).toBeGreaterThanOrEqual(682);
  });
}
