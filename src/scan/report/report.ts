/** The result of a scan without secrets. Every form of report is generated from it alone, and must add nothing from the scanned texts. */
import type { CommitInfo, Detection, Messenger, SkipReason } from '../item.ts';

export interface Finding {
  readonly kind: Detection['kind'];
  /** The complete id: `github-personal-access-token`. */
  readonly rule: string;
  readonly provider?: string;
  readonly description: string;
  /** Relative to the top of the working tree; for a message, its description. */
  readonly path: string;
  /** Set if the finding is in a message. */
  readonly messageOf?: Messenger;
  /** Relative to the current folder, as commands accept it. */
  readonly shown: string;
  /** In characters, 1-based; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The name that it is assigned to. */
  readonly name?: string;
  readonly masked: string;
  readonly inside?: string;
  readonly commit?: CommitInfo;
  readonly blob?: string;
  /** Where to revoke it. */
  readonly revoke?: string;
  /** Commands or steps; the first is recommended. */
  readonly fix: readonly string[];
  /** The command that allows it. */
  readonly allow?: string;
  /** A remark, such as that an entry of the allow list has expired. */
  readonly note?: string;
}

export interface SkippedCount {
  readonly why: SkipReason;
  readonly count: number;
  /** The first hundred of those that are named: the path, the path relative to the current folder if different, and the reason if known. */
  readonly paths: readonly { readonly path: string; readonly shown?: string; readonly detail?: string }[];
}

export interface Report {
  /** What was scanned, in words: `what is staged`. */
  readonly what: string;
  readonly findings: readonly Finding[];
  /** Number of findings that comments and lists allow. */
  readonly allowed: { readonly comments: number; readonly listed: number };
  readonly scanned: { readonly files: number; readonly messages: number; readonly bytes: number };
  readonly skipped: readonly SkippedCount[];
  /** Why the vault's encrypted values were not looked for; absent if they were, or if there is no vault. */
  readonly vaultSkipped?: string;
  /** False if something could not be read. */
  readonly complete: boolean;
}

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
