/**
 * Detects YAML that nests deeper than people write it. A recursive parser would run out of stack or memory, and V8 would end the process, so every
 * text is checked before it is parsed.
 */

const maxLevels = 100;
const deepLine = new RegExp(`^(?:[ \\t]|[-?:][ \\t]){${maxLevels}}`, 'm');
/** The lexer of `yaml` puts this before the text of a scalar. */
const scalarMark = '\x1f';

/**
 * More than 100 open brackets, or a line with more than 100 levels of indentation and list marks. `tokens`: from the lexer of `yaml`, which does not
 * recurse and distinguishes brackets from those in quotes or comments.
 */
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
