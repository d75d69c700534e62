/**
 * Whether YAML nests deeper than anybody writes it. A parser that recurses runs out of stack or memory on such a text, and V8 then ends the
 * process, so every text is checked before it is parsed.
 */

const maxLevels = 100;
const deepLine = new RegExp(`^(?:[ \\t]|[-?:][ \\t]){${maxLevels}}`, 'm');

/** More than 100 open brackets, or a line with more than 100 levels of indentation and list marks. Linear in the length of the text. */
export function isNestedTooDeep(text: string): boolean {
  let level = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    level = Math.max(0, level + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (level > maxLevels) return true;
  }
  return deepLine.test(text);
}
