/** The data between the parts of a scan: sources yield items, the scanner yields a report per item. */
import type { Secret } from '../base/secret.ts';

export interface CommitInfo {
  /** Hexadecimal. */
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601. */
  readonly date: string;
  readonly summary: string;
}

/** An object with a message in git. */
export type Messenger = 'commit' | 'tag';

/** The location of an item's bytes. */
export type Content =
  /** Absolute path of a regular file, opened without following links by the thread that scans it. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Must be read completely before the source is asked for the next item. */
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> };

/** Something to scan. */
export interface Item {
  /** The path for display and globs: with `/`, relative to the top of the working tree, outside of one as given. */
  readonly path: string;
  /** In bytes; an estimate for a file whose size is not known yet. */
  readonly size: number;
  readonly content: Content;
  /** Set for a message instead of a file: its path names it in reports and lists, and does not describe its content. */
  readonly messageOf?: Messenger;
  /** For blobs and messages of the history. */
  readonly commit?: CommitInfo;
  /** Object id of a git blob, hexadecimal. */
  readonly blob?: string;
  /** For a diff, not for the history: the lines that count, as first and last (1-based). Absent: all. */
  readonly lines?: readonly (readonly [first: number, last: number])[];
}

/** Why something was not scanned. Only `unreadable` is a failure, which makes the scan incomplete (exit status 2). */
export const skipReasons = [
  'binary',
  'too large',
  'ignored by git',
  'excluded',
  'symbolic link',
  'submodule',
  'not a regular file',
  'archive',
  'unreadable',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Skipped {
  readonly path: string;
  readonly why: SkipReason;
  /** In words, for `unreadable`. */
  readonly detail?: string;
  /** Number of items, if they are not listed separately (default 1). */
  readonly count?: number;
}

/** One element of a source, in any order. */
export type Sourced = { readonly item: Item } | { readonly skipped: Skipped };
export type Source = AsyncIterable<Sourced>;

/** What allows a finding. */
export interface Allowance {
  /** The comment's keyword (`kms:allow`, `gitleaks:allow` …). */
  readonly by: string;
  readonly reason?: string;
}

export const detectionKinds = ['rule', 'assignment', 'vault', 'protect'] as const;

/** A secret at one location. Contains the value: reports must use `mask`. */
export interface Detection {
  readonly kind: (typeof detectionKinds)[number];
  /** The complete id: `github-personal-access-token`, `generic-password`. */
  readonly rule: string;
  /** The provider's name, if the rule has one. */
  readonly provider?: string;
  readonly description: string;
  readonly revoke?: string;
  /** In characters, 1-based, in the decoded text; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** In bytes of the item, if the text is scanned as stored (not decoded from base64, an archive, UTF-16). */
  readonly bytes?: { readonly start: number; readonly end: number };
  /** UTF-8. */
  readonly secret: Secret;
  /** Name of the variable or member that has the value. */
  readonly name?: string;
  /** The encoding that contains it: `base64`, `JSON`. */
  readonly inside?: string;
  readonly allowed?: Allowance;
}

/** The result for one item. */
export interface ItemReport {
  readonly path: string;
  readonly messageOf?: Messenger;
  readonly commit?: CommitInfo;
  readonly blob?: string;
  /** Number of scanned bytes. */
  readonly bytes: number;
  readonly detections: readonly Detection[];
  /** The item itself or parts of it (members of an archive) that were not scanned. */
  readonly skipped: readonly Skipped[];
}

export interface SourceOptions {
  /** By the path for display. */
  readonly exclude: (path: string) => boolean;
  /** In bytes; larger items are skipped. */
  readonly maxSize: number;
}

export interface Opened {
  readonly source: Source;
  /** Why there is nothing to scan. */
  readonly empty?: string;
  /** A remark about the scope, in words: the history is shallow, no remote is known. */
  readonly note?: string;
}
