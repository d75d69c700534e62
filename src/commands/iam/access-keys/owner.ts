import { isKmsError } from '../../../base/errors.ts';
import type { Session } from '../../../terminal/session.ts';
import { withIam, type Iam } from '../open.ts';

export interface OwnedKey {
  readonly AccessKeyId: string;
  /** Absent for a key of the caller, who alone may be the root user. */
  readonly UserName?: string | undefined;
}

/** What the service calls the root user; a user may have the name, too. */
const root = 'root';

/** Runs `body` on the access key of this id and its owner: IAM wants the name of the user. */
export async function withAccessKey(
  session: Session,
  AccessKeyId: string,
  body: (iam: Iam, key: OwnedKey) => Promise<unknown>,
): Promise<void> {
  await withIam(session, async (iam) => {
    const { UserName } = await iam.call('GetAccessKeyLastUsed', { AccessKeyId });
    try {
      await body(iam, UserName === root ? { AccessKeyId } : { AccessKeyId, UserName });
    } catch (error) {
      if (UserName !== root || !isKmsError(error) || error.code !== 'NoSuchEntity') throw error;
      await body(iam, { AccessKeyId, UserName });
    }
  });
}
