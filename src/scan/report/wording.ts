/** Sentences that several report forms share. */
import type { Finding } from './report.ts';

/** Describes a finding without the secret. */
export function describeFinding({ description, name, masked, fix }: Finding): string {
  const of = name === undefined ? '' : ` in ${name}`;
  const next = fix[0] === undefined ? '' : `. Next: ${fix[0]}`;
  return `${description}${of}: ${masked}${next}`;
}

/** How to revoke a secret, as part of a sentence. A rule has a URL or an instruction. */
export function describeRevocation(revoke: string): string {
  return /^(?:Change|Encrypt|Generate|Publish|Remove|Replace|Revoke|Take) /.test(revoke)
    ? `${revoke.charAt(0).toLowerCase()}${revoke.slice(1)}`
    : `revoke it: ${revoke}`;
}

export function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
