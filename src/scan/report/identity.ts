/** Identifies a finding across reports, without anything that allows checking a guess at the secret. */
import { createHash } from 'node:crypto';
import type { Finding } from './report.ts';

export function identify({ rule, path, name, masked, commit }: Finding, occurrence: number): string {
  const facts = [rule, path, name ?? '', masked, commit?.id ?? '', `${occurrence}`];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

/** Findings with their identities: the first of equal ones is 0, the next 1. */
export function identifyFindings(
  findings: readonly Finding[],
): readonly { readonly finding: Finding; readonly id: string }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const first = identify(finding, 0);
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    return { finding, id: occurrence === 0 ? first : identify(finding, occurrence) };
  });
}
