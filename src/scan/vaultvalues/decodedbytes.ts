/** Decoded bytes with their source: pieces, each copied text or one encoded unit. The buffer is reused: clearing memory costs more than scanning. */
export class DecodedBytes {
  bytes = new Uint8Array(0);
  length = 0;
  /** Per piece: its start here and in the text, the width of each byte in the text, and the offset of its first byte. */
  #here: number[] = [];
  #there: number[] = [];
  #width: number[] = [];

  /** Empties it and reserves this number of bytes. */
  clear(room: number): void {
    this.length = 0;
    this.#here = [];
    this.#there = [];
    this.#width = [];
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
  }

  /** Appends bytes of the text. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.#piece(from, 0);
    this.bytes.set(source.subarray(from, to), this.length);
    this.length += to - from;
  }

  /** Appends a byte that one unit of this number of characters encodes. */
  push(byte: number, from: number, width: number): void {
    this.#piece(from, width);
    this.bytes[this.length++] = byte;
  }

  #piece(there: number, width: number): void {
    this.#here.push(this.length);
    this.#there.push(there);
    this.#width.push(width);
  }

  #findPiece(place: number): number {
    let [low, high] = [0, this.#here.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#here[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The start of a byte in the text. */
  start(place: number): number {
    const piece = this.#findPiece(place);
    const isCopy = this.#width[piece] === 0;
    return (this.#there[piece] ?? 0) + (isCopy ? place - (this.#here[piece] ?? 0) : 0);
  }

  /** The end of a byte in the text. */
  end(place: number): number {
    const piece = this.#findPiece(place);
    const width = this.#width[piece] ?? 0;
    return (this.#there[piece] ?? 0) + (width === 0 ? place - (this.#here[piece] ?? 0) + 1 : width);
  }

  /** Whether two bytes belong to one piece. */
  areTogether(place: number, other: number): boolean {
    return this.#findPiece(place) === this.#findPiece(other);
  }
}
