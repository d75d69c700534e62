/** Users and roles of a real vault, and their calls. */
import type { IamCall } from '../../src/api/iam/model.ts';
import type { Kms } from '../../src/api/kms.ts';
import { KmsError } from '../../src/base/errors.ts';
import type { Caller } from '../../src/engine/callstate.ts';
import { findCredential, type Credential } from '../../src/engine/credentials.ts';
import type { TestEngine } from './engines.ts';

export interface Signed {
  readonly caller: Caller;
  readonly iam: IamCall;
  readonly kms: Kms;
}

/** A policy of one statement. */
export function allowing(...actions: readonly string[]): string {
  return policy({ Effect: 'Allow', Action: actions, Resource: '*' });
}

export function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** A trust policy for these principals. */
export function trusting(principals: string | readonly string[], ...actions: readonly string[]): string {
  const Action = actions.length === 0 ? 'sts:AssumeRole' : actions;
  return policy({ Effect: 'Allow', Principal: { AWS: principals }, Action });
}

/** What a server does with a request signed with these credentials. */
export async function signedIn(
  { engine, vault, root }: TestEngine,
  accessKeyId: string,
  token?: string,
): Promise<Signed & { readonly credential: Credential }> {
  const credential = await findCredential(vault, accessKeyId, token);
  if (credential === undefined) {
    throw new KmsError('InvalidClientTokenId', 'The security token included in the request is invalid.');
  }
  const { identity, session } = credential;
  const caller: Caller = { ...root, identity, ...(session && { session }) };
  return { caller, iam: engine.iamAs(caller), kms: engine.as(caller), credential };
}

/** Creates the user with an access key and these permissions. */
export async function makeUser(
  test: TestEngine,
  name: string,
  ...actions: readonly string[]
): Promise<Signed & { readonly arn: string; readonly id: string; readonly accessKeyId: string }> {
  const iam = test.engine.iamAs(test.root);
  const { User } = await iam('CreateUser', { UserName: name });
  if (actions.length > 0) {
    await iam('PutUserPolicy', {
      UserName: name,
      PolicyName: 'given',
      PolicyDocument: allowing(...actions),
    });
  }
  const { AccessKey } = await iam('CreateAccessKey', { UserName: name });
  const signed = await signedIn(test, AccessKey.AccessKeyId);
  return {
    ...signed,
    arn: User?.Arn ?? '',
    id: User?.UserId ?? '',
    accessKeyId: AccessKey.AccessKeyId,
  };
}

/** Assumes the role by its name and returns its session. */
export async function assume(
  test: TestEngine,
  { iam }: Pick<Signed, 'iam'>,
  role: string,
  terms: Partial<Parameters<typeof iam<'AssumeRole'>>[1]> = {},
): Promise<Signed> {
  const { Credentials } = await iam('AssumeRole', {
    RoleArn: `arn:aws:iam::${test.account}:role/${role}`,
    RoleSessionName: 'build-7',
    ...terms,
  });
  return signedIn(test, Credentials?.AccessKeyId ?? '', Credentials?.SessionToken);
}
