/** An access key that no record is made of. */
import { randomUUID } from 'node:crypto';
import type { Secret } from '../base/secret.ts';
import type { Vault } from '../vault/types.ts';
import type { Caller } from './context.ts';
import { iamRegion } from './iam/arns.ts';
import { newAccessKeyId, newSecret } from './iam/ids.ts';
import type { Journal } from './journal.ts';

/** In which vault, and when. */
interface Scene {
  readonly vault: Pick<Vault, 'settings'>;
  readonly journal: Journal;
  readonly clock: () => Date;
}

/**
 * An access key of the root user that is valid where it is handed to, and gone with that process. In the
 * audit trail it is a `CreateAccessKey` that says so.
 */
export async function passingKey(
  { vault, journal, clock }: Scene,
  { identity, sourceIp, userAgent, requestId }: Caller,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const id = newAccessKeyId();
  const time = clock();
  await journal.submit(
    () => Promise.resolve(),
    () => [
      {
        eventId: randomUUID(),
        requestId: requestId ?? randomUUID(),
        time,
        operation: 'CreateAccessKey',
        service: 'iam',
        region: iamRegion,
        account: vault.settings.account,
        identity,
        sourceIp,
        userAgent,
        readOnly: false,
        request: null,
        response: {
          accessKey: { accessKeyId: id, status: 'Active', createDate: time.toISOString() },
        },
        keyArns: [],
        additional: { validity: 'until the server stops' },
      },
    ],
  );
  return { id, secret: newSecret() };
}
