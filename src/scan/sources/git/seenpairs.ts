/** A set of contents at paths, with a few bytes per element, whatever the lengths of their names. */

/** Per element: numbers of 32 bits, all zero for none. */
const width = 5;

type Key = readonly [number, number, number, number, number];

export class SeenPairs {
  /** Open addressing; at most half full. */
  #table = new Uint32Array(1024 * width);
  #count = 0;

  /** False if it was in the set. `id`: hexadecimal. */
  add(id: string, path: string): boolean {
    if (this.#count * 2 * width >= this.#table.length) this.#grow();
    const isNew = this.#place(makeKey(id, path));
    if (isNew) this.#count++;
    return isNew;
  }

  #place(key: Key): boolean {
    const table = this.#table;
    const last = table.length / width - 1;
    for (let place = (key[0] ^ key[4]) & last; ; place = (place + 1) & last) {
      const found = table.subarray(place * width, (place + 1) * width);
      if (found.every((each, i) => each === key[i])) return false;
      if (found.every((each) => each === 0)) {
        found.set(key);
        return true;
      }
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += width) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = old.subarray(at, at + width);
      if ((a | b | c | d | e) !== 0) this.#place([a, b, c, d, e]);
    }
  }
}

/** The first 96 bits of the object's name, which is a hash, and 64 bits of the path's hash. */
function makeKey(id: string, path: string): Key {
  const part = (at: number): number => parseInt(id.slice(at, at + 8), 16) >>> 0;
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < path.length; i++) {
    const code = path.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [part(0), part(8), part(16), one >>> 0, other >>> 0];
}
