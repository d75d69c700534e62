/** What a scan found and what it looked at, without a secret: every form of report is made of it. */
import type { CommitInfo, Detection, Messenger, SkipReason } from '../item.ts';

export interface Finding {
  readonly kind: Detection['kind'];
  /** The whole id: `github-personal-access-token`. */
  readonly rule: string;
  readonly provider?: string;
  readonly description: string;
  /** From the top of the working tree; of a message, what it is. */
  readonly path: string;
  /** It is in the message of one. */
  readonly messageOf?: Messenger;
  /** From the current folder, as commands take it. */
  readonly shown: string;
  /** In characters, 1-based; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What it is assigned to. */
  readonly name?: string;
  readonly masked: string;
  readonly inside?: string;
  readonly commit?: CommitInfo;
  readonly blob?: string;
  /** Where it is revoked. */
  readonly revoke?: string;
  /** Commands or steps, the first of them the one to take. */
  readonly fix: readonly string[];
  /** The command that allows it. */
  readonly allow?: string;
  /** What else is to be said: that an entry of the allow list has expired. */
  readonly note?: string;
}

export interface SkippedCount {
  readonly why: SkipReason;
  readonly count: number;
  /** Of those that are named, the first hundred: a path, the same from the current folder where that is another, and why in words where that is known. */
  readonly paths: readonly { readonly path: string; readonly shown?: string; readonly detail?: string }[];
}

export interface Report {
  /** What was scanned, in words: `what is staged`. */
  readonly what: string;
  readonly findings: readonly Finding[];
  /** How many findings comments and lists allow. */
  readonly allowed: { readonly comments: number; readonly listed: number };
  readonly scanned: { readonly files: number; readonly messages: number; readonly bytes: number };
  readonly skipped: readonly SkippedCount[];
  /** Why values that the vault has encrypted were not looked for; absent where they were, or there is no vault. */
  readonly vaultSkipped?: string;
  /** False where something could not be read. */
  readonly complete: boolean;
}
