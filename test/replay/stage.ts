/** Makes what a decision case says true: principals, key, policies and grants, all of them by calls that anybody can make. */
import { own, sessionArn, type CallerOf, type Document, type GrantOf } from '../decisions/world.ts';
import type { Input } from '../../src/api/kms.ts';
import type { GrantOperation } from '../../src/api/types.ts';
import { isKmsError } from '../../src/base/errors.ts';
import type { Place, SecretKeys, Signer } from './place.ts';
import { mentionedIn, policyText, rename, type Naming } from './texts.ts';

type Iam = Signer['iam'];

/** Who calls, and its names. */
export interface Actor extends Signer {
  readonly arn: string;
  readonly account: string;
  /** The user, role or root behind the caller. */
  readonly principalArn: string;
}

const everything = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

function trusting(account: string): string {
  const actions = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];
  const statement = { Effect: 'Allow', Principal: { AWS: account }, Action: actions };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

function tagsOf(tags: CallerOf['tags'], naming: Naming): { Key: string; Value: string }[] {
  return Object.entries(tags ?? {}).map(([Key, value]) => ({ Key, Value: rename(value, naming) }));
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('an answer lacks what it always has');
  return value;
}

export class Stage {
  readonly place: Place;
  readonly #assumers = new Map<string, Promise<Signer>>();
  #open: Promise<string> | undefined;

  constructor(place: Place) {
    this.place = place;
  }

  /** The ARN of a key that everybody may use whose own account agrees. */
  openKey(): Promise<string> {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
    });
    this.#open ??= this.place
      .root(own)
      .kms('CreateKey', { Policy })
      .then(({ KeyMetadata }) => required(KeyMetadata?.Arn));
    return this.#open;
  }

  /** A caller as the case has it, signed in. */
  async actor(caller: CallerOf, naming: Naming, sourceIp?: string): Promise<Actor> {
    const { type, account = own, session } = caller;
    if (type === 'root') return this.#rootActor(account, caller, sourceIp);
    const name = `${caller.name ?? (type === 'user' ? 'alice' : 'app')}-${naming.suffix}`;
    const { iam } = this.place.root(account);
    const principalArn = await (type === 'user' ? makeUser : makeRole)(iam, account, name, caller, naming);
    if (type === 'role') {
      const keys = await this.#assume(account, principalArn, session, naming);
      const signer = await this.place.signIn(account, keys, sourceIp);
      return { ...signer, account, principalArn, arn: sessionArn(name, session?.name, account) };
    }
    const { AccessKey } = await iam('CreateAccessKey', { UserName: name });
    let signer = await this.place.signIn(account, AccessKey, sourceIp);
    if (session) {
      const { Credentials } = await signer.iam('GetSessionToken', {});
      signer = await this.place.signIn(account, keysOf(Credentials), sourceIp);
    }
    return { ...signer, account, principalArn, arn: principalArn };
  }

  #rootActor(account: string, { session }: CallerOf, sourceIp?: string): Actor {
    if (session || sourceIp !== undefined) throw new TypeError('no case has root so');
    const arn = `arn:aws:iam::${account}:root`;
    return { ...this.place.root(account), account, arn, principalArn: arn };
  }

  /** What nobody but policies needs to be there: a principal that a policy names. */
  async mention(text: string): Promise<void> {
    for (const arn of mentionedIn(text)) {
      const found = /^arn:aws:(?:iam|sts)::(\d{12}):(user|role|assumed-role)\/(.*)$/.exec(arn);
      if (found === null) continue;
      const [, account = '', kind, rest = ''] = found;
      const { iam } = this.place.root(account);
      const path = kind === 'assumed-role' ? '/' : `/${rest.slice(0, rest.lastIndexOf('/') + 1)}`;
      const name = kind === 'assumed-role' ? rest.split('/', 1)[0] : rest.slice(rest.lastIndexOf('/') + 1);
      const caller: CallerOf = { type: kind === 'user' ? 'user' : 'role', path };
      const naming = { suffix: '', later: new Date() };
      await (kind === 'user' ? makeUser : makeRole)(iam, account, name ?? '', caller, naming).catch(
        ignoreExisting,
      );
    }
  }

  /** A role that the case's trust policy guards. */
  async trustedRole(trust: Document, naming: Naming): Promise<string> {
    const text = policyText(trust, naming);
    await this.mention(text);
    const { Role } = await this.place
      .root(own)
      .iam('CreateRole', { RoleName: `target-${naming.suffix}`, AssumeRolePolicyDocument: text });
    return required(Role).Arn;
  }

  async #assume(
    account: string,
    RoleArn: string,
    session: CallerOf['session'],
    naming: Naming,
  ): Promise<SecretKeys> {
    const [first, ...others] = session?.policies ?? [];
    const Tags = tagsOf(session?.tags, naming);
    const { iam } = this.place.root(account);
    const arns: { arn: string }[] = [];
    for (const [index, document] of others.entries()) {
      arns.push({ arn: await makeManaged(iam, `session-${index}`, document, naming) });
    }
    const assumer = await this.#assumer(account);
    const { Credentials } = await assumer.iam('AssumeRole', {
      RoleArn,
      RoleSessionName: session?.name ?? 'build',
      ...(first && { Policy: policyText(first, naming) }),
      ...(arns.length > 0 && { PolicyArns: arns }),
      ...(Tags.length > 0 && { Tags }),
      ...(session?.sourceIdentity !== undefined && { SourceIdentity: session.sourceIdentity }),
    });
    return keysOf(Credentials);
  }

  /** Root cannot assume roles. */
  #assumer(account: string): Promise<Signer> {
    let assumer = this.#assumers.get(account);
    if (assumer === undefined) {
      const { iam } = this.place.root(account);
      assumer = (async () => {
        await iam('CreateUser', { UserName: 'assumer' });
        await iam('PutUserPolicy', { UserName: 'assumer', PolicyName: 'all', PolicyDocument: everything });
        const { AccessKey } = await iam('CreateAccessKey', { UserName: 'assumer' });
        return this.place.signIn(account, AccessKey);
      })();
      this.#assumers.set(account, assumer);
    }
    return assumer;
  }
}

