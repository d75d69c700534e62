/** Parses a policy's text into a document for decisions. */
import { checkStatements } from './check.ts';
import { readPolicy, type LocatedPolicy, type LocatedStatement } from './grammar.ts';
import { malformed } from './located.ts';
import type { PolicyDocument, PolicyKind, Statement } from './model.ts';
import { checkSize, type PolicyHolder } from './sizes.ts';

function toTexts(items: readonly { readonly text: string }[]): string[] {
  return items.map(({ text }) => text);
}

function toPrincipals(principals: LocatedStatement['principals']): Statement['principals'] {
  if (principals === undefined) return undefined;
  const { not, value } = principals;
  const namesOf = (isAws: boolean) =>
    value.kinds.filter(({ kind }) => (kind === 'AWS') === isAws).flatMap(({ names }) => toTexts(names.items));
  return { not, aws: namesOf(true), others: namesOf(false) };
}

function toStatement(located: LocatedStatement): Statement {
  const { name, sid, location, effect, actions, resources, conditions } = located;
  const principals = toPrincipals(located.principals);
  return {
    name,
    sid: sid?.text,
    location,
    effect,
    ...(principals && { principals }),
    actions: { not: actions.not, patterns: toTexts(actions.value.items) },
    ...(resources && { resources: { not: resources.not, patterns: toTexts(resources.value.items) } }),
    conditions: conditions.map(({ operator, key, values }) => ({
      operator: operator.text,
      key: key.text,
      values: toTexts(values.items),
    })),
  };
}

function toDocument({ version, id, statements }: LocatedPolicy): PolicyDocument {
  return {
    version: version?.text === '2012-10-17' ? version.text : '2008-10-17',
    id,
    statements: statements.map(toStatement),
  };
}

/** Key and trust policies name principals, the others apply to their holder. */
function requirePrincipals({ text, statements }: LocatedPolicy, kind: PolicyKind): void {
  const needed = kind === 'key' || kind === 'trust';
  for (const { at, principals } of statements) {
    if (needed && principals === undefined) throw malformed(text, at, 'Missing required field Principal.');
    if (!needed && principals)
      throw malformed(text, principals.value.at, 'Policy document should not specify a principal.');
  }
}

/** Parses a stored policy leniently. Throws `MalformedPolicyDocumentException`, with the position, for what cannot be evaluated. */
export function parsePolicy(text: string, kind: PolicyKind): PolicyDocument {
  const policy = readPolicy(text);
  requirePrincipals(policy, kind);
  return toDocument(policy);
}

/** The holder of an identity policy is not known here, so the caller checks its size (`checkSize`). */
const holders: Readonly<Record<PolicyKind, PolicyHolder | undefined>> = {
  key: 'key',
  identity: undefined,
  boundary: 'managed',
  session: 'session',
  trust: 'trust',
};

/** Parses a policy to be stored. Throws `MalformedPolicyDocumentException`, with the position, as AWS does, and the errors of `checkSize`. */
export function checkPolicy(text: string, kind: PolicyKind): PolicyDocument {
  const holder = holders[kind];
  if (holder) checkSize(holder, [text]);
  const policy = readPolicy(text);
  requirePrincipals(policy, kind);
  checkStatements(policy, kind);
  return toDocument(policy);
}
