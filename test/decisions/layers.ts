/**
 * Every combination of what each layer of policies says, with what AWS's pages make of it in so many lines: a second answer to the question
 * that the engine answers (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html).
 */
import {
  forbid,
  give,
  may,
  mayNot,
  other,
  own,
  pages,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type CallerOf,
  type DecisionCase,
  type Document,
  type GrantOf,
} from './world.ts';

const action = 'kms:Decrypt';

interface Who {
  readonly name: string;
  readonly type: CallerOf['type'];
  readonly account: string;
  /** The ARN of the caller, and of the user or role behind it. */
  readonly arn: string;
  readonly entity: string;
}

const callers: readonly Who[] = [own, other].flatMap((account) => {
  const where = account === own ? 'the account' : 'another account';
  return [
    { name: `root of ${where}`, type: 'root', account, arn: rootArn(account), entity: rootArn(account) },
    {
      name: `a user of ${where}`,
      type: 'user',
      account,
      arn: userArn('alice', account),
      entity: userArn('alice', account),
    },
    {
      name: `a session of ${where}`,
      type: 'role',
      account,
      arn: sessionArn('app', 'build', account),
      entity: roleArn('app', account),
    },
  ];
});

/** How a statement of the key policy means the caller. */
type Meaning = 'caller' | 'role' | 'account' | 'nobody';

interface KeyPolicy {
  readonly name: string;
  readonly statements: (who: Who) => Document;
  readonly means: (who: Who) => Meaning;
  readonly denies?: true;
}

const bob = give(userArn('bob'), 'kms:*');
const named = ({ type }: Who): Meaning => (type === 'role' ? 'role' : 'caller');

const keyPolicies: readonly KeyPolicy[] = [
  { name: 'names nobody', statements: () => [bob], means: () => 'nobody' },
  { name: 'names the account', statements: ({ account }) => [give(account, action)], means: () => 'account' },
  {
    name: 'names the account for something else',
    statements: ({ account }) => [give(account, 'kms:Encrypt')],
    means: () => 'nobody',
  },
  { name: 'names the user or role', statements: ({ entity }) => [give(entity, action)], means: named },
  { name: 'names the caller', statements: ({ arn }) => [give(arn, action)], means: () => 'caller' },
  { name: 'names everybody', statements: () => [give('*', action)], means: () => 'caller' },
  {
    name: 'names everybody who is the user or role',
    statements: ({ entity }) => [
      give('*', action, { Condition: { ArnEquals: { 'aws:PrincipalArn': entity } } }),
    ],
    means: () => 'caller',
  },
  {
    name: 'names everybody, and denies the user or role',
    statements: ({ entity }) => [give('*', 'kms:*'), forbid(entity, action)],
    means: () => 'caller',
    denies: true,
  },
  {
    name: 'names everybody, and denies the account',
    statements: ({ account }) => [give('*', 'kms:*'), forbid(rootArn(account), action)],
    means: () => 'caller',
    denies: true,
  },
];

const says = ['nothing', 'allow', 'deny'] as const;
type Says = (typeof says)[number];
/** A limit that is not there, that allows, that says nothing of the action, that denies. */
const limits = ['none', 'allow', 'nothing', 'deny'] as const;
type Limit = (typeof limits)[number];
const grants = ['none', 'to the user or role', 'to the caller', 'to the account'] as const;
type Granted = (typeof grants)[number];

function document(what: Says): Document {
  if (what === 'deny') return [may('kms:*'), mayNot(action)];
  return [may(what === 'allow' ? action : 's3:*')];
}

interface Layers {
  readonly who: Who;
  readonly keyPolicy: KeyPolicy;
  readonly identity: Says;
  readonly boundary: Limit;
  readonly session: Limit;
  readonly granted: Granted;
}

/** What AWS's pages say of it. */
function isAllowed({ who, keyPolicy, identity, boundary, session, granted }: Layers): boolean {
  if (keyPolicy.denies || [identity, boundary, session].includes('deny')) return false;
  const limited = boundary === 'nothing' || session === 'nothing';
  const byIam = who.type === 'root' || (identity === 'allow' && !limited);
  const meaning = keyPolicy.means(who);
  const isWhole = who.type === 'root' && granted !== 'none';
  if (isWhole) return true;
  if (granted === 'to the account' && byIam) return true;
  const byGrant = granted === 'to the user or role' || granted === 'to the caller';
  if (who.account !== own) {
    // Both accounts must allow, a grant for its own account too; limits always limit.
    return (meaning !== 'nobody' && byIam) || (byGrant && !limited);
  }
  const isRoleItself = who.type === 'role' && granted === 'to the user or role';
  if (byGrant && !(isRoleItself && limited)) return true;
  if (meaning === 'caller') return true;
  if (meaning === 'role') return !limited;
  return meaning === 'account' && byIam;
}

function grantsOf({ who, granted }: Layers): readonly GrantOf[] {
  const grantee = {
    none: undefined,
    'to the user or role': who.entity,
    'to the caller': who.arn,
    'to the account': rootArn(who.account),
  }[granted];
  return grantee === undefined ? [] : [{ grantee, operations: ['Decrypt'] }];
}

function caseOf(layers: Layers): Omit<DecisionCase, 'expect'> {
  const { who, keyPolicy, identity, boundary, session } = layers;
  const limit = (what: Limit): Document | undefined => (what === 'none' ? undefined : document(what));
  const [bounded, limited] = [limit(boundary), limit(session)];
  return {
    name: `${who.name}; the key policy ${keyPolicy.name}; IAM: ${identity}; boundary: ${boundary}; session policy: ${session}; grant: ${layers.granted}`,
    page: pages.logic,
    caller: {
      type: who.type,
      account: who.account,
      ...(identity !== 'nothing' && { policies: [document(identity)] }),
      ...(bounded && { boundary: bounded }),
      ...(limited && { session: { policies: [limited] } }),
    },
    keyPolicy: keyPolicy.statements(who),
    grants: grantsOf(layers),
    permission: 'Decrypt',
  };
}

/** Root has no policies but the key's; users have no session policies. */
function isThere({ who, identity, boundary, session, granted }: Layers): boolean {
  if (who.type === 'root') return identity === 'nothing' && boundary === 'none' && session === 'none';
  return who.type === 'role' || (session === 'none' && granted !== 'to the caller');
}

export const layerCases: readonly {
  readonly given: Omit<DecisionCase, 'expect'>;
  readonly allowed: boolean;
}[] = callers
  .flatMap((who) => keyPolicies.map((keyPolicy) => ({ who, keyPolicy })))
  .flatMap((layers) => says.map((identity) => ({ ...layers, identity })))
  .flatMap((layers) => limits.map((boundary) => ({ ...layers, boundary })))
  .flatMap((layers) => limits.map((session) => ({ ...layers, session })))
  .flatMap((layers) => grants.map((granted) => ({ ...layers, granted })))
  .filter(isThere)
  .map((layers) => ({ given: caseOf(layers), allowed: isAllowed(layers) }));
