/** Handles the file of a commit message. */

/** git's scissors line, followed by a comment line. Without that it may be anyone's, and git keeps what follows. */
const scissors = / -{24} >8 -{24}$/;

/**
 * The bytes that the commit will contain, with the same line numbers. Empties comment lines, unless git is set to keep them, and everything after the
 * scissors if an editor was used: without an editor, git keeps both.
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
