/** The result for each of many files. */

export type Outcome =
  | { readonly status: 'done'; readonly path: string; readonly target: string; readonly bytes: number }
  /** The output already exists. */
  | {
      readonly status: 'already';
      readonly path: string;
      readonly target: string;
      /** The source was removed, or would be in a dry run. */
      readonly removed?: boolean | undefined;
    }
  /** A file that is not encrypted, in a folder to decrypt. */
  | { readonly status: 'other'; readonly path: string }
  | { readonly status: 'failed'; readonly path: string; readonly error: unknown };
