/** A text that would take over a terminal, and the part of it that may reach one. */

/** Clears the screen, writes the clipboard, conceals, reverses, hides, overwrites its line, begins another. */
export const hostile =
  'EVIL\u001b[2J\u001b]52;c;ZXZpbA==\u0007\u001b[8m\u009b31m\u202e\u2066\u200b\u2028\u007f\rFORGED\nFORGED: ok\u001b[m';

/** The same without characters that are not allowed in the name of a tag. */
export const separators = 'EVIL\u2028FORGED\u2029';

// eslint-disable-next-line no-control-regex -- the program's own: bold, dim, colours and their ends
const ownColours = /\u001b\[(?:0|1|2|22|31|32|33|36|39)m/g;
// eslint-disable-next-line no-control-regex -- the progress line
const ownProgress = /\r[^\r\n]*\u001b\[K/g;

/** The faults in the bytes that a pseudo-terminal received; empty if there are none. */
export function raw(shown: string): string[] {
  // The end of a long output can be missing, and with it the half of a line end.
  const left = shown
    .replace(/\r$/, '')
    .replaceAll('\r\n', '\n')
    .replace(ownColours, '')
    .replace(ownProgress, '');
  const found = [...left.matchAll(/[^\n\t\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu)].map(
    ([character]) => `U+${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return [...found, ...(/^FORGED/m.test(left) ? ['a line of its own'] : [])];
}
