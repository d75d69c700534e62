/** Users, roles and sessions as CloudTrail's `userIdentity` (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html). */
import type { Identity } from '../../audit/event.ts';
import { sessionArn } from './arns.ts';
import { formatArn, type Role, type User } from './entities.ts';

export function makeUserIdentity(account: string, user: User): Identity {
  return {
    type: 'IAMUser',
    principalId: user.id,
    arn: formatArn(account, 'user', user),
    accountId: account,
    userName: user.name,
  };
}

/** A session's ARN has no path; its issuer has the role's path. */
export function makeRoleIdentity(account: string, role: Role, session: string, since: Date): Identity {
  return {
    type: 'AssumedRole',
    principalId: `${role.id}:${session}`,
    arn: sessionArn(account, role.name, session),
    accountId: account,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: role.id,
        arn: formatArn(account, 'role', role),
        accountId: account,
        userName: role.name,
      },
      ...makeSessionContext(since),
    },
  };
}

/** CloudTrail's `sessionContext`; no session here uses MFA. */
export function makeSessionContext(since: Date): NonNullable<Identity['sessionContext']> {
  return {
    attributes: {
      creationDate: `${since.toISOString().slice(0, 19)}Z`,
      mfaAuthenticated: 'false',
    },
  };
}
