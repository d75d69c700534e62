/** Determines what a regular expression can match from its source. */

export interface Measure {
  readonly least: number;
  /** `Infinity` if a quantifier is unbounded. */
  readonly most: number;
  /** All characters that a match can contain, without those of look-arounds. */
  readonly characters: ReadonlySet<string>;
}

const latin1 = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

/** Parses the source from left to right. */
class PatternReader {
  readonly #source: string;
  readonly #flags: string;
  readonly characters = new Set<string>();
  #at = 0;
  #looking = 0;

  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#flags = flags.replace(/[gy]/g, '');
  }

  read(): { least: number; most: number } {
    const whole = this.#alternatives();
    if (this.#at < this.#source.length) throw new SyntaxError('a pattern that cannot be read');
    return whole;
  }

  #alternatives(): { least: number; most: number } {
    let { least, most } = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at++;
      const other = this.#sequence();
      least = Math.min(least, other.least);
      most = Math.max(most, other.most);
    }
    return { least, most };
  }

  #sequence(): { least: number; most: number } {
    let least = 0;
    let most = 0;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const atom = this.#atom();
      const times = this.#quantifier();
      least += atom.least * times.least;
      most += atom.most === 0 ? 0 : atom.most * times.most;
    }
    return { least, most };
  }

  #atom(): { least: number; most: number } {
    const rest = this.#source.slice(this.#at);
    const group = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(rest)?.[0];
    if (group !== undefined) return this.#group(group);
    if (/^(?:[$^]|\\[bB])/.test(rest)) {
      this.#at += rest.startsWith('\\') ? 2 : 1;
      return { least: 0, most: 0 };
    }
    const one =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\k<\w+>|\\.|.)/s.exec(rest)?.[0] ?? '';
    if (/^\\(?:k|[1-9])/.test(one)) throw new SyntaxError('a pattern with a reference to a group');
    this.#at += one.length;
    if (this.#looking === 0) this.#count(one);
    return { least: 1, most: 1 };
  }

  #group(opening: string): { least: number; most: number } {
    const looks = /[=!]$/.test(opening);
    this.#at += opening.length;
    this.#looking += looks ? 1 : 0;
    const inner = this.#alternatives();
    this.#looking -= looks ? 1 : 0;
    if (this.#source[this.#at] !== ')') throw new SyntaxError('a pattern that cannot be read');
    this.#at++;
    return looks ? { least: 0, most: 0 } : inner;
  }

  #quantifier(): { least: number; most: number } {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (!found) return { least: 1, most: 1 };
    const [whole, sign, from, comma, to] = found;
    this.#at += whole.length;
    if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const least = Number(from);
    if (comma === '') return { least, most: least };
    return { least, most: to === '' ? Infinity : Number(to) };
  }

  #count(atom: string): void {
    const pattern = new RegExp(atom, this.#flags);
    for (const character of latin1) if (pattern.test(character)) this.characters.add(character);
  }
}

/** Throws a SyntaxError for what a rule must not contain: references to groups. */
export function measurePattern(pattern: RegExp): Measure {
  const reader = new PatternReader(pattern);
  const { least, most } = reader.read();
  return { least, most, characters: reader.characters };
}
