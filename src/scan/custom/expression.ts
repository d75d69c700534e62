/** Regular expressions of a project. Node's engine backtracks, so they are rewritten until the work per position is bounded, or refused. */

/** The bound for unbounded repetition. */
const mostRepeats = 128;
const mostCharacters = 4000;
/** Maximum number of ways in which the repetitions of an expression can divide one text: the work per position. */
const mostWays = 5_000_000;

export class ExpressionError extends Error {}

export interface Expression {
  readonly source: string;
  /** Empty, or `i`. */
  readonly flags: string;
}

const posix: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** An open group, or the whole expression. */
interface Level {
  /** Whether it contains something that repeats more than a few times. */
  repeats: boolean;
  /** Number of ways in which the current alternative can match one text. */
  ways: number;
  /** The same for the alternatives before it. */
  others: number;
}

/** The last element, to which a quantifier applies. */
interface Atom {
  readonly repeats: boolean;
  readonly ways: number;
}

const single: Atom = { repeats: false, ways: 1 };

function toAtom(level: Level = { repeats: false, ways: 1, others: 0 }): Atom {
  return { repeats: level.repeats, ways: level.ways + level.others };
}

/** Number of ways in which `from` to `to` repetitions can match, each in `ways` ways. */
function countWays(ways: number, from: number, to: number): number {
  return ways === 1 ? to - from + 1 : (ways ** (to + 1) - ways ** from) / (ways - 1);
}

function multiply(level: Level | undefined, ways: number): void {
  if (level) level.ways *= ways;
  if (ways > mostWays || (level && level.ways > mostWays))
    throw new ExpressionError('has too many ways to repeat, which can take forever');
}

class Rewriter {
  readonly #text: string;
  #at = 0;
  #out = '';
  #flags = '';
  /** `.` matches line ends. */
  #dotAll = false;

  constructor(text: string) {
    this.#text = text;
  }

  rewrite(): Expression {
    const lead = /^\(\?([a-zA-Z]+)\)/.exec(this.#text);
    if (lead) this.#setFlags(lead[1] ?? '');
    this.#at = lead?.[0].length ?? 0;
    const levels: Level[] = [{ repeats: false, ways: 1, others: 0 }];
    let last = single;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === '\\') {
        this.#escape();
        last = single;
      } else if (character === '[') {
        this.#class();
        last = single;
      } else if (character === '(') {
        this.#open();
        levels.push({ repeats: false, ways: 1, others: 0 });
        last = single;
      } else if (character === ')') {
        if (levels.length === 1) throw new ExpressionError('has a ) too many');
        this.#take(')');
        last = toAtom(levels.pop());
        const level = levels.at(-1);
        if (level && last.repeats) level.repeats = true;
        multiply(level, last.ways);
      } else if ('*+?{'.includes(character) && this.#quantifier(levels, last)) {
        last = single;
      } else {
        const level = levels.at(-1);
        if (character === '|' && level) {
          level.others += level.ways;
          level.ways = 1;
        }
        this.#take(character === '.' && this.#dotAll ? '[^]' : character, 1);
        last = single;
      }
    }
    if (levels.length > 1) throw new ExpressionError('has a ( too many');
    multiply({ repeats: false, ways: 1, others: 0 }, toAtom(levels[0]).ways);
    return { source: this.#out, flags: this.#flags };
  }

