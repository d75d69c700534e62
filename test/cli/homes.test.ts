/** What tests prepare in their own process is what commands would prepare. */
import { afterAll, expect, it } from 'vitest';
import { complaints, quickHome, removeHomes } from '../support/homes.ts';

afterAll(removeHomes);

/** The events of a home without what differs from call to call. */
function comparable(events: readonly object[]): unknown[] {
  const differs = /^(?:eventTime|eventID|requestID|userAgent|chain)$/;
  const ids = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|AIDA[A-Z0-9]+|20[0-9T:-]+Z/g;
  return events.map((event) => {
    const kept = Object.entries(event).filter(([name]) => !differs.test(name));
    return JSON.parse(JSON.stringify(Object.fromEntries(kept)).replace(ids, '0')) as unknown;
  });
}

it('calls in this process leave in the vault and in the trail what the commands leave', async () => {
  const [called, started] = [await quickHome(), await quickHome()];
  const id = await called.createKey('app');
  const token = await called.token('secret', 'app', { a: 'b' });
  await called.call(async ({ iam, sharing }) => {
    await iam('CreateUser', { UserName: 'alice' });
    await sharing.identity();
  });
  await started.ok(['keys', 'create', '--alias', 'app']);
  await started.ok(['encrypt', '-k', 'app', '-C', 'a=b'], { input: 'secret' });
  await started.ok(['iam', 'users', 'create', 'alice']);
  await started.ok(['share', 'identity']);
  expect(called.events().length).toBeGreaterThan(4);
  // The command looks at the alias first, and prints the public key of the identity.
  const events = comparable(started.events()).filter(
    (event) => !/"eventName":"(?:DescribeKey|GetPublicKey)"/.test(JSON.stringify(event)),
  );
  expect(comparable(called.events())).toEqual(events);
  expect(await called.ok(['decrypt', token, '-C', 'a=b'])).toBe('secret');
  expect(await called.ok(['keys', 'describe', 'app'])).toContain(id);
  await called.ok(['vault', 'verify']);
  await called.ok(['audit', 'verify']);
  for (const home of [called, started]) expect(await complaints(home)).toBe('');
});
