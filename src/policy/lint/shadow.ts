/** Finds statements that another statement makes redundant. */
import { formatCondition } from '../explain/words.ts';
import type { Statement } from '../model.ts';
import { matchesWildcards } from '../pattern.ts';
import { listActions } from './subject.ts';

function coversPrincipals(wide: Statement, narrow: Statement): boolean {
  if (wide.principals === undefined || narrow.principals === undefined) return true;
  if (wide.principals.not) {
    return (
      narrow.principals.not && wide.principals.aws.every((each) => narrow.principals?.aws.includes(each))
    );
  }
  if (wide.principals.aws.includes('*')) return true;
  const { not, aws, others } = narrow.principals;
  const [names, services] = [wide.principals.aws, wide.principals.others];
  return !not && aws.every((each) => names.includes(each)) && others.every((each) => services.includes(each));
}

function coversResources(wide: Statement, narrow: Statement): boolean {
  if (wide.resources === undefined || narrow.resources === undefined) {
    return wide.resources === narrow.resources;
  }
  if (wide.resources.not || narrow.resources.not) {
    return (
      wide.resources.not &&
      narrow.resources.not &&
      wide.resources.patterns.every((each) => narrow.resources?.patterns.includes(each))
    );
  }
  const patterns = wide.resources.patterns;
  return narrow.resources.patterns.every((each) =>
    patterns.some((pattern) => matchesWildcards(pattern, each)),
  );
}

/** Each further condition makes a statement narrower. */
function coversConditions(wide: Statement, narrow: Statement): boolean {
  const given = new Set(narrow.conditions.map(formatCondition));
  return wide.conditions.every((each) => given.has(formatCondition(each)));
}

/** Whether the wide statement applies to every request that the narrow one applies to. */
export function covers(wide: Statement, narrow: Statement, all: readonly string[]): boolean {
  const meant = new Set(listActions(wide, all));
  return (
    coversPrincipals(wide, narrow) &&
    listActions(narrow, all).every((each) => meant.has(each)) &&
    coversResources(wide, narrow) &&
    coversConditions(wide, narrow)
  );
}
