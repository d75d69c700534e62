/** Converts offsets to lines and columns. Lines end in LF, CR or CRLF; columns count UTF-8 characters, or bytes if the line is not UTF-8. */
import { isUtf8 } from 'node:buffer';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export class Positions {
  readonly #bytes: Buffer;
  #offset = 0;
  #line: number;
  #lineStart = 0;
  /** How far the characters of the line are counted, their number, and whether they are UTF-8. */
  #counted = 0;
  #characters = 0;
  #isText = true;
  /** Number of characters before the first byte in its line. */
  readonly #columnBase: number;
  readonly #firstLine: number;

  constructor(bytes: Buffer, first: Position = { line: 1, column: 1 }) {
    this.#bytes = bytes;
    this.#line = this.#firstLine = first.line;
    this.#columnBase = first.column - 1;
  }

  /** Fast for ascending offsets. */
  at(offset: number): Position {
    if (offset < this.#lineStart) {
      this.#offset = 0;
      this.#line = this.#firstLine;
      this.#begin(0);
    }
    // Restart from the line's beginning.
    if (offset < this.#offset) this.#begin(this.#lineStart);
    const bytes = this.#bytes;
    for (let i = Math.max(this.#offset, this.#lineStart); i < offset; i++) {
      const byte = bytes[i];
      if (byte !== 0x0a && byte !== 0x0d) continue;
      // The CR of a CRLF does not end a line.
      if (byte === 0x0d && bytes[i + 1] === 0x0a) continue;
      this.#line++;
      this.#begin(i + 1);
    }
    this.#offset = offset;
    const base = this.#line === this.#firstLine ? this.#columnBase : 0;
    return { line: this.#line, column: base + this.#charactersBefore(offset) + 1 };
  }

  #begin(line: number): void {
    this.#lineStart = this.#counted = line;
    this.#characters = 0;
    this.#isText = true;
  }

  /** Continues the count of the line: there are lines of megabytes with thousands of findings. */
  #charactersBefore(offset: number): number {
    const rest = this.#bytes.subarray(this.#counted, offset);
    if (this.#isText && !isUtf8(rest)) this.#isText = endsWithin(rest);
    else if (this.#isText) {
      for (const byte of rest) if ((byte & 0xc0) !== 0x80) this.#characters++;
      this.#counted = offset;
      return this.#characters;
    }
    return offset - this.#lineStart;
  }
}

/** Whether the bytes are UTF-8 except for an incomplete last character. */
function endsWithin(bytes: Buffer): boolean {
  return [1, 2, 3].some((missing) => missing <= bytes.length && isUtf8(bytes.subarray(0, -missing)));
}
