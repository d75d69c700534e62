/** SIGKILL between the lines that a call writes into two trails: none is lost, none is there twice, no answer lacks one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rootArn } from '../../../src/base/arn.ts';
import type { JsonObject } from '../../../src/base/json.ts';
import { makeAccounts, openAccounts, type Account } from '../../support/accounts.ts';
import { bundle } from '../../support/bundle.ts';
import { extent } from '../../support/extent.ts';
import { outputs } from '../../support/kills.ts';
import { launch } from '../../support/processes.ts';
import { seed, seeded } from '../../support/random.ts';
import { removeTemporaryFolders } from '../../support/vaults.ts';

const [a, b] = ['111111111111', '222222222222'] as const;
const rounds = extent(5, 10);

let crosser: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  crosser = await bundle('test/support/crosser.ts');
});
afterAll(() => {
  crosser.remove();
  removeTemporaryFolders();
});

/** The lines of the trail but those of transactions that never came to be, which the next line says. */
async function standing(account: Account): Promise<readonly JsonObject[]> {
  await account.recorder.note('LookAtTrail', {});
  const lines = await account.trail();
  const lost = lines.flatMap(({ eventName, serviceEventDetails }) =>
    eventName === 'RecoverAuditTrail'
      ? [(serviceEventDetails as { uncommitted: { from: number; to: number } }).uncommitted]
      : [],
  );
  return lines.filter(({ chain }) => {
    const { seq } = chain as { seq: number };
    return !lost.some(({ from, to }) => seq >= from && seq <= to);
  });
}

const encrypts = async (account: Account): Promise<readonly JsonObject[]> =>
  (await standing(account)).filter(({ eventName }) => eventName === 'Encrypt');

const sorted = (records: readonly JsonObject[], member: string): readonly unknown[] =>
  records.map((record) => record[member]).sort();

it('the trails of two accounts tell the same', { timeout: 120_000 }, async () => {
  const paths = await makeAccounts(a, b);
  let open = await openAccounts(paths);
  const [owner] = open.all;
  if (owner === undefined) throw new Error('there is no owner');
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: [a, b].map(rootArn) }, Action: 'kms:*', Resource: '*' }],
  };
  const { KeyMetadata } = await open.as(owner)('CreateKey', { Policy: JSON.stringify(policy) });
  await open.close();
  const random = seeded(seed);
  const answered: string[] = [];
  let owed = 0;
  for (let round = 0; round < rounds; round++) {
    const { child, ended, kill } = launch(
      process.execPath,
      [crosser.path, ...paths, KeyMetadata?.Arn ?? ''],
      { environment: { PATH: process.env['PATH'] ?? '' } },
    );
    child.stdout?.once('data', () => setTimeout(kill, Math.round(random() * 40)));
    const result = await ended;
    expect(result.signal, result.stderr).toBe('SIGKILL');
    answered.push(...outputs(result));

    open = await openAccounts(paths, 1e9);
    const [before] = open.all;
    const [, receiver] = open.all;
    if (before === undefined || receiver === undefined) throw new Error('two accounts are meant');
    owed += (await encrypts(before)).length - (await encrypts(receiver)).length;
    await open.close();
    // Another process delivers what is due.
    open = await openAccounts(paths, 0);
    const [first, second] = open.all;
    if (first === undefined || second === undefined) throw new Error('two accounts are meant');
    const where = `seed ${seed}, round ${round}`;
    const [owners, callers] = [await encrypts(first), await encrypts(second)];
    expect(sorted(callers, 'sharedEventID'), where).toEqual(sorted(owners, 'sharedEventID'));
    expect(new Set(sorted(callers, 'eventID')).size, where).toBe(callers.length);
    expect(sorted(callers, 'requestID'), where).toEqual(expect.arrayContaining(answered));
    for (const account of open.all) expect(await account.faults(), where).toEqual([]);
    await open.close();
  }
  expect(answered.length).toBeGreaterThan(rounds);
  // Otherwise no kill came where it matters.
  expect(owed).toBeGreaterThan(0);
});
