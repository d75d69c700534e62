/** Temporary credentials, and `GetCallerIdentity`. */
import { KmsError } from '../../../base/errors.ts';
import type { Principal } from '../../../policy/model.ts';
import { assumeRole } from '../assume.ts';
import { giveCredentials, refuseSecondFactor } from '../credentials.ts';
import { findKey } from '../keyrecords.ts';
import { iamLimits } from '../limits.ts';
import type { SessionPrincipal } from '../sessiontokens.ts';
import type { IamHandlers } from '../callstate.ts';

/** The root user's sessions last one hour at most, whatever the request asks for. */
function limitDuration({ type }: Principal, asked: number = iamLimits.userSession.default): number {
  return type === 'Root' ? Math.min(asked, iamLimits.userSession.root) : asked;
}

export const sessionHandlers = {
  AssumeRole: assumeRole,

  GetSessionToken: async (call, { DurationSeconds, SerialNumber, TokenCode }) => {
    const { principal } = call;
    if (principal.type === 'Role') {
      throw new KmsError('AccessDenied', 'Cannot call GetSessionToken with session credentials');
    }
    refuseSecondFactor(SerialNumber, TokenCode);
    const { id, userName } = principal;
    const whose: SessionPrincipal =
      userName === undefined ? { type: 'root' } : { type: 'user', id, name: userName };
    const Credentials = await giveCredentials(call, limitDuration(principal, DurationSeconds), {
      principal: whose,
      policies: [],
      policyArns: [],
      tags: [],
      transitive: [],
    });
    return { Credentials };
  },

  GetCallerIdentity: ({ principal }) =>
    Promise.resolve({ UserId: principal.id, Account: principal.account, Arn: principal.arn }),

  GetAccessKeyInfo: async ({ tx, account, caller }, { AccessKeyId }) => {
    const known = AccessKeyId === caller.identity.accessKeyId || (await findKey(tx, AccessKeyId));
    if (!known) throw new KmsError('ValidationError', 'The access key ID is not one of this account.');
    return { Account: account };
  },
} satisfies IamHandlers;
