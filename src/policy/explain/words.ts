/** Conditions and principals in words. */
import type { GrantConstraints } from '../grants.ts';
import type { Condition } from '../model.ts';

function quote(value: string): string {
  return /^[\w./:*-]+$/.test(value) ? value : JSON.stringify(value);
}

/** One pair of a `Condition` block: `StringEquals kms:EncryptionContext:app web`; several values are joined by `or`. */
export function formatCondition({ operator, key, values }: Condition): string {
  return `${operator} ${key} ${values.map(quote).join(' or ')}`;
}

/** The end of an ARN: `role/ci`, `root`; for anything else the account's id. */
export function shortenPrincipal(arn: string): string {
  const parts = arn.split(':');
  return parts.length < 6 ? arn : parts.slice(5).join(':');
}

function formatPairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${quote(key)}=${quote(value)}`)
    .join(' ');
}

/** What a grant requires of the encryption context. */
export function formatConstraints({ subset, equals }: GrantConstraints = {}): readonly string[] {
  return [
    ...(subset ? [`the encryption context has ${formatPairs(subset)}`] : []),
    ...(equals ? [`the encryption context is ${formatPairs(equals)}`] : []),
  ];
}
