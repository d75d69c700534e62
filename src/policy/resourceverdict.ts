/** Evaluates the policy of a key or role for a request. */
import { noCauses, noMention, type ByMention, findApplying } from './statements.ts';
import { findStatementMention, makeCallerNames } from './mentions.ts';
import type { AccessRequest, Cause, NamedPolicy, RequestContext } from './model.ts';

/** The allowing statements by mention of the caller, and the denying ones. */
export type ResourceVerdict = ByMention & { readonly denies: readonly Cause[] };

const hiddenPrefix = 'aws:resourcetag/';

/** Conditions of key policies cannot use the key's tags and aliases (https://docs.aws.amazon.com/kms/latest/developerguide/abac.html). */
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

/** The request context that the policy's conditions see. */
export function withDefaults({ kind }: NamedPolicy, context: RequestContext): RequestContext {
  return kind === 'key' ? new KeyPolicyContext(context) : context;
}

export function weighResourcePolicy(
  policy: NamedPolicy,
  date: Date | undefined,
  request: AccessRequest,
): ResourceVerdict {
  const context = withDefaults(policy, request.context);
  const caller = makeCallerNames(request.principal, date);
  const verdict: Record<keyof ResourceVerdict, readonly Cause[]> = { denies: noCauses, ...noMention };
  findApplying(policy, request, context, (statement) => {
    const mention = findStatementMention(statement, caller);
    if (mention === undefined) return;
    const place = statement.effect === 'Deny' ? 'denies' : mention;
    verdict[place] = [...verdict[place], { type: 'statement', policy, statement }];
  });
  return verdict;
}
