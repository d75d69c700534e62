import type { Identity } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { Permission } from '../api/operations.ts';
import { decide } from '../policy/decide.ts';
import type { Decision, PolicyDocument, Principal, RequestContext } from '../policy/model.ts';
import { parsePolicy } from '../policy/parse.ts';

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
const read = new Map<string, PolicyDocument>();

/** The one read last: comparing a text takes less than looking it up, and a list of keys brings the same one again and again. */
let latest: { readonly policy: string; readonly document: PolicyDocument } | undefined;

function documentOf(policy: string): PolicyDocument {
  if (latest?.policy === policy) return latest.document;
  let document = read.get(policy);
  if (document === undefined) {
    document = parsePolicy(policy, 'key');
    if (read.size >= mostRead) read.clear();
    read.set(policy, document);
  }
  latest = { policy, document };
  return document;
}

const nothing: RequestContext = { get: () => undefined };

export function principalOf({ arn, type, accountId, principalId }: Identity): Principal {
  const isRoot = type === 'Root' && arn === rootArn(accountId);
  return {
    type: isRoot ? 'Root' : 'User',
    account: accountId,
    arn,
    principalArn: arn,
    id: principalId,
    tags: new Map(),
    policies: [],
  };
}

/** Who may do what. The root user of the account is the only one with an identity policy so far: everything. */
export function authorize({ identity, account, action, key }: AuthorizationRequest): Decision {
  const request = { principal: principalOf(identity), action, account, context: nothing };
  if (key === undefined) return decide({ ...request, resource: '*' });
  return decide(
    { ...request, resource: key.arn },
    {
      policy: { kind: 'key', name: 'key policy', document: documentOf(key.policy) },
      grants: [],
      crossAccount: false,
    },
  );
}

/** Rejects with AWS's `AccessDeniedException`, in the words of its kind of refusal. */
export function requireAuthorization(request: AuthorizationRequest): void {
  const decision = authorize(request);
  if (decision.allowed) return;
  const { identity, action, key } = request;
  const kind = decision.policyType;
  const because =
    decision.why === 'explicit deny'
      ? `with an explicit deny in ${kind.startsWith('i') ? 'an' : 'a'} ${kind} policy`
      : `because no ${kind} policy allows the ${action} action`;
  throw new KmsError(
    'AccessDeniedException',
    `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${key?.arn ?? '*'} ${because}`,
    key && { hint: `see what allows it: kms keys policy get ${key.arn.slice(key.arn.lastIndexOf('/') + 1)}` },
  );
}
