/** Compiled policies: each statement is compiled once per document. */
import { compileCondition, type Test } from './conditions.ts';
import type {
  AccessRequest,
  Cause,
  NamedPolicy,
  PolicyDocument,
  RequestContext,
  Statement,
} from './model.ts';
import { compilePattern, matchesResolved, matchesWildcards } from './pattern.ts';
import type { Mention } from './mentions.ts';

/** Statements and grants by how they mention the caller. */
export type ByMention = Readonly<Record<Mention, readonly Cause[]>>;

export const noCauses: readonly Cause[] = [];
export const noMention: ByMention = { direct: noCauses, role: noCauses, account: noCauses };

interface Compiled {
  readonly statement: Statement;
  /** Absent if the statement has no resources; then it only has an effect in trust policies. */
  readonly resources?: ((resource: string, context: RequestContext) => boolean) | undefined;
  readonly tests: readonly Test[];
}

type Matcher = (text: string) => boolean;

/** Takes the action in lower case: IAM ignores case here. */
function compileActions({ not, patterns }: Statement['actions']): Matcher {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  return (action) => lower.some((pattern) => matchesWildcards(pattern, action)) !== not;
}

function compileResource(
  text: string,
  variables: boolean,
): (resource: string, context: RequestContext) => boolean {
  if (text === '*') return () => true;
  if (!text.includes('*') && !text.includes('?') && !(variables && text.includes('${'))) {
    return (resource) => resource === text;
  }
  const pattern = compilePattern(text, { variables, wildcards: true });
  return (resource, context) => matchesResolved(pattern(context), resource);
}

function compileResources(
  { not, patterns }: NonNullable<Statement['resources']>,
  variables: boolean,
): NonNullable<Compiled['resources']> {
  const matchers = patterns.map((pattern) => compileResource(pattern, variables));
  return (resource, context) => matchers.some((matches) => matches(resource, context)) !== not;
}

function compile(statement: Statement, variables: boolean): Compiled {
  const { resources, conditions } = statement;
  return {
    statement,
    resources: resources && compileResources(resources, variables),
    tests: conditions.map((condition) => compileCondition(condition, variables)),
  };
}

/** Number of actions to cache per policy: more than KMS, STS and IAM have here. */
const mostActions = 256;

class Ready {
  readonly #all: readonly { readonly covers: Matcher; readonly compiled: Compiled }[];
  readonly #byAction = new Map<string, readonly Compiled[]>();

  constructor({ version, statements }: PolicyDocument) {
    const variables = version === '2012-10-17';
    this.#all = statements.map((statement) => ({
      covers: compileActions(statement.actions),
      compiled: compile(statement, variables),
    }));
  }

  about(action: string): readonly Compiled[] {
    const known = this.#byAction.get(action);
    if (known) return known;
    const lower = action.toLowerCase();
    const found = this.#all.filter(({ covers }) => covers(lower)).map(({ compiled }) => compiled);
    if (this.#byAction.size >= mostActions) this.#byAction.clear();
    this.#byAction.set(action, found);
    return found;
  }
}

const ready = new WeakMap<PolicyDocument, Ready>();

function compileOnce(document: PolicyDocument): Ready {
  const known = ready.get(document);
  if (known) return known;
  const made = new Ready(document);
  ready.set(document, made);
  return made;
}

/** What policies say of a request, by effect. */
export interface Verdict {
  readonly denies: readonly Cause[];
  readonly allows: readonly Cause[];
}

const nothing: Verdict = { denies: noCauses, allows: noCauses };

/** Calls back for each statement that applies to the request, for any principal. */
export function findApplying(
  policy: NamedPolicy,
  { action, resource }: AccessRequest,
  context: RequestContext,
  take: (statement: Statement) => void,
): void {
  for (const { statement, resources, tests } of compileOnce(policy.document).about(action)) {
    const isAbout = resources ? resources(resource, context) : policy.kind === 'trust';
    if (isAbout && tests.every((test) => test(context))) take(statement);
  }
}

/** For policies without principals. */
export function weighPolicies(policies: readonly NamedPolicy[], request: AccessRequest): Verdict {
  let found: { denies: Cause[]; allows: Cause[] } | undefined;
  for (const policy of policies) {
    findApplying(policy, request, request.context, (statement) => {
      found ??= { denies: [], allows: [] };
      found[statement.effect === 'Deny' ? 'denies' : 'allows'].push({ type: 'statement', policy, statement });
    });
  }
  return found ?? nothing;
}
