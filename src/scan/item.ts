/** What passes between the parts of a scan: sources give items, the scanner gives reports, each with what was found. */
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

/** What has a message in git. */
export type Messenger = 'commit' | 'tag';

/** Where the bytes of an item are. */
export type Content =
  /** A regular file, absolute; opened without following links. The thread that scans it reads it. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** To be read whole before the next item is asked for. */
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> };

/** Something to scan. */
export interface Item {
  /** As shown and as globs see it: with `/`, from the top of the working tree inside of one, else as named. */
  readonly path: string;
  /** Bytes; of a file that nobody has asked about, a usual number. */
  readonly size: number;
  readonly content: Content;
  /** It is the message of one, no file: its path names it for reports and lists, and says nothing about its content. */
  readonly messageOf?: Messenger;
  /** For blobs and messages of the history. */
  readonly commit?: CommitInfo;
  /** Of a git blob, hexadecimal. */
  readonly blob?: string;
  /** Not in the history, where lines of others stand: of a diff, the lines that count, as first and last (1-based). All where absent. */
  readonly lines?: readonly (readonly [first: number, last: number])[];
}

/** Why something was not scanned. The first kinds are no fault; `unreadable` makes the scan incomplete (exit status 2). */
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
  /** How many, where they are not listed one by one (default 1). */
  readonly count?: number;
}

/** What a source gives, in any order. */
export type Sourced = { readonly item: Item } | { readonly skipped: Skipped };
export type Source = AsyncIterable<Sourced>;

/** By what an occurrence is allowed. */
export interface Allowance {
  /** The comment's word (`kms:allow`, `gitleaks:allow` …). */
  readonly by: string;
  readonly reason?: string;
}

export const detectionKinds = ['rule', 'assignment', 'vault', 'protect'] as const;

/** One secret, where it was found. Holds the value: it goes to a report through `mask` alone. */
export interface Detection {
  readonly kind: (typeof detectionKinds)[number];
  /** The whole id: `github-personal-access-token`, `generic-password`. */
  readonly rule: string;
  /** The provider's name, where a rule has one. */
  readonly provider?: string;
  readonly description: string;
  readonly revoke?: string;
  /** In characters, 1-based, in the decoded text; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** In bytes of the item, where the text is stored as it was scanned (not decoded from base64, an archive, UTF-16). */
  readonly bytes?: { readonly start: number; readonly end: number };
  /** UTF-8. */
  readonly secret: Secret;
  /** The name of the variable or member that it is assigned to. */
  readonly name?: string;
  /** Inside of what was decoded: `base64`, `JSON`. */
  readonly inside?: string;
  readonly allowed?: Allowance;
}

/** One item, scanned. */
export interface ItemReport {
  readonly path: string;
  readonly messageOf?: Messenger;
  readonly commit?: CommitInfo;
  readonly blob?: string;
  /** Bytes that were scanned. */
  readonly bytes: number;
  readonly detections: readonly Detection[];
  /** Instead of it, or of parts of it (members of an archive). */
  readonly skipped: readonly Skipped[];
}

export interface SourceOptions {
  /** By the path as shown. */
  readonly exclude: (path: string) => boolean;
  /** Bytes; what is larger is skipped. */
  readonly maxSize: number;
}

export interface Opened {
  readonly source: Source;
  /** There is nothing to scan, and why. */
  readonly empty?: string;
  /** What is to be said beside what was scanned, in words: the history is cut, no remote is known. */
  readonly note?: string;
}