  #take(written: string, length = written.length): void {
    this.#out += written;
    this.#at += length;
  }

  #setFlags(flags: string): void {
    for (const flag of flags) {
      if (flag === 'i') this.#flags = 'i';
      else if (flag === 's') this.#dotAll = true;
      else throw new ExpressionError(`has the flag ${flag}, which is not supported: i and s are`);
    }
  }

  #escape(): void {
    const next = this.#text[this.#at + 1] ?? '';
    if (next === 'A') this.#take('(?<![^])', 2);
    else if (next === 'z' || next === 'Z') this.#take('(?![^])', 2);
    else if (/[pPQECGk1-9]/.test(next) || next === '') {
      throw new ExpressionError(`has \\${next}, which is not supported`);
    } else if (next === 'x' && this.#text[this.#at + 2] === '{') {
      const [whole, hex = ''] = /^\\x\{([0-9A-Fa-f]{1,2})\}/.exec(this.#text.slice(this.#at)) ?? [];
      if (whole === undefined)
        throw new ExpressionError('has \\x{…} of more than a byte, which is not supported');
      this.#take(`\\x${hex.padStart(2, '0')}`, whole.length);
    } else this.#take(`\\${next}`);
  }

  #class(): void {
    const start = this.#at;
    this.#take('[');
    if (this.#text[this.#at] === '^') this.#take('^');
    // A first ] is a member.
    if (this.#text[this.#at] === ']') this.#take('\\]', 1);
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new ExpressionError('has a [ too many');
      const named = /^\[:([a-z]+):\]/.exec(this.#text.slice(this.#at, this.#at + 12));
      if (named) {
        const members = posix[named[1] ?? ''];
        if (members === undefined) throw new ExpressionError('has a class of POSIX that is not known');
        this.#take(members, named[0].length);
      } else if (character === '\\') this.#escape();
      else {
        this.#take(character);
        if (character === ']' && this.#at > start + 1) return;
      }
    }
  }

  #open(): void {
    const rest = this.#text.slice(this.#at, this.#at + 80);
    const named = /^\(\?P?<([A-Za-z_][A-Za-z0-9_]*)>/.exec(rest);
    const look = /^\(\?(?:[:=!]|<[=!])/.exec(rest);
    if (named) this.#take(`(?<${named[1] ?? ''}>`, named[0].length);
    else if (look) this.#take(look[0]);
    else if (rest.startsWith('(?')) {
      throw new ExpressionError('has flags in the middle, which is not supported: put (?i) at the beginning');
    } else this.#take('(');
  }

  /** False for a `{` that is literal. */
  #quantifier(levels: readonly Level[], { repeats, ways }: Atom): boolean {
    const found = /^(?:[*+?]|\{([0-9]+)(?:(,)([0-9]*))?\})(\??)/.exec(
      this.#text.slice(this.#at, this.#at + 24),
    );
    if (found === null) return false;
    const [whole, least, comma, most, lazy = ''] = found;
    const from = whole.startsWith('+') ? 1 : Number(least ?? 0);
    const open = whole.startsWith('*') || whole.startsWith('+') || (comma !== undefined && most === '');
    const to = whole.startsWith('?') ? 1 : open ? Math.max(from, mostRepeats) : Number(most ?? from);
    if (to > mostCharacters) throw new ExpressionError(`repeats more than ${mostCharacters} times`);
    if (to > 1 && repeats && from !== to)
      throw new ExpressionError('has nested repetition, which can take forever');
    const level = levels.at(-1);
    // They have been counted once already.
    multiply(level, countWays(ways, from, to) / ways);
    if (level && to > 8 && from !== to) level.repeats = true;
    this.#take(whole.startsWith('?') ? `?${lazy}` : `{${from},${to}}${lazy}`, whole.length);
    return true;
  }
}

/** Parses an expression in the syntax of Go (gitleaks) or JavaScript. Throws `ExpressionError`, which says what is not supported. */
export function readExpression(text: string): Expression {
  if (text.length > mostCharacters) throw new ExpressionError(`is longer than ${mostCharacters} characters`);
  const expression = new Rewriter(text).rewrite();
  try {
    new RegExp(expression.source, expression.flags);
  } catch {
    throw new ExpressionError('is not a regular expression');
  }
  return expression;
}

/** Names the group of this number `secret`. */
export function nameSecretGroup({ source, flags }: Expression, number: number): Expression {
  let count = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (
      !inClass &&
      character === '(' &&
      (source[at + 1] !== '?' || /^\(\?<[A-Za-z_]/.test(source.slice(at, at + 4)))
    ) {
      count++;
      if (count === number) {
        const opened = /^\(\?<[^>]*>|^\(/.exec(source.slice(at))?.[0] ?? '(';
        return { source: `${source.slice(0, at)}(?<secret>${source.slice(at + opened.length)}`, flags };
      }
    }
  }
  throw new ExpressionError(`has no group ${number}`);
}

/** Words of at least three characters that every match contains, as far as can be determined: a scan looks for them first. */
export function literalWords({ source }: Expression): readonly string[] {
  // Alternatives, optional groups and classes are not in every match.
  let depth = 0;
  let word = '';
  const words: string[] = [];
  const end = (): void => {
    if (word.length >= 3) words.push(word.toLowerCase());
    word = '';
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    const next = source[at + 1] ?? '';
    if (character === '|' && depth === 0) return [];
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '[') {
      end();
      for (at++; at < source.length && source[at] !== ']'; at++) if (source[at] === '\\') at++;
      continue;
    }
    if (character === '\\') {
      at++;
      if (depth === 0 && /[^A-Za-z0-9]/.test(next)) word += next;
      else end();
      continue;
    }
    if (/[?{*+]/.test(next)) {
      end();
      continue;
    }
    if (depth === 0 && /[A-Za-z0-9_:/@=-]/.test(character)) word += character;
    else if (character === '{') {
      end();
      while (at < source.length && source[at] !== '}') at++;
    } else end();
  }
  end();
  return words.sort((a, b) => b.length - a.length).slice(0, 1);
}
