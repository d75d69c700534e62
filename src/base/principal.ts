/** Names of users, groups and roles: `user/alice`, `role/eng/ci`, or an ARN. */

export type PrincipalKind = 'user' | 'group' | 'role';

export interface PrincipalName {
  readonly kind: PrincipalKind;
  readonly name: string;
  /** With slashes: `/eng/`. Absent if the text has no path, which matches any. */
  readonly path?: string | undefined;
  /** Twelve digits; absent if the text has no account. */
  readonly account?: string | undefined;
}

/** The principal that makes a command's calls. */
export type Actor =
  | { readonly kind: 'root'; readonly account?: string | undefined }
  | (PrincipalName & { readonly kind: 'user' })
  /** `session`: name of the session, if given. */
  | (PrincipalName & { readonly kind: 'role'; readonly session?: string | undefined });

const arn = /^arn:aws:iam::([0-9]{12}):(.+)$/;
const session = /^arn:aws:sts::([0-9]{12}):assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{2,64})$/;
/** A path has up to 512 characters, a name up to 128 (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
const resource = /^(user|group|role)(\/(?:[!-.0-~]+\/)*)([\w+=,.@-]{1,128})$/;

/** Undefined for any other text. */
export function parsePrincipal(text: string): PrincipalName | undefined {
  const [, account, inArn] = arn.exec(text) ?? [];
  const [, kind, path = '/', name] = resource.exec(inArn ?? text) ?? [];
  if (kind === undefined || name === undefined || path.length > 512) return undefined;
  return {
    kind: kind as PrincipalKind,
    name,
    // An ARN always has a path.
    ...(path !== '/' || account !== undefined ? { path } : {}),
    ...(account === undefined ? {} : { account }),
  };
}

/** `root`, a user, a role, or the ARN of a role session; undefined for anything else. */
export function parseActor(text: string): Actor | undefined {
  if (text === 'root') return { kind: 'root' };
  const [, account, inArn] = arn.exec(text) ?? [];
  if (inArn === 'root') return { kind: 'root', account };
  const [, of, role, name] = session.exec(text) ?? [];
  if (role !== undefined) return { kind: 'role', name: role, account: of, session: name };
  const named = parsePrincipal(text);
  return named === undefined || named.kind === 'group' ? undefined : { ...named, kind: named.kind };
}

/** In the form that `parseActor` parses. */
export function formatActor(actor: Actor): string {
  const { kind, account } = actor;
  if (kind === 'root') return account === undefined ? 'root' : `arn:aws:iam::${account}:root`;
  if (kind === 'role' && actor.session !== undefined) {
    return `arn:aws:sts::${account ?? ''}:assumed-role/${actor.name}/${actor.session}`;
  }
  const inAccount = `${kind}${actor.path ?? '/'}${actor.name}`;
  return account === undefined ? inAccount : `arn:aws:iam::${account}:${inAccount}`;
}
