/** The contract over the remote backend: what commands use with --endpoint-url. */
import { afterAll, beforeAll, vi } from 'vitest';
import { bindKms, bindCall, type Kms } from '../../src/api/kms.ts';
import { openRemote, type Remote } from '../../src/connection/remote.ts';
import { isSoak } from '../support/extent.ts';
import { accessKeyId, secretAccessKey, startTestServer } from '../support/servers.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { kmsContract } from './kms.ts';
import type { Fixture } from './kms/fixture.ts';

beforeAll(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  vi.stubEnv('AWS_SESSION_TOKEN', undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  removeTemporaryFolders();
});

async function open(): Promise<Fixture> {
  const started = await startTestServer();
  const { engine, url } = started;
  const remotes: Remote[] = [];
  const inRegion = (region: string): Kms => {
    const remote = openRemote({ url }, { region, userAgent: 'kms/0 test/1' }).then((each) => {
      remotes.push(each);
      return each;
    });
    return bindKms(async (operation, input) => bindCall((await remote).kms)(operation, input));
  };
  return {
    kms: inRegion(engine.region),
    account: engine.account,
    region: engine.region,
    inRegion,
    now: () => engine.now(),
    advanceDays: (days) => engine.advanceDays(days),
    close: async () => {
      for (const remote of remotes) remote.close();
      await started.close();
    },
  };
}

kmsContract('the remote backend', open, { longKeys: isSoak, drawn: 6 });
