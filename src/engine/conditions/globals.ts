/**
 * The global condition keys that are available here (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 * Organizations, AWS networks, federation and calls through services do not exist here: their keys are absent, or false where AWS always sets them.
 */
import { isIP } from 'node:net';
import type { Principal } from '../../policy/model.ts';
import type { Caller } from '../callstate.ts';
import { indexByLowerCase, toIsoTime, toUnixTime, type Value } from './values.ts';

export interface Request {
  readonly principal: Principal;
  readonly caller: Pick<Caller, 'sourceIp' | 'userAgent' | 'secureTransport'>;
  readonly region: string;
  readonly now: Date;
  readonly account: string;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html, "Principal key values" */
const principalTypes = { Root: 'Account', User: 'User', Role: 'AssumedRole' } as const;

const values = indexByLowerCase<(request: Request) => Value>({
  'aws:CurrentTime': ({ now }) => toIsoTime(now),
  'aws:EpochTime': ({ now }) => Math.floor(toUnixTime(now)),
  // Long-term credentials do not have it; no session here uses MFA.
  'aws:MultiFactorAuthPresent': ({ principal }) => principal.session && false,
  'aws:PrincipalAccount': ({ principal }) => principal.account,
  'aws:PrincipalArn': ({ principal }) => principal.principalArn,
  'aws:PrincipalIsAWSService': () => false,
  'aws:PrincipalType': ({ principal }) => principalTypes[principal.type],
  'aws:RequestedRegion': ({ region }) => region,
  'aws:ResourceAccount': ({ account }) => account,
  'aws:SecureTransport': ({ caller }) => caller.secureTransport,
  'aws:SourceIdentity': ({ principal }) => principal.session?.sourceIdentity,
  'aws:SourceIp': ({ caller }) => (isIP(caller.sourceIp) === 0 ? undefined : caller.sourceIp),
  'aws:TokenIssueTime': ({ principal }) => principal.session && toIsoTime(principal.session.issued),
  'aws:UserAgent': ({ caller }) => caller.userAgent,
  'aws:userid': ({ principal }) => principal.id,
  'aws:username': ({ principal }) => principal.userName,
  'aws:ViaAWSService': () => false,
});

const tagPrefix = 'aws:principaltag/';

/** `name`: lower case. */
export function getGlobalValue(request: Request, name: string): Value {
  if (name.startsWith(tagPrefix)) return request.principal.tags.get(name.slice(tagPrefix.length));
  return values.get(name)?.(request);
}
