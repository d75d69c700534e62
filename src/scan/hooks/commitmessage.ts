/** What becomes of the file of a commit message. */

/** Of git, with a line of comment behind it: what follows is no part of the message. Alone it may be anybody's, and git keeps what follows. */
const scissors = / -{24} >8 -{24}$/;

/**
 * The bytes that the commit gets, with their line numbers. Lines of comment are emptied unless git is set to keep them, and all under the scissors, where an
 * editor was used: without one, git keeps both.
 */
export function stripComments(
  bytes: Uint8Array,
  options: { readonly edited: boolean; readonly comment: string; readonly keepsComments: boolean },
): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  if (!options.edited) return Buffer.from(text, 'latin1');
  const lines = text.split('\n');
  const isComment = (line: string | undefined): boolean => line?.startsWith(options.comment) === true;
  const cut = lines.findIndex(
    (line, i) => isComment(line) && scissors.test(line.trimEnd()) && isComment(lines[i + 1]),
  );
  const kept = (cut === -1 ? lines : lines.slice(0, cut)).map((line) =>
    isComment(line) && !options.keepsComments ? '' : line,
  );
  return Buffer.from(kept.join('\n'), 'latin1');
}
