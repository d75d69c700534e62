/**
 * Bytes that were made of a text by undoing an encoding, and where they come from: pieces, each as it was in the text or one unit that was
 * encoded. The room is used again for the next text: most are small, and clearing memory takes longer than a scan of them.
 */
export class DecodedBytes {
  bytes = new Uint8Array(0);
  length = 0;
  /** Where each piece begins here, and in the text; what each of its bytes takes there, and its first one before that begins. */
  #here: number[] = [];
  #there: number[] = [];
  #width: number[] = [];

  /** Empties it, with room for this number of bytes. */
  clear(room: number): void {
    this.length = 0;
    this.#here = [];
    this.#there = [];
    this.#width = [];
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
  }

  /** Bytes as they are in the text. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.#piece(from, 0);
    this.bytes.set(source.subarray(from, to), this.length);
    this.length += to - from;
  }

  /** What was one unit of this number of characters there. */
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

  /** Where a byte begins in the text. */
  start(place: number): number {
    const piece = this.#findPiece(place);
    const isCopy = this.#width[piece] === 0;
    return (this.#there[piece] ?? 0) + (isCopy ? place - (this.#here[piece] ?? 0) : 0);
  }

  /** Where a byte ends in the text. */
  end(place: number): number {
    const piece = this.#findPiece(place);
    const width = this.#width[piece] ?? 0;
    return (this.#there[piece] ?? 0) + (width === 0 ? place - (this.#here[piece] ?? 0) + 1 : width);
  }

  /** Whether two bytes are of one piece. */
  areTogether(place: number, other: number): boolean {
    return this.#findPiece(place) === this.#findPiece(other);
  }
}
