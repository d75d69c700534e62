import type { IamCall } from '../../../api/iam/calls.ts';
import type { Session } from '../../../cli/session.ts';

/** Runs `body` on IAM of the vault. */
export async function withIam<T>(session: Session, body: (iam: IamCall) => Promise<T>): Promise<T> {
  const { openIam } = await import('../../../client/iam.ts');
  const connection = await openIam(await session.connectOptions());
  try {
    return await body(connection.iam);
  } finally {
    await connection.close();
  }
}
