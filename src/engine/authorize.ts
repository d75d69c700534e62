import type { Identity } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { Permission } from '../api/operations.ts';
import {
  evaluateKeyPolicy,
  parseKeyPolicy,
  type Decision,
  type PolicyStatement,
} from '../policy/evaluate.ts';

export interface AuthorizationRequest {
  readonly identity: Identity;
  /** The vault's account. */
  readonly account: string;
  readonly action: Permission;
  /** Absent for what concerns no one key; then identity policies alone decide. */
  readonly key?: { readonly arn: string; readonly policy: string };
}

/** How many policies are kept as they were read: a server meets the same few in call after call. */
const mostRead = 256;
const read = new Map<string, readonly PolicyStatement[]>();

/** The one read last: comparing a text takes less than looking it up, and a list of keys brings the same one again and again. */
let latest: { readonly policy: string; readonly statements: readonly PolicyStatement[] } | undefined;

function statementsOf(policy: string): readonly PolicyStatement[] {
  if (latest?.policy === policy) return latest.statements;
  let statements = read.get(policy);
  if (statements === undefined) {
    statements = parseKeyPolicy(policy);
    if (read.size >= mostRead) read.clear();
    read.set(policy, statements);
  }
  latest = { policy, statements };
  return statements;
}

/** Who may do what. The root user of the account is the only one with an identity policy so far: everything. */
export function authorize({ identity, account, action, key }: AuthorizationRequest): Decision {
  if (key === undefined) {
    const isRoot = identity.type === 'Root' && identity.arn === rootArn(account);
    return isRoot
      ? { allowed: true, why: 'allow', statement: 'root user of the account' }
      : { allowed: false, why: 'no statement' };
  }
  const principal = { arn: identity.arn, account: identity.accountId };
  return evaluateKeyPolicy(statementsOf(key.policy), { principal, action, resource: key.arn });
}

/** Rejects with AWS's `AccessDeniedException`, in the words of its kind of refusal. */
export function requireAuthorization(request: AuthorizationRequest): void {
  const decision = authorize(request);
  if (decision.allowed) return;
  const { identity, action, key } = request;
  const kind = key === undefined ? 'identity-based' : 'resource-based';
  const because =
    decision.why === 'explicit deny'
      ? `with an explicit deny in a ${kind} policy`
      : `because no ${kind} policy allows the ${action} action`;
  throw new KmsError(
    'AccessDeniedException',
    `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${key?.arn ?? '*'} ${because}`,
    key && { hint: `see what allows it: kms keys policy get ${key.arn.slice(key.arn.lastIndexOf('/') + 1)}` },
  );
}
