/** Temporary access keys, which have no record. */
import type { Secret } from '../base/secret.ts';
import type { Caller } from './callstate.ts';
import { iamRegion } from './iam/arns.ts';
import { newAccessKeyId, newSecret } from './iam/ids.ts';
import { makeRequestFacts } from './events.ts';
import type { RecordedVault } from './recorder.ts';

/** An access key of the root user for one process, valid until that process ends. The audit trail shows it as a `CreateAccessKey` that says so. */
export async function createTemporaryKey(
  { vault, recorder, clock }: RecordedVault,
  caller: Caller,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const id = newAccessKeyId();
  const time = clock();
  await recorder.submit(
    () => Promise.resolve(),
    () => [
      {
        ...makeRequestFacts(caller, vault.settings.account, time, 'CreateAccessKey'),
        service: 'iam',
        region: iamRegion,
        type: 'AwsApiCall',
        response: {
          accessKey: { accessKeyId: id, status: 'Active', createDate: time.toISOString() },
        },
        additional: { validity: 'until the server stops' },
      },
    ],
  );
  return { id, secret: newSecret() };
}
