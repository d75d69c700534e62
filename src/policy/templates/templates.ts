/** Policy templates, one row each. */
import { rootArn } from '../../base/arn.ts';
import type { JsonObject } from '../../base/json.ts';
import { makeDefaultKeyPolicy } from '../defaultkeypolicy.ts';
import {
  administration,
  decryption,
  encryption,
  everyUse,
  reading,
  rescue,
  signing,
  use,
} from './actions.ts';

export interface TemplateValues {
  /** Of the key: twelve digits. */
  readonly account: string;
  /** ARNs, or account ids. */
  readonly principals: readonly string[];
  readonly administrators: readonly string[];
  /** ARNs of keys. */
  readonly keys: readonly string[];
  /** ISO 8601 */
  readonly until?: string | undefined;
}

export interface Template {
  readonly name: string;
  /** One line, lower case, no full stop. */
  readonly summary: string;
  /** The effect of the policy; sentences. */
  readonly says: string;
  readonly kind: 'key' | 'identity';
  /** The values that the template requires. */
  readonly needs: readonly ('principals' | 'administrators' | 'keys')[];
  /** Whether the principals are of another account than the key. */
  readonly foreign?: true;
  readonly text: (values: TemplateValues) => string;
}

function policy(...statements: readonly (JsonObject | undefined)[]): string {
  const Statement = statements.filter((each) => each !== undefined);
  return JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);
}

function allow(
  Sid: string,
  principals: readonly string[],
  Action: readonly string[],
  Condition?: JsonObject,
): JsonObject {
  return {
    Sid,
    Effect: 'Allow',
    Principal: { AWS: principals },
    Action,
    Resource: '*',
    ...(Condition && { Condition }),
  };
}

/** Denies other actions, whatever IAM policies and grants allow. */
function nothingElse(Sid: string, principals: readonly string[], NotAction: readonly string[]): JsonObject {
  return { Sid, Effect: 'Deny', Principal: { AWS: principals }, NotAction, Resource: '*' };
}

/** Lets the account's IAM policies apply, so that the key is not lost with its administrators. */
function delegation(account: string): JsonObject {
  return allow('EnableIamPolicies', [rootArn(account)], ['kms:*']);
}

/** If there are administrators, they administer the key, and IAM policies can add others. */
function administrationBy({ account, administrators }: TemplateValues): (JsonObject | undefined)[] {
  const own = allow('AllowAdministration', administrators, administration);
  return [delegation(account), administrators.length > 0 ? own : undefined];
}

/** A key policy that allows principals only these actions. */
function only(actions: readonly string[]): Template['text'] {
  return (values) =>
    policy(
      ...administrationBy(values),
      allow('AllowUse', values.principals, actions),
      nothingElse('DenyAllElse', values.principals, actions),
    );
}

function until(time: string | undefined): JsonObject | undefined {
  return time === undefined ? undefined : { DateLessThan: { 'aws:CurrentTime': time } };
}

