/** Resolves the principal of a question. */
import { KmsError } from '../../base/errors.ts';
import { parseActor, type Actor } from '../../base/principal.ts';
import type { NamedPolicy, Principal } from '../../policy/model.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { ReadTx } from '../../vault/types.ts';
import { defaultSessionName, resolveActor } from '../actor.ts';
import type { Caller, Session } from '../callstate.ts';
import { makeRootPrincipal } from '../principals.ts';

/** Longer than any question takes. */
const sessionMs = 3_600_000;
export interface Subject {
  /** The caller of the hypothetical call. */
  readonly caller: Pick<Caller, 'identity' | 'session' | 'outsider'>;
  /** Sentences about what the answer assumes of it. */
  readonly assumptions: readonly string[];
}

export interface SessionTerms {
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly policies?: readonly string[] | undefined;
}

const everything = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Assumed', Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** IAM policies that allow everything, for an account that is not in this process. */
function assumedPolicies(account: string): readonly NamedPolicy[] {
  const document = parsePolicy(everything, 'identity');
  return [{ kind: 'identity', name: `IAM policies of account ${account}, assumed to allow it`, document }];
}

function describeOutsider(actor: Actor, account: string, now: Date): Principal {
  if (actor.kind === 'root') return makeRootPrincipal(account);
  const common = { account, id: 'unknown', tags: new Map<string, string>() };
  const principalArn = `arn:aws:iam::${account}:${actor.kind}${actor.path ?? '/'}${actor.name}`;
  const policies = assumedPolicies(account);
  if (actor.kind === 'user') {
    return { ...common, type: 'User', arn: principalArn, principalArn, userName: actor.name, policies };
  }
  const arn = `arn:aws:sts::${account}:assumed-role/${actor.name}/${actor.session ?? defaultSessionName}`;
  return { ...common, type: 'Role', arn, principalArn, policies, session: { policies: [], issued: now } };
}

const identityTypes = { Root: 'Root', User: 'IAMUser', Role: 'AssumedRole' } as const;

function makeOutsider(actor: Actor, account: string, now: Date): Subject {
  const outsider = describeOutsider(actor, account, now);
  const { type, id, arn } = outsider;
  return {
    caller: {
      identity: { type: identityTypes[type], principalId: id, arn, accountId: account },
      outsider,
    },
    assumptions: [`The IAM policies of account ${account} are not here; they are taken to allow the call.`],
  };
}

function applyTerms(session: Session | undefined, { tags, policies }: SessionTerms): Session | undefined {
  if (tags === undefined && policies === undefined) return session;
  if (session) return { ...session, tags: tags ?? session.tags, policies: policies ?? session.policies };
  throw new KmsError('Usage', 'only role sessions have session tags and session policies');
}

interface WhereAndWhen {
  readonly tx: ReadTx;
  readonly account: string;
  readonly now: Date;
}

/** Rejects with `NotFoundException` for a user or role that is not in the vault, and `Usage` for a text that is not a principal. */
export async function resolveSubject(
  { tx, account, now }: WhereAndWhen,
  text: string,
  terms: SessionTerms = {},
): Promise<Subject> {
  const actor = parseActor(text);
  if (actor === undefined) {
    throw new KmsError('Usage', 'not the name of a user or role', {
      hint: 'for example: root, user/alice, role/ci, arn:aws:iam::111122223333:role/ci',
    });
  }
  if (actor.account !== undefined && actor.account !== account) {
    return makeOutsider(actor, actor.account, now);
  }
  const expires = new Date(now.getTime() + sessionMs);
  const { identity, session } = await resolveActor(tx, account, actor, { now, expires });
  const limited = applyTerms(session, terms);
  return { caller: { identity, ...(limited && { session: limited }) }, assumptions: [] };
}