function keysOf(credentials: SecretKeys | undefined): SecretKeys {
  return required(credentials);
}

function ignoreExisting(error: unknown): void {
  if (!isKmsError(error) || error.code !== 'EntityAlreadyExists') throw error;
}

async function makeManaged(iam: Iam, name: string, document: Document, naming: Naming): Promise<string> {
  const { Policy } = await iam('CreatePolicy', {
    PolicyName: `${name}-${naming.suffix}`,
    PolicyDocument: policyText(document, naming),
  });
  return required(Policy?.Arn);
}

async function makeUser(
  iam: Iam,
  account: string,
  UserName: string,
  caller: CallerOf,
  naming: Naming,
): Promise<string> {
  const { path = '/', policies = [], groups = [], boundary } = caller;
  await iam('CreateUser', { UserName, Path: path, Tags: tagsOf(caller.tags, naming) });
  for (const [index, document] of policies.entries()) {
    // Each other one as a managed policy.
    if (index % 2 === 0) {
      const PolicyDocument = policyText(document, naming);
      await iam('PutUserPolicy', { UserName, PolicyName: `inline-${index}`, PolicyDocument });
    } else {
      const PolicyArn = await makeManaged(iam, `managed-${index}`, document, naming);
      await iam('AttachUserPolicy', { UserName, PolicyArn });
    }
  }
  for (const [index, documents] of groups.entries()) {
    const GroupName = `group-${index}-${naming.suffix}`;
    await iam('CreateGroup', { GroupName });
    for (const [each, document] of documents.entries()) {
      const PolicyDocument = policyText(document, naming);
      await iam('PutGroupPolicy', { GroupName, PolicyName: `inline-${each}`, PolicyDocument });
    }
    await iam('AddUserToGroup', { GroupName, UserName });
  }
  if (boundary) {
    const PermissionsBoundary = await makeManaged(iam, 'boundary', boundary, naming);
    await iam('PutUserPermissionsBoundary', { UserName, PermissionsBoundary });
  }
  return `arn:aws:iam::${account}:user${path}${UserName}`;
}

async function makeRole(
  iam: Iam,
  account: string,
  RoleName: string,
  caller: CallerOf,
  naming: Naming,
): Promise<string> {
  const { path = '/', policies = [], boundary } = caller;
  await iam('CreateRole', {
    RoleName,
    Path: path,
    AssumeRolePolicyDocument: trusting(account),
    Tags: tagsOf(caller.tags, naming),
  });
  for (const [index, document] of policies.entries()) {
    if (index % 2 === 0) {
      const PolicyDocument = policyText(document, naming);
      await iam('PutRolePolicy', { RoleName, PolicyName: `inline-${index}`, PolicyDocument });
    } else {
      const PolicyArn = await makeManaged(iam, `managed-${index}`, document, naming);
      await iam('AttachRolePolicy', { RoleName, PolicyArn });
    }
  }
  if (boundary) {
    const PermissionsBoundary = await makeManaged(iam, 'boundary', boundary, naming);
    await iam('PutRolePermissionsBoundary', { RoleName, PermissionsBoundary });
  }
  return `arn:aws:iam::${account}:role${path}${RoleName}`;
}

/** The terms of a grant, for a grantee that it does not name. */
export function grantTerms(
  { operations, equals, subset, ...grant }: GrantOf,
  grantee: string,
  naming: Naming,
): Omit<Input<'CreateGrant'>, 'KeyId'> {
  const principal = (arn: string): string => rename(arn, naming);
  return {
    GranteePrincipal: grant.grantee === undefined ? grantee : principal(grant.grantee),
    ...(grant.retiring !== undefined && { RetiringPrincipal: principal(grant.retiring) }),
    Operations: operations as readonly GrantOperation[],
    ...((equals ?? subset) && {
      Constraints: {
        ...(equals && { EncryptionContextEquals: equals }),
        ...(subset && { EncryptionContextSubset: subset }),
      },
    }),
  };
}
