/** Conditions and principals in words. */
import type { Condition } from '../model.ts';

function quoted(value: string): string {
  return /^[\w./:*-]+$/.test(value) ? value : JSON.stringify(value);
}

/** One pair of a `Condition` block: `StringEquals kms:EncryptionContext:app web`; several values are joined by `or`. */
export function conditionText({ operator, key, values }: Condition): string {
  return `${operator} ${key} ${values.map(quoted).join(' or ')}`;
}

/** The end of an ARN, which people know it by: `role/ci`, `root`; an account's id for anything else. */
export function shortPrincipal(arn: string): string {
  const parts = arn.split(':');
  return parts.length < 6 ? arn : parts.slice(5).join(':');
}
