/** Resolves names in the arguments of `kms iam`: bare names if the command implies the kind, `user/NAME` and ARNs everywhere. */
import { listAll } from '../../base/pages.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { parsePrincipal, type PrincipalKind, type PrincipalName } from '../../base/principal.ts';
import type { Session } from '../../terminal/session.ts';
import { withIam, type Iam } from './open.ts';

const articles: Readonly<Record<PrincipalKind, string>> = {
  user: 'a user',
  group: 'a group',
  role: 'a role',
};

function usage(message: string, hint: string): KmsError {
  return new KmsError('Usage', message, { hint });
}

function notHere(kind: string): KmsError {
  return new KmsError('NoSuchEntity', `that ${kind} is not in the account of this vault`, {
    hint: `see them with: kms iam ${kind === 'policy' ? 'policies' : `${kind}s`} list`,
  });
}

/** A name is unique regardless of its path; if the text has a path, it must be the path of the principal found. */
async function checked(iam: Iam, principal: PrincipalName): Promise<PrincipalName> {
  const { kind, name, path, account } = principal;
  if (account !== undefined && account !== iam.account) throw notHere(kind);
  if (path === undefined) return principal;
  const found =
    kind === 'user'
      ? (await iam.call('GetUser', { UserName: name })).User
      : kind === 'role'
        ? (await iam.call('GetRole', { RoleName: name })).Role
        : (await iam.call('GetGroup', { GroupName: name })).Group;
  if (found.Path !== path) throw notHere(kind);
  return principal;
}

/** The name of a user, group or role: bare, `user/NAME` or an ARN. */
export async function nameOf(iam: Iam, kind: PrincipalKind, text: string): Promise<string> {
  const named = parsePrincipal(text);
  if (named === undefined) {
    if (/^[\w+=,.@-]{1,128}$/.test(text)) return text;
    throw usage(`that names no ${kind}`, `write its name, ${kind}/NAME or its ARN`);
  }
  if (named.kind !== kind)
    throw usage(`that names ${articles[named.kind]}, not ${articles[kind]}`, `write ${kind}/NAME`);
  return (await checked(iam, named)).name;
}

/** A user, group or role; a bare name is refused because its kind is unknown. */
export async function principalOf(
  iam: Iam,
  text: string,
  kinds: readonly PrincipalKind[] = ['user', 'group', 'role'],
): Promise<PrincipalName> {
  const named = parsePrincipal(text);
  const forms = kinds.map((kind) => `${kind}/NAME`).join(', ');
  if (named === undefined)
    throw usage(
      `that does not say whether it is ${kinds.map((kind) => articles[kind]).join(' or ')}`,
      `write ${forms} or an ARN`,
    );
  if (!kinds.includes(named.kind))
    throw usage(`this is not for ${articles[named.kind]}`, `write ${forms} or an ARN`);
  return checked(iam, named);
}

/** Runs `change` on the user or role in the text, and resolves to its `kind/NAME`. */
export async function changePrincipal(
  session: Session,
  text: string,
  change: (iam: Iam, name: string, isUser: boolean) => Promise<unknown>,
): Promise<string> {
  return withIam(session, async (iam) => {
    const { kind, name } = await principalOf(iam, text, ['user', 'role']);
    await change(iam, name, kind === 'user');
    return `${kind}/${name}`;
  });
}

/** The name and path of a user, group or role to create. Any other text is a name, which the call validates. */
export function newPrincipal(
  kind: PrincipalKind,
  text: string,
  path: string | undefined,
): { readonly name: string; readonly path: string | undefined } {
  const named = parsePrincipal(text);
  if (named === undefined) return { name: text, path };
  if (named.kind !== kind || named.account !== undefined)
    throw usage(`that is not the name of a new ${kind}`, 'write the name alone, and --path for its path');
  return { name: named.name, path: path ?? named.path };
}

/** Throws `Usage` if the policy and the principal were given in the wrong order. */
export function checkOrder(policy: string, principal: string, form: string): void {
  if (parsePrincipal(policy) === undefined || parsePrincipal(principal) !== undefined) return;
  throw usage('the policy and the principal are in the wrong order', `write ${form}`);
}

const policyForm = /^(?:policy(\/(?:[!-.0-~]+\/)*))?([\w+=,.@-]{1,128})$/;

/** The name of an inline policy: bare. */
export function inlineName(text: string): string {
  if (/^[\w+=,.@-]{1,128}$/.test(text)) return text;
  throw usage('that is not the name of an inline policy', 'write letters, digits and +=,.@_-');
}

/** The path and name of a managed policy to create. */
export function newPolicy(text: string): { readonly name: string; readonly path: string | undefined } {
  const [, path, name] = policyForm.exec(text) ?? [];
  const holder = parsePrincipal(text);
  if (holder !== undefined)
    throw usage(
      `that names ${articles[holder.kind]}, not a policy`,
      `an inline policy of it is named with --on ${holder.kind}/NAME`,
    );
  if (name === undefined)
    throw usage('that is not the name of a managed policy', 'write its name, policy/NAME or its ARN');
  return { name, path: path === '/' ? undefined : path };
}

/** Finds a managed policy of the account, or of AWS, by its name. */
async function arnOfName({ call, account }: Iam, name: string): Promise<string> {
  const plain = `arn:aws:iam::${account}:policy/${name}`;
  try {
    const all = await listAll(
      (marker) => call('ListPolicies', { Scope: 'Local', ...marker }),
      ({ Policies }) => Policies,
    );
    return all.find(({ PolicyName }) => PolicyName === name)?.Arn ?? plain;
  } catch (error) {
    // A caller without permission to list can still name a policy without a path.
    if (isKmsError(error) && (error.code === 'AccessDenied' || error.code === 'AccessDeniedException'))
      return plain;
    throw error;
  }
}

/** The ARN of a managed policy: by its ARN, `policy/PATH/NAME`, or a bare name, whatever its path. */
export async function policyArn(iam: Iam, text: string): Promise<string> {
  if (text.startsWith('arn:')) return text;
  const { name, path } = newPolicy(text);
  return path === undefined ? arnOfName(iam, name) : `arn:aws:iam::${iam.account}:policy${path}${name}`;
}
