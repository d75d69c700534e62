/** Shannon entropy in bits per character, from the character frequencies in the value (Latin-1). */
export function measureEntropy(value: string): number {
  if (value.length === 0) return 0;
  const counts = new Uint32Array(256);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i) & 255;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let bits = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
