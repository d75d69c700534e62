/** Detects YAML that nests deeper than people write it, before a recursive parser runs out of stack or memory, which ends the process. */

const maxLevels = 100;
const deepLine = new RegExp(`^(?:[ \\t]|[-?:][ \\t]){${maxLevels}}`, 'm');
/** The lexer of `yaml` puts this before the text of a scalar. */
const scalarMark = '\x1f';

/** More than 100 open brackets or levels of indentation and list marks. `tokens`: from the lexer of `yaml`, which does not recurse. */
export function isNestedTooDeep(text: string, tokens: Iterable<string>): boolean {
  let level = 0;
  let previous = '';
  for (const token of tokens) {
    const isScalar = previous === scalarMark;
    previous = isScalar ? '' : token;
    if (isScalar) continue;
    if (token === '[' || token === '{') level += 1;
    else if (token === ']' || token === '}') level = Math.max(0, level - 1);
    if (level > maxLevels) return true;
  }
  return deepLine.test(text);
}
