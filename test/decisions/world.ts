/**
 * How a decision case is written, and what `decide` is asked for it. A case says everything that a server needs to make the same call
 * happen: accounts, principals with their policies, the key's policy, grants, and the request.
 */
import { checkPolicy } from '../../src/policy/parse.ts';
import { decide, decideRetire, decideTrust } from '../../src/policy/decide.ts';
import type { Grant } from '../../src/policy/grants.ts';
import type { Decision, KeyAuthority, NamedPolicy, PolicyKind, Principal } from '../../src/policy/model.ts';

/** The account of the key, and another one. */
export const own = '111122223333';
export const other = '444455556666';
export const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';
export const keyArn = `arn:aws:kms:us-east-1:${own}:key/${keyId}`;
export const aliasArn = `arn:aws:kms:us-east-1:${own}:alias/app`;
export const roleArn = (name: string, account = own): string => `arn:aws:iam::${account}:role/${name}`;
export const userArn = (name: string, account = own): string => `arn:aws:iam::${account}:user/${name}`;
export const sessionArn = (role: string, session = 'build', account = own): string =>
  `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
export const rootArn = (account = own): string => `arn:aws:iam::${account}:root`;

type OneOrMore = string | readonly string[];
type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMore | boolean | number>>>>;

/** As in the JSON of a policy. */
export interface Written {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: Conditions;
}

export type Document =
  readonly Written[] | { readonly Version: string | undefined; readonly Statement: readonly Written[] };

interface SessionOf {
  /** `build` if absent. */
  readonly name?: string;
  readonly policies?: readonly Document[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly sourceIdentity?: string;
}

/** Who calls. Names are `alice` for users and `app` for roles where they are absent. */
export interface CallerOf {
  readonly type: 'root' | 'user' | 'role';
  readonly account?: string;
  readonly name?: string;
  /** With its slashes: `/dev/`. */
  readonly path?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** Inline and managed policies. */
  readonly policies?: readonly Document[];
  /** The policies of each group. */
  readonly groups?: readonly (readonly Document[])[];
  readonly boundary?: Document;
  /** What AssumeRole was given; for a user the session is one of GetSessionToken. */
  readonly session?: SessionOf;
}

export interface GrantOf {
  /** The caller if absent. */
  readonly grantee?: string;
  readonly retiring?: string;
  readonly operations: readonly string[];
  readonly equals?: Readonly<Record<string, string>>;
  readonly subset?: Readonly<Record<string, string>>;
}

/**
 * `allow`, or why not: `deny` names the type of policy with the explicit deny, `none` that of which none allows. Another account's key answers
 * with `foreign` alone.
 */
export type Outcome =
  'allow' | 'foreign' | `${'deny' | 'none'}: ${Extract<Decision, { allowed: false }>['policyType']}`;

export interface DecisionCase {
  readonly name: string;
  readonly page: string;
  readonly caller: CallerOf;
  /** The default key policy if absent; null for a call that concerns no key. */
  readonly keyPolicy?: Document | null;
  readonly grants?: readonly GrantOf[];
  /** A permission without `kms:`; those of STS and IAM with their service. */
  readonly permission: string;
  /** The key, or `*` where the call concerns none, if absent. */
  readonly resource?: string;
  readonly encryptionContext?: Readonly<Record<string, string>>;
  /** Values of condition keys that come from the request or the key. */
  readonly facts?: Readonly<Record<string, OneOrMore>>;
  /** For CreateGrant. */
  readonly newGrant?: GrantOf;
  /** For RetireGrant: the grant. */
  readonly retires?: GrantOf;
  /** For `sts:AssumeRole`: the trust policy of the role `target`. */
  readonly trust?: Document;
  readonly expect: Outcome;
}

const iamGuide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';
const kmsGuide = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

export const pages = {
  logic: `${iamGuide}reference_policies_evaluation-logic_policy-eval-denyallow.html`,
  acrossAccounts: `${iamGuide}reference_policies_evaluation-logic-cross-account.html`,
  principal: `${iamGuide}reference_policies_elements_principal.html`,
  notPrincipal: `${iamGuide}reference_policies_elements_notprincipal.html`,
  action: `${iamGuide}reference_policies_elements_action.html`,
  notAction: `${iamGuide}reference_policies_elements_notaction.html`,
  resource: `${iamGuide}reference_policies_elements_resource.html`,
  notResource: `${iamGuide}reference_policies_elements_notresource.html`,
  boundaries: `${iamGuide}access_policies_boundaries.html`,
  sessions: `${iamGuide}access_policies.html#policies_session`,
  condition: `${iamGuide}reference_policies_elements_condition.html`,
  operators: `${iamGuide}reference_policies_elements_condition_operators.html`,
  several: `${iamGuide}reference_policies_condition-logic-multiple-context-keys-or-values.html`,
  sets: `${iamGuide}reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  variables: `${iamGuide}reference_policies_variables.html`,
  globalKeys: `${iamGuide}reference_policies_condition-keys.html`,
  assumeRole: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
  defaultPolicy: `${kmsGuide}key-policy-default.html`,
  keyPolicy: `${kmsGuide}key-policy-overview.html`,
  evaluation: `${kmsGuide}policy-evaluation.html`,
  external: `${kmsGuide}key-policy-modifying-external-accounts.html`,
  permissions: `${kmsGuide}kms-api-permissions-reference.html`,
  kmsConditions: `${kmsGuide}conditions-kms.html`,
  iamPolicies: `${kmsGuide}cmks-in-iam-policies.html`,
  aliases: `${kmsGuide}alias-access.html`,
  abac: `${kmsGuide}abac.html`,
  grants: `${kmsGuide}grants.html`,
  createGrant: `${kmsGuide}create-grant-overview.html`,
  retireGrant: `${kmsGuide}grant-delete.html`,
  constraints: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html',
} as const;

/** A statement of a key policy. */
export function give(who: OneOrMore, actions: OneOrMore, more: Partial<Written> = {}): Written {
  return {
    Effect: 'Allow',
    Principal: who === '*' ? '*' : { AWS: who },
    Action: actions,
    Resource: '*',
    ...more,
  };
}

export function forbid(who: OneOrMore, actions: OneOrMore, more: Partial<Written> = {}): Written {
  return { ...give(who, actions, more), Effect: 'Deny' };
}

/** A statement of an identity policy. */
export function may(actions: OneOrMore, more: Partial<Written> = {}): Written {
  return { Effect: 'Allow', Action: actions, Resource: '*', ...more };
}

export function mayNot(actions: OneOrMore, more: Partial<Written> = {}): Written {
  return { ...may(actions, more), Effect: 'Deny' };
}

export const delegating: readonly Written[] = [
  give(rootArn(), 'kms:*', { Sid: 'Enable IAM User Permissions' }),
];

export function textOf(document: Document): string {
  const whole = 'Statement' in document ? document : { Version: '2012-10-17', Statement: document };
  return JSON.stringify(whole);
}

function named(kind: PolicyKind, name: string, document: Document): NamedPolicy {
  return { kind, name, document: checkPolicy(textOf(document), kind) };
}

const issued = new Date('2026-03-01T11:00:00Z');
const ids = { root: '', user: 'AIDA', role: 'AROA' };

function principalOf({ type, account = own, path = '/', session, ...caller }: CallerOf): Principal {
  const name = caller.name ?? (type === 'user' ? 'alice' : 'app');
  const entity = type === 'root' ? rootArn(account) : `arn:aws:iam::${account}:${type}${path}${name}`;
  const sessionName = session?.name ?? 'build';
  const uniqueId = `${ids[type]}EXAMPLE${account.slice(0, 4)}${name.toUpperCase()}`;
  const tags = Object.entries({ ...caller.tags, ...session?.tags });
  const all = [...(caller.policies ?? []), ...(caller.groups ?? []).flat()];
  return {
    type: ({ root: 'Root', user: 'User', role: 'Role' } as const)[type],
    account,
    arn: type === 'role' ? sessionArn(name, sessionName, account) : entity,
    principalArn: entity,
    id: type === 'root' ? account : type === 'role' ? `${uniqueId}:${sessionName}` : uniqueId,
    ...(type === 'user' && { userName: name }),
    tags: new Map(tags.map(([key, value]) => [key.toLowerCase(), value])),
    policies: all.map((document, index) => named('identity', `policy ${index + 1}`, document)),
    boundary: caller.boundary && named('boundary', 'boundary', caller.boundary),
    ...((session !== undefined || type === 'role') && {
      session: {
        policies: (session?.policies ?? []).map((document) => named('session', 'session policy', document)),
        issued,
        sourceIdentity: session?.sourceIdentity,
      },
    }),
  };
}

function listOf(values: OneOrMore): readonly string[] {
  return typeof values === 'string' ? [values] : values;
}

/** What is known of every request, and what the case adds. */
export function contextOf(
  principal: Principal,
  given: Pick<DecisionCase, 'encryptionContext' | 'facts'>,
): Map<string, readonly string[]> {
  const { account, principalArn, id, userName, session, tags } = principal;
  const types = { Root: 'Account', User: 'User', Role: 'AssumedRole' };
  const pairs = Object.entries(given.encryptionContext ?? {});
  const values: Record<string, OneOrMore | undefined> = {
    'aws:PrincipalArn': principalArn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': types[principal.type],
    'aws:userid': id,
    'aws:username': userName,
    'aws:CurrentTime': '2026-03-01T12:00:00Z',
    'aws:EpochTime': '1772366400',
    'aws:SourceIp': '203.0.113.7',
    'aws:SecureTransport': 'true',
    'aws:RequestedRegion': 'us-east-1',
    'aws:TokenIssueTime': session?.issued.toISOString(),
    'aws:MultiFactorAuthPresent': session && 'false',
    'aws:SourceIdentity': session?.sourceIdentity,
    'kms:CallerAccount': account,
    ...Object.fromEntries([...tags].map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    ...Object.fromEntries(pairs.map(([key, value]) => [`kms:EncryptionContext:${key}`, value])),
    'kms:EncryptionContextKeys': pairs.length === 0 ? undefined : pairs.map(([key]) => key),
    ...given.facts,
  };
  const present = Object.entries(values).filter(
    (entry): entry is [string, OneOrMore] => entry[1] !== undefined,
  );
  return new Map(present.map(([key, value]) => [key.toLowerCase(), listOf(value)]));
}

function grantOf(grant: GrantOf, grantee: string): Grant {
  const { operations, equals, subset, retiring } = grant;
  const constraints = { ...(equals && { equals }), ...(subset && { subset }) };
  return {
    id: 'a'.repeat(64),
    created: new Date('2026-02-01T00:00:00Z'),
    grantee: grant.grantee ?? grantee,
    retiring,
    operations,
    ...((equals ?? subset) && { constraints }),
  };
}

/** Those that AWS takes from other accounts. */
export const foreignPermissions = new Set(
  `CreateGrant Decrypt DeriveSharedSecret DescribeKey Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
   GenerateDataKeyWithoutPlaintext GenerateMac GetKeyRotationStatus GetPublicKey ListGrants ReEncryptFrom ReEncryptTo RetireGrant
   RevokeGrant Sign Verify VerifyMac`.split(/\s+/),
);

/** Who calls in a case, the policy of the resource, and what the engine decides. */
export interface Question {
  readonly principal: Principal;
  readonly policy: Document | null;
  readonly run: () => Decision;
}

export function ask(given: DecisionCase): Question {
  const principal = principalOf(given.caller);
  const { permission, keyPolicy = delegating, trust, retires } = given;
  const action = permission.includes(':') ? permission : `kms:${permission}`;
  const context = contextOf(principal, given);
  const target = trust ? roleArn('target') : keyPolicy === null ? '*' : keyArn;
  const resource = given.resource ?? target;
  const account = resource === '*' ? principal.account : own;
  const request = { principal, action, resource, account, context };
  if (trust) {
    return {
      principal,
      policy: trust,
      run: () => decideTrust(request, named('trust', 'trust policy', trust)),
    };
  }
  if (keyPolicy === null) return { principal, policy: null, run: () => decide(request) };
  const key: KeyAuthority = {
    policy: named('key', 'key policy', keyPolicy),
    grants: (given.grants ?? []).map((grant) => grantOf(grant, principal.principalArn)),
    encryptionContext: given.encryptionContext ?? {},
    crossAccount: foreignPermissions.has(permission),
    newGrant: given.newGrant && grantOf(given.newGrant, principal.principalArn),
  };
  if (retires) {
    return {
      principal,
      policy: keyPolicy,
      run: () => decideRetire(request, key, grantOf(retires, principal.principalArn)),
    };
  }
  return { principal, policy: keyPolicy, run: () => decide(request, key) };
}

export function outcomeOf(decision: Decision): Outcome {
  if (decision.allowed) return 'allow';
  if (decision.why === 'foreign') return 'foreign';
  return `${decision.why === 'explicit deny' ? 'deny' : 'none'}: ${decision.policyType}`;
}

type Row = Omit<DecisionCase, 'page'>;

/** Cases of one page. */
export function of(page: string, rows: readonly Row[]): readonly DecisionCase[] {
  return rows.map((row) => ({ ...row, page }));
}
