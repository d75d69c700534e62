/** What the policy of a key or role says about a request. */
import { mentionOf, type Mention } from './mentions.ts';
import type { AccessRequest, Cause, NamedPolicy, RequestContext } from './model.ts';
import { applyingStatements } from './statements.ts';

/** The allowing statements by how they mean the caller. */
export type ResourceVerdict = { readonly denies: readonly Cause[] } & Readonly<
  Record<Mention, readonly Cause[]>
>;

const hiddenPrefix = 'aws:resourcetag/';

/**
 * Key policies know nothing of the key's tags and aliases
 * (https://docs.aws.amazon.com/kms/latest/developerguide/abac.html).
 */
class KeyPolicyContext implements RequestContext {
  readonly #context: RequestContext;

  constructor(context: RequestContext) {
    this.#context = context;
  }

  get(name: string): readonly string[] | undefined {
    if (name === 'kms:resourcealiases' || name.startsWith(hiddenPrefix)) return undefined;
    return this.#context.get(name);
  }
}

export function weighResourcePolicy(
  policy: NamedPolicy,
  date: Date | undefined,
  request: AccessRequest,
): ResourceVerdict {
  const context = policy.kind === 'key' ? new KeyPolicyContext(request.context) : request.context;
  const verdict = {
    denies: [] as Cause[],
    direct: [] as Cause[],
    role: [] as Cause[],
    account: [] as Cause[],
  };
  for (const cause of applyingStatements(policy, request, context)) {
    const mention = mentionOf(cause.statement, request.principal, date);
    if (mention === undefined) continue;
    verdict[cause.statement.effect === 'Deny' ? 'denies' : mention].push(cause);
  }
  return verdict;
}
