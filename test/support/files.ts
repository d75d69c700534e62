/** Damage to files, for tests. */
/** The bytes with one bit flipped: a different bit for each byte position. */
export function flipped(bytes: Uint8Array, at: number): Buffer {
  const out = Buffer.from(bytes);
  out[at] = (out[at] ?? 0) ^ (1 << (at % 8));
  return out;
}
