/**
 * Globs of a project, matched in time bounded by the lengths of glob and path, since a repository controls both. `*` and `?` stay within a name, `**`
 * matches any folders, `[a-z]` and `{a,b}` are as in a shell, `\` makes the next character literal. Everything else is literal: folder names can
 * contain parentheses. Hidden files are matched like others.
 */

type Token =
  { readonly kind: 'star' } | { readonly kind: 'one'; readonly fits: (character: string) => boolean };
type Name = readonly Token[] | 'folders';

/** Maximum number of globs that the braces of one glob expand to. */
const mostAlternatives = 1000;

const star: Token = { kind: 'star' };

function literal(wanted: string): Token {
  return { kind: 'one', fits: (character) => character === wanted };
}

/** The index of the brace that closes the one at `start`, and the commas between them; undefined if it is not closed. */
function bracesAt(glob: string, start: number): { end: number; commas: readonly number[] } | undefined {
  const commas: number[] = [];
  let depth = 0;
  for (let at = start; at < glob.length; at++) {
    const character = glob[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === ',' && depth === 1) commas.push(at);
    else if (character === '}' && --depth === 0) return { end: at, commas };
  }
  return undefined;
}

/** Expands braces. Braces beyond the limit are literal. */
function withoutBraces(glob: string): readonly string[] {
  const done: string[] = [];
  const open: { readonly text: string; readonly from: number }[] = [{ text: glob, from: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { text, from } = next;
    const start = braceFrom(text, from);
    const braces = start === -1 ? undefined : bracesAt(text, start);
    if (start === -1 || done.length + open.length > mostAlternatives) {
      done.push(text);
    } else if (braces === undefined || braces.commas.length === 0) {
      open.push({ text, from: start + 1 });
    } else {
      const { end, commas } = braces;
      for (const [i, after] of [...commas, end].entries()) {
        const before = commas[i - 1] ?? start;
        open.push({
          text: text.slice(0, start) + text.slice(before + 1, after) + text.slice(end + 1),
          from: start,
        });
      }
    }
  }
  return done;
}

function braceFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') return at;
  }
  return -1;
}

/** `[a-z]` at `at`, and its end; undefined if it is not a set. */
function setAt(name: readonly string[], at: number): { token: Token; end: number } | undefined {
  const isNot = name[at + 1] === '!' || name[at + 1] === '^';
  const start = at + (isNot ? 2 : 1);
  // A first bracket is a member.
  const end = name.indexOf(']', start + 1);
  if (end === -1) return undefined;
  const ranges: (readonly [string, string])[] = [];
  for (let i = start; i < end; i++) {
    const [first = '', hyphen, last = ''] = name.slice(i, i + 3);
    const isRange = hyphen === '-' && i + 2 < end;
    ranges.push([first, isRange ? last : first]);
    if (isRange) i += 2;
  }
  const fits = (character: string): boolean =>
    ranges.some(([first, last]) => first <= character && character <= last) !== isNot;
  return { token: { kind: 'one', fits }, end };
}

function readName(text: string): Name {
  if (text === '**') return 'folders';
  const characters = Array.from(text);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const set = character === '[' ? setAt(characters, at) : undefined;
    if (set !== undefined) {
      tokens.push(set.token);
      at = set.end;
    } else if (character === '*') {
      if (tokens.at(-1) !== star) tokens.push(star);
    } else if (character === '?') {
      tokens.push({ kind: 'one', fits: () => true });
    } else if (character === '\\' && at + 1 < characters.length) {
      tokens.push(literal(characters[++at] ?? ''));
    } else {
      tokens.push(literal(character));
    }
  }
  return tokens;
}

/** Whether all of `items` matches `pattern`. On a mismatch, only the last `isAny` is extended: extending an earlier one leaves less. */
function fitsWhole<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  { isAny, fits }: { readonly isAny: (part: P) => boolean; readonly fits: (part: P, item: T) => boolean },
): boolean {
  let [at, part] = [0, 0];
  let last: { part: number; at: number } | undefined;
  while (at < items.length) {
    const wanted = pattern[part];
    const item = items[at];
    if (wanted !== undefined && isAny(wanted)) {
      last = { part, at };
      part++;
    } else if (wanted !== undefined && item !== undefined && fits(wanted, item)) {
      at++;
      part++;
    } else if (last !== undefined) {
      last.at++;
      at = last.at;
      part = last.part + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(part).every(isAny);
}

function fitsName(name: readonly Token[], characters: readonly string[]): boolean {
  return fitsWhole(name, characters, {
    isAny: ({ kind }) => kind === 'star',
    fits: (token, character) => token.kind === 'one' && token.fits(character),
  });
}

/** The literal ending of every matching path: it excludes most other paths at once. */
function fixedEnding(glob: string): string {
  return /[^*?[\]{}\\/]*$/.exec(glob)?.[0] ?? '';
}

function matcher(glob: string): (path: string) => boolean {
  const names = glob.split('/').map(readName);
  const end = fixedEnding(glob);
  return (path) => {
    if (!path.endsWith(end)) return false;
    return fitsWhole(
      names,
      path.split('/').map((each) => Array.from(each)),
      {
        isAny: (name) => name === 'folders',
        fits: (name, characters) => name !== 'folders' && fitsName(name, characters),
      },
    );
  };
}

/** Matches whole paths with the glob of an allow list, exclusion, rule or protected path. */
export function globMatcher(glob: string): (path: string) => boolean {
  const matchers = withoutBraces(glob).map(matcher);
  return (path) => path === glob || matchers.some((matches) => matches(path));
}
