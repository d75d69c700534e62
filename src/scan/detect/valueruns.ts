/** Finds where values can be: runs without blanks, quotes, brackets and the like. Each part of a text is analysed once, in any order. */

/** By byte: 0 ends a run, 1 is part of one. */
const within = new Uint8Array(256).fill(1);
for (let code = 0; code <= 0x20; code++) within[code] = 0;
for (const character of '"\'`<>()[]{},;\\\x7f') within[character.charCodeAt(0)] = 0;

/** Shorter runs contain no value of any rule. */
export const shortestRun = 8;

export interface Run {
  readonly start: number;
  readonly end: number;
}

export class Runs {
  readonly #text: string;
  /** Runs of the part from `#from` to `#to`, whose limits are outside of runs or the ends of the text. */
  #starts: number[] = [];
  #ends: number[] = [];
  #from = 0;
  #to = 0;
  /** Start of the last search in `#starts`. */
  #near = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The runs in this part of the text; a run that began before is cut off. Costs nothing for a known part. */
  *between(start: number, end: number): Generator<Run, void, undefined> {
    for (let index = this.#seek(start, end); ; index++) {
      const runStart = Math.max(start, this.#starts[index] ?? Infinity);
      if (runStart >= end) return;
      yield { start: runStart, end: this.#ends[index] ?? 0 };
    }
  }

  /** Whether a run has at least this number of characters. */
  has(start: number, end: number, least: number): boolean {
    for (let index = this.#seek(start, end); ; index++) {
      const runStart = this.#starts[index] ?? Infinity;
      if (runStart >= end) return false;
      if ((this.#ends[index] ?? 0) - runStart >= least) return true;
    }
  }

  /** The index of the first run that ends after `start`; analyses the text up to `end`. */
  #seek(start: number, end: number): number {
    if (start < this.#from || start > this.#to) {
      this.#starts = [];
      this.#ends = [];
      this.#near = 0;
      this.#from = this.#to = start;
    }
    if (end > this.#to) this.#extend(end);
    let index = Math.min(this.#near, this.#starts.length);
    while (index > 0 && (this.#ends[index - 1] ?? 0) > start) index--;
    while (index < this.#ends.length && (this.#ends[index] ?? 0) <= start) index++;
    this.#near = index;
    return index;
  }

  /** Reads a run that begins before `end` to its end, but no further than the length of any value. */
  #extend(end: number): void {
    const text = this.#text;
    const limit = Math.min(end, text.length);
    let at = this.#to;
    while (at < limit) {
      while (at < limit && within[text.charCodeAt(at) & 255] === 0) at++;
      const start = at;
      const last = Math.min(text.length, start + longestRun);
      while (at < last && within[text.charCodeAt(at) & 255] === 1) at++;
      if (at - start >= shortestRun) {
        this.#starts.push(start);
        this.#ends.push(at);
      }
    }
    this.#to = Math.max(at, limit);
  }
}

const longestRun = 1000;
