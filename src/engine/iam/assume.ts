/** `AssumeRole` (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). */
import type { IamInput, IamOutput } from '../../api/iam/model.ts';
import type { IamPermission } from '../../api/iam/operations.ts';
import type { Tag } from '../../api/iam/types.ts';
import { KmsError } from '../../base/errors.ts';
import { decideTrust } from '../../policy/decide.ts';
import { checkPolicy } from '../../policy/parse.ts';
import { toNamedPolicy } from '../policytexts.ts';
import { makeRefusal } from '../refusals.ts';
import { parseIamArn, sessionArn } from './arns.ts';
import { makeConditions } from './conditions.ts';
import type { IamCallState } from './callstate.ts';
import { giveCredentials, refuseSecondFactor } from './credentials.ts';
import { formatArn, findEntity, type Pair, type Role } from './entities.ts';
import { iamLimits } from './limits.ts';
import { findPolicy } from './managed.ts';
import { getPackedSize, type SessionPolicies } from './sessiontokens.ts';

type Request = IamInput<'AssumeRole'>;

/** The same error for a missing role and for one that does not trust the caller, so that the caller does not learn which. */
function notAuthorized({ principal }: IamCallState, action: IamPermission, roleArn: string): KmsError {
  return new KmsError(
    'AccessDenied',
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${roleArn}`,
  );
}

async function requireRole({ tx, account }: IamCallState, arn: string): Promise<Role | undefined> {
  const parts = parseIamArn(arn);
  if (parts?.kind !== 'role' || parts.account !== account) return undefined;
  const role = await findEntity(tx, 'role', parts.name);
  return role && formatArn(account, 'role', role) === arn ? role : undefined;
}

/** Requires permission by both the role's trust policy and the caller's own policies. */
function requireTrust(call: IamCallState, role: Role, input: Request, action: IamPermission): void {
  const { principal, account, caller } = call;
  const resource = { arn: formatArn(account, 'role', role), tags: role.tags };
  const request = {
    principal,
    action,
    resource: resource.arn,
    account,
    context: makeConditions(call, caller.region, { operation: 'AssumeRole', input, resource }),
  };
  const trust = toNamedPolicy('trust', `role/${role.name}: trust policy`, role.trust);
  const decision = decideTrust(request, trust, role.trustSince);
  if (decision.allowed) return;
  if (decision.why === 'explicit deny' && decision.policyType !== 'resource-based') {
    throw makeRefusal({ caller: principal.arn, action, resource: resource.arn }, decision);
  }
  throw notAuthorized(call, action, resource.arn);
}

/** What a role session passes on to the next one. */
interface Inherited {
  readonly tags: readonly Pair[];
  readonly sourceIdentity?: string | undefined;
}

function inheritTags({ principal, caller: { session } }: IamCallState): Inherited {
  if (principal.type !== 'Role' || session === undefined) return { tags: [] };
  const { transitive = [], tags, sourceIdentity } = session;
  return {
    tags: transitive.flatMap((key): Pair[] => {
      const value = tags[key];
      return value === undefined ? [] : [[key, value]];
    }),
    sourceIdentity,
  };
}

const toLowerCaseNames = (key: string): string => key.toLowerCase();

/** Throws `InvalidParameterValue` for invalid session tags. */
function checkTags(given: readonly Tag[], transitive: readonly string[], inherited: readonly Pair[]): void {
  const keys = new Set(given.map(({ Key }) => toLowerCaseNames(Key)));
  const fail = (message: string) => new KmsError('InvalidParameterValue', message);
  if (keys.size < given.length) {
    throw fail('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  if ([...keys].some((key) => key.startsWith('aws:'))) {
    throw fail('Tag keys cannot start with aws:, which is reserved for system use.');
  }
  if (!transitive.every((key) => keys.has(toLowerCaseNames(key)))) {
    throw fail('The specified transitive tag key must be included in the requested tags.');
  }
  if (inherited.some(([key]) => keys.has(toLowerCaseNames(key)))) {
    throw fail(
      "One of the specified tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  }
}

/** Transitive keys take the spelling of the tag itself. */
function makeSessionTags(given: readonly Tag[], transitive: readonly string[], inherited: readonly Pair[]) {
  const wanted = new Set(transitive.map(toLowerCaseNames));
  return {
    tags: [...inherited, ...given.map(({ Key, Value }): Pair => [Key, Value])],
    transitive: [
      ...inherited.map(([key]) => key),
      ...given.map(({ Key }) => Key).filter((key) => wanted.has(toLowerCaseNames(key))),
    ],
  };
}

async function checkSessionPolicies(
  { tx, account }: IamCallState,
  { Policy, PolicyArns = [] }: Request,
): Promise<Pick<SessionPolicies, 'policies' | 'policyArns'>> {
  if (Policy !== undefined) checkPolicy(Policy, 'session');
  if (PolicyArns.length > iamLimits.sessionPolicyArns) {
    throw new KmsError(
      'ValidationError',
      `The number of session policy ARNs cannot exceed ${iamLimits.sessionPolicyArns}.`,
    );
  }
  const policyArns = PolicyArns.map(({ arn = '' }) => arn);
  for (const arn of policyArns) {
    if (await findPolicy(tx, account, arn)) continue;
    throw new KmsError('ValidationError', `PolicyArn ${arn} does not exist in the account of the role.`);
  }
  return { policies: Policy === undefined ? [] : [Policy], policyArns };
}

function checkDuration({ principal }: IamCallState, role: Role, asked: number | undefined): number {
  const { default: usual, chained } = iamLimits.roleSession;
  const seconds = asked ?? usual;
  if (seconds > role.maxSession) {
    throw new KmsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  if (principal.type === 'Role' && seconds > chained) {
    throw new KmsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  return seconds;
}

function checkPackedSize(terms: SessionPolicies): number | undefined {
  const size = getPackedSize(terms);
  if (size === undefined || size <= 100) return size;
  throw new KmsError(
    'PackedPolicyTooLarge',
    `Packed size of session policies and tags consumes ${size}% of allotted space.`,
  );
}

/** The caller needs permission to assume the role, and, if used, to set tags and a source identity. */
function requireEveryTrust(call: IamCallState, role: Role, input: Request, inherited: Inherited): void {
  requireTrust(call, role, input, 'sts:AssumeRole');
  if ((input.Tags ?? []).length > 0 || inherited.tags.length > 0) {
    requireTrust(call, role, input, 'sts:TagSession');
  }
  if (input.SourceIdentity !== undefined) requireTrust(call, role, input, 'sts:SetSourceIdentity');
}

function getSourceIdentity(given: string | undefined, before: string | undefined): string | undefined {
  if (before === undefined || given === undefined || given === before) return given ?? before;
  throw new KmsError('AccessDenied', 'The source identity of a session cannot be changed.');
}

export async function assumeRole(call: IamCallState, request: Request): Promise<IamOutput<'AssumeRole'>> {
  const { account, principal } = call;
  const { RoleArn, RoleSessionName, Tags = [], TransitiveTagKeys = [], SerialNumber, TokenCode } = request;
  if (principal.type === 'Root') {
    throw new KmsError('AccessDenied', 'Roles may not be assumed by root accounts.');
  }
  const role = await requireRole(call, RoleArn);
  if (role === undefined) throw notAuthorized(call, 'sts:AssumeRole', RoleArn);
  const inherited = inheritTags(call);
  const sourceIdentity = getSourceIdentity(request.SourceIdentity, inherited.sourceIdentity);
  const input = { ...request, ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }) };
  requireEveryTrust(call, role, input, inherited);
  call.roleArns.push(formatArn(account, 'role', role));
  refuseSecondFactor(SerialNumber, TokenCode);
  if ((request.ProvidedContexts ?? []).length > 0) {
    throw new KmsError('ValidationError', 'There are no context providers here.');
  }
  checkTags(Tags, TransitiveTagKeys, inherited.tags);
  const terms = {
    ...(await checkSessionPolicies(call, request)),
    ...makeSessionTags(Tags, TransitiveTagKeys, inherited.tags),
  };
  const PackedPolicySize = checkPackedSize(terms);
  const Credentials = await giveCredentials(call, checkDuration(call, role, request.DurationSeconds), {
    ...terms,
    principal: { type: 'role', id: role.id, name: role.name, session: RoleSessionName },
    sourceIdentity,
  });
  return {
    Credentials,
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${RoleSessionName}`,
      Arn: sessionArn(account, role.name, RoleSessionName),
    },
    ...(PackedPolicySize !== undefined && { PackedPolicySize }),
    ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
  };
}
