/**
 * Evaluates conditions (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html).
 */
import type { Condition, RequestContext } from './model.ts';
import { parseOperator, type Comparison, type Operator, type OperatorRow } from './operators.ts';

export type Test = (context: RequestContext) => boolean;

/** In set comparisons, an empty string counts as no value. */
function isEmpty(values: readonly string[] | undefined): values is undefined {
  return values === undefined || values.every((value) => value === '');
}

function compileNull(key: string, wanted: readonly string[]): Test {
  const [absent, present] = ['true', 'false'].map((text) =>
    wanted.some((value) => value.toLowerCase() === text),
  );
  return (context) => {
    const values = context.get(key);
    return (values === undefined || values.length === 0 ? absent : present) ?? false;
  };
}

function compileComparisons(
  row: OperatorRow,
  values: readonly string[],
  variables: boolean,
): readonly Comparison[] {
  return values.flatMap((value) => row.compare(value, variables && row.variables) ?? []);
}

function compileSet({ set, ifExists }: Operator, key: string, matches: Comparison): Test {
  return (context) => {
    const values = context.get(key);
    if (values === undefined && ifExists) return true;
    if (isEmpty(values)) return set === 'forallvalues';
    return set === 'forallvalues'
      ? values.every((value) => matches(value, context))
      : values.some((value) => matches(value, context));
  };
}

/**
 * A missing key makes a condition false, a negated one true. The policy's values are alternatives; with a negated operator none of them may match.
 * Without `ForAllValues` or `ForAnyValue`, a key with several values matches if any of them does.
 */
export function compileCondition(
  { operator: name, key: written, values: wanted }: Condition,
  variables: boolean,
): Test {
  const operator = parseOperator(name);
  const key = written.toLowerCase();
  if (operator === undefined) return () => false;
  const { row, set, ifExists } = operator;
  if (row === null) return compileNull(key, wanted);
  const comparisons = compileComparisons(row, wanted, variables);
  const some: Comparison = (value, context) => comparisons.some((compare) => compare(value, context));
  const { negated } = row;
  if (set !== undefined) {
    return compileSet(operator, key, negated ? (value, context) => !some(value, context) : some);
  }
  return (context) => {
    const values = context.get(key);
    if (values === undefined || values.length === 0) return negated || ifExists;
    return values.some((value) => some(value, context)) !== negated;
  };
}
