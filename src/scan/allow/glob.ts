/**
 * The globs of a project, matched in time that the lengths of glob and path bound: a repository brings both. `*` and `?` stay within a
 * name, `**` is any folders, `[a-z]` and `{a,b}` are what they are in a shell, `\` makes the next character an ordinary one. All else
 * means itself: names of folders have parentheses. Hidden files are like others.
 */

type Token =
  { readonly kind: 'star' } | { readonly kind: 'one'; readonly fits: (character: string) => boolean };
type Name = readonly Token[] | 'folders';

/** Globs that the braces of one may stand for. */
const mostAlternatives = 1000;

const star: Token = { kind: 'star' };

function literal(wanted: string): Token {
  return { kind: 'one', fits: (character) => character === wanted };
}

/** The index of the brace that closes the one at `start`, and the commas between them; undefined where nothing closes it. */
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

/** The globs without braces that one stands for. Braces in excess of what may be are ordinary characters. */
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

/** `[a-z]` from `at` on, and where it ends; undefined where it is none. */
function setAt(name: readonly string[], at: number): { token: Token; end: number } | undefined {
  const isNot = name[at + 1] === '!' || name[at + 1] === '^';
  const start = at + (isNot ? 2 : 1);
  // A bracket that comes first is a member.
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

/**
 * Whether the whole of `items` fits `pattern`. Where something does not fit, only what the last `isAny` takes is worth another try: an
 * earlier one that takes more leaves less.
 */
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

/** What every path that fits ends with: most of the others need no closer look. */
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

/** A glob of an allow list, an exclusion, a rule or a protected path: whole paths. */
export function globMatcher(glob: string): (path: string) => boolean {
  const matchers = withoutBraces(glob).map(matcher);
  return (path) => path === glob || matchers.some((matches) => matches(path));
}
