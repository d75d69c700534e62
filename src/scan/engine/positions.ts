/** Lines and columns of offsets. Lines end in LF, CR or CRLF; columns count characters of UTF-8, or bytes of a line that is none. */
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
  /** Characters of the line of the first byte that are before it. */
  readonly #columnBase: number;
  readonly #firstLine: number;

  constructor(bytes: Buffer, first: Position = { line: 1, column: 1 }) {
    this.#bytes = bytes;
    this.#line = this.#firstLine = first.line;
    this.#columnBase = first.column - 1;
  }

  /** Quick where the offsets that are asked for only rise. */
  at(offset: number): Position {
    if (offset < this.#lineStart) {
      this.#offset = this.#lineStart = 0;
      this.#line = this.#firstLine;
    }
    const bytes = this.#bytes;
    for (let i = Math.max(this.#offset, this.#lineStart); i < offset; i++) {
      const byte = bytes[i];
      if (byte !== 0x0a && byte !== 0x0d) continue;
      // The CR of a CRLF ends no line.
      if (byte === 0x0d && bytes[i + 1] === 0x0a) continue;
      this.#line++;
      this.#lineStart = i + 1;
    }
    this.#offset = offset;
    const base = this.#line === this.#firstLine ? this.#columnBase : 0;
    return { line: this.#line, column: base + charactersIn(bytes.subarray(this.#lineStart, offset)) + 1 };
  }
}

function charactersIn(bytes: Buffer): number {
  if (!isUtf8(bytes)) return bytes.length;
  let count = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count++;
  return count;
}