export const templates: readonly Template[] = [
  {
    name: 'default',
    summary: "the account's IAM policies decide, as for a key made without a policy",
    says: 'The root user of the account can do everything. Users and roles can do what their IAM policies allow.',
    kind: 'key',
    needs: [],
    text: ({ account }) => makeDefaultKeyPolicy(account),
  },
  {
    name: 'admin',
    summary: 'principals who administer the key and do not use it',
    says:
      'The principals administer the key: its policy, state, rotation, aliases, tags and deletion. The policy gives them no use of it, and they ' +
      "can make no grants. Because they can change the policy, they can change that, which the audit trail shows. The account's IAM policies count too.",
    kind: 'key',
    needs: ['principals'],
    text: ({ account, principals }) =>
      policy(delegation(account), allow('AllowAdministration', principals, administration)),
  },
  {
    name: 'user',
    summary: 'principals who encrypt and decrypt, and do not administer',
    says: "The principals encrypt, decrypt, re-encrypt and make data keys. The account's IAM policies count too.",
    kind: 'key',
    needs: ['principals'],
    text: (values) => policy(...administrationBy(values), allow('AllowUse', values.principals, use)),
  },
  {
    name: 'signer',
    summary: 'principals who sign and verify with a key pair',
    says: "The principals sign, verify and read the public key. The account's IAM policies count too.",
    kind: 'key',
    needs: ['principals'],
    text: (values) => policy(...administrationBy(values), allow('AllowSigning', values.principals, signing)),
  },
  {
    name: 'separation-of-duties',
    summary: 'those who administer the key cannot use it, and those who use it cannot administer it',
    says:
      'The administrators administer the key, and neither use it nor make grants, whatever their IAM policies say. The principals use it, and neither ' +
      'administer it nor make grants. The account keeps administration, so that the key is not lost with its administrators, and its IAM policies give nobody ' +
      'the use of the key. Who can change the policy can end the separation, which the audit trail shows.',
    kind: 'key',
    needs: ['principals', 'administrators'],
    text: ({ account, principals, administrators }) =>
      policy(
        allow('AllowAdministrationByAccount', [rootArn(account)], administration),
        allow('AllowAdministration', administrators, administration),
        {
          ...allow('DenyUseByAdministrators', administrators, [...everyUse, 'kms:CreateGrant']),
          Effect: 'Deny',
        },
        allow('AllowUse', principals, use),
        nothingElse('DenyAdministrationByUsers', principals, use),
      ),
  },
  {
    name: 'ci-encrypt-only',
    summary: 'principals who encrypt and cannot decrypt, for a build',
    says:
      'The principals encrypt, also files, and can do nothing else with the key, whatever IAM policies and grants say. What they encrypted they ' +
      'cannot read again. The IAM policies of the account count for everybody else.',
    kind: 'key',
    needs: ['principals'],
    text: only(encryption),
  },
  {
    name: 'ci-decrypt-only',
    summary: 'principals who decrypt and cannot encrypt, for a deployment',
    says: 'The principals decrypt, and can do nothing else with the key, whatever IAM policies and grants say. The IAM policies of the account count for everybody else.',
    kind: 'key',
    needs: ['principals'],
    text: only(decryption),
  },
  {
    name: 'read-only',
    summary: 'principals who look at the key and its policy, for an audit',
    says:
      'The principals see the description, policy, grants, tags, rotations and public key, and can do nothing else, whatever IAM policies and grants say. ' +
      'The IAM policies of the account count for everybody else.',
    kind: 'key',
    needs: ['principals'],
    text: only(reading),
  },
  {
    name: 'break-glass',
    summary: 'principals who can rescue the key and decrypt, for an emergency',
    says:
      "The principals decrypt, enable the key, cancel its deletion and change its policy; with --until, only before that time. The account's IAM policies count too. " +
      'Keep the access keys of the principals where taking them is noticed.',
    kind: 'key',
    needs: ['principals'],
    text: (values) =>
      policy(
        ...administrationBy(values),
        allow('AllowRescue', values.principals, [...rescue, ...decryption].sort(), until(values.until)),
      ),
  },
  {
    name: 'cross-account',
    summary: 'another account, or a principal of it, uses the key',
    says:
      'The other account may let its users and roles use the key; a user or role that is named may, if its account lets it. It cannot administer the key. In the other account an IAM ' +
      'policy must allow it too: see iam-user.',
    kind: 'key',
    needs: ['principals'],
    foreign: true,
    text: (values) =>
      policy(...administrationBy(values), allow('AllowUseByOtherAccount', values.principals, use)),
  },
  {
    name: 'iam-user',
    summary: 'an IAM policy for users, groups and roles that use keys, of their own or another account',
    says: 'Those who have the policy use the keys as far as the policy of each key delegates to the account, or, in another account, allows it.',
    kind: 'identity',
    needs: ['keys'],
    text: ({ keys }) => policy({ Sid: 'AllowUse', Effect: 'Allow', Action: use, Resource: keys }),
  },
];
