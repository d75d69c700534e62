/** From who calls to what its own account's policies say about it. */
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { Principal } from '../policy/model.ts';
import type { ReadTx } from '../vault/types.ts';
import type { Caller } from './context.ts';

/** Rejects with `AccessDeniedException` for a user or role that is no longer there. */
export function loadPrincipal(
  _tx: ReadTx,
  account: string,
  { identity, foreign }: Caller,
): Promise<Principal> {
  if (foreign) return Promise.resolve(foreign);
  const arn = rootArn(account);
  if (identity.type !== 'Root' || identity.arn !== arn) {
    throw new KmsError('AccessDeniedException', `User: ${identity.arn} is not a principal of this account.`);
  }
  return Promise.resolve({
    type: 'Root',
    account,
    arn,
    principalArn: arn,
    id: account,
    tags: new Map(),
    policies: [],
  });
}
