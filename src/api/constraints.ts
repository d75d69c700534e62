import type { Shape } from './model.ts';

/** A rule for a value of the right type, in AWS's words. */
export interface Constraint {
  readonly rule: string;
  readonly holds: (value: unknown) => boolean;
}

export const notNull = 'Member must not be null';

const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Lengths of strings are in Unicode code points, of blobs in bytes, of lists in items. */
function countLength(value: unknown): number {
  if (typeof value === 'string') return value.length - (value.match(pairs)?.length ?? 0);
  return (value as { readonly length: number }).length;
}

function makeBounds(
  shape: { readonly min?: number; readonly max?: number },
  what: 'length' | 'value',
  measure: (value: unknown) => number,
): Constraint[] {
  const { min, max } = shape;
  const rules: Constraint[] = [];
  if (max !== undefined) {
    rules.push({
      rule: `Member must have ${what} less than or equal to ${max}`,
      holds: (value) => measure(value) <= max,
    });
  }
  if (min !== undefined) {
    rules.push({
      rule: `Member must have ${what} greater than or equal to ${min}`,
      holds: (value) => measure(value) >= min,
    });
  }
  return rules;
}

/** AWS's patterns are Java's: they match the whole value, and white space is ASCII. Unicode classes need a flag here. */
function compilePattern(pattern: string): RegExp {
  const flags = pattern.includes('\\p{') ? 'u' : '';
  return new RegExp(`^(?:${pattern.replaceAll('\\s', ' \\t\\n\\v\\f\\r')})$`, flags);
}

/** The model's rules for values of a shape, beside their type: first lengths, then pattern, then enumeration. */
export function compileConstraints(shape: Shape): readonly Constraint[] {
  switch (shape.type) {
    case 'integer':
      return makeBounds(shape, 'value', Number);
    case 'blob':
    case 'list':
      return makeBounds(shape, 'length', countLength);
    case 'string': {
      const rules = makeBounds(shape, 'length', countLength);
      if (shape.pattern !== undefined) {
        const pattern = compilePattern(shape.pattern);
        rules.push({
          rule: `Member must satisfy regular expression pattern: ${shape.pattern}`,
          holds: (value) => pattern.test(String(value)),
        });
      }
      if (shape.enum !== undefined) {
        const allowed: ReadonlySet<unknown> = new Set(shape.enum);
        rules.push({
          rule: `Member must satisfy enum value set: [${shape.enum.join(', ')}]`,
          holds: (value) => allowed.has(value),
        });
      }
      return rules;
    }
    case 'boolean':
    case 'timestamp':
    case 'map':
    case 'structure':
      return [];
  }
}
