import { KmsError } from '../../base/errors.ts';
import type { Credentials } from '../../api/iam/types.ts';
import type { IamCallState } from './callstate.ts';
import { newSecret, newSessionKeyId } from './ids.ts';
import { issueToken, type SessionGrant } from './sessiontokens.ts';

/** Throws `AccessDenied` if an MFA code is given: no user here has an MFA device. */
export function refuseSecondFactor(serial: string | undefined, code: string | undefined): void {
  if (serial === undefined && code === undefined) return;
  throw new KmsError('AccessDenied', 'MultiFactorAuthentication failed, unable to validate MFA code.', {
    hint: 'kms has no MFA devices',
  });
}

/** Issues credentials that expire in `seconds`. Their secret is only in the response and in the token. */
export async function giveCredentials(
  { tx, account, now }: IamCallState,
  seconds: number,
  terms: Omit<SessionGrant, 'key' | 'secret' | 'issued' | 'expires'>,
): Promise<Credentials> {
  const grant: SessionGrant = {
    ...terms,
    key: newSessionKeyId(),
    secret: newSecret(),
    issued: now,
    // Responses have a resolution of seconds.
    expires: new Date(Math.floor(now.getTime() / 1000 + seconds) * 1000),
  };
  return {
    AccessKeyId: grant.key,
    SecretAccessKey: Buffer.from(grant.secret.reveal()).toString('latin1'),
    SessionToken: await issueToken(tx, account, grant),
    Expiration: grant.expires,
  };
}
