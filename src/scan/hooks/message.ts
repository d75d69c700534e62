/** What becomes of the file of a commit message. */

/** Of git: what follows this line is no part of the message. */
const scissors = / -{24} >8 -{24}$/;

/**
 * The bytes that the commit gets, with their line numbers. Lines of comment are emptied, and all under the scissors, where an editor was used: without
 * one, git keeps both.
 */
export function keptMessage(
  bytes: Uint8Array,
  options: { readonly edited: boolean; readonly comment: string },
): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  if (!options.edited) return Buffer.from(text, 'latin1');
  const lines = text.split('\n');
  const cut = lines.findIndex((line) => line.startsWith(options.comment) && scissors.test(line.trimEnd()));
  const kept = (cut === -1 ? lines : lines.slice(0, cut)).map((line) =>
    line.startsWith(options.comment) ? '' : line,
  );
  return Buffer.from(kept.join('\n'), 'latin1');
}
