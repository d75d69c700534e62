/** Forms that code reads, by name. */

export interface Span {
  /** Offsets into the text: where the secret begins and ends. */
  readonly start: number;
  readonly end: number;
  /** From here on the form may be looked for again; `end` unless said. What was read is not read again. */
  readonly next?: number;
}

/**
 * Reads a form at a keyword that was found at `at`. Looks no further than it must; a form of any length says in `next` how far it
 * read, and is not asked about keywords before that.
 */
export type Format = (text: string, at: number) => Span | undefined;

export const formats = {} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
