/** Damage to files, for tests. */
/** The bytes with one bit changed: another one from byte to byte. */
export function flipped(bytes: Uint8Array, at: number): Buffer {
  const out = Buffer.from(bytes);
  out[at] = (out[at] ?? 0) ^ (1 << (at % 8));
  return out;
}
