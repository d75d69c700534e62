/** Callers with policies of their own, as the records of IAM would make them. */
import { rootArn } from '../../src/base/arn.ts';
import type { Caller } from '../../src/engine/callstate.ts';
import type { NamedPolicy, PolicyKind, Principal } from '../../src/policy/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { TestEngine } from './engines.ts';
import { testAccount } from './vaults.ts';

/** Users that policies may name, without any policy of their own. */
export async function makeUsers(
  { engine, root }: Pick<TestEngine, 'engine' | 'root'>,
  ...names: readonly string[]
): Promise<void> {
  const iam = engine.iamAs(root);
  for (const UserName of names) await iam('CreateUser', { UserName });
}

export interface StatementText {
  readonly Effect?: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
  readonly Sid?: string;
}

/** A policy's text; statements allow everything on everything unless they say otherwise. */
export function policyText(...statements: readonly StatementText[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      Action: 'kms:*',
      Resource: '*',
      ...statement,
    })),
  });
}

export function policyOf(kind: PolicyKind, ...statements: readonly StatementText[]): NamedPolicy {
  return { kind, name: kind, document: parsePolicy(policyText(...statements), kind) };
}

export function userOf(name: string, more: Partial<Principal> = {}, account = testAccount): Principal {
  const arn = `arn:aws:iam::${account}:user/${name}`;
  return {
    type: 'User',
    account,
    arn,
    principalArn: arn,
    id: `AIDA${name.toUpperCase().padEnd(17, 'X').slice(0, 17)}`,
    userName: name,
    tags: new Map(),
    policies: [],
    ...more,
  };
}

export function sessionOf(
  role: string,
  name: string,
  more: Partial<Principal> = {},
  account = testAccount,
): Principal {
  return {
    type: 'Role',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.slice(role.lastIndexOf('/') + 1)}/${name}`,
    principalArn: `arn:aws:iam::${account}:role/${role}`,
    id: `AROAXXXXXXXXXXXXXXXXX:${name}`,
    tags: new Map(),
    policies: [],
    session: { policies: [], issued: new Date('2026-01-02T03:04:05Z') },
    ...more,
  };
}

export function rootOf(account: string): Principal {
  const arn = rootArn(account);
  return { type: 'Root', account, arn, principalArn: arn, id: account, tags: new Map(), policies: [] };
}

const identityTypes = { Root: 'Root', User: 'IAMUser', Role: 'AssumedRole' } as const;

/** The principal as a caller of the engine. */
export function callerOf(root: Caller, principal: Principal): Caller {
  const { type, account, arn, id, userName } = principal;
  return {
    ...root,
    identity: {
      type: identityTypes[type],
      principalId: id,
      arn,
      accountId: account,
      ...(userName !== undefined && { userName }),
    },
    outsider: principal,
  };
}
