/** Whether a passphrase protects an OpenPGP secret key (RFC 9580, section 5.5.3). */

/** Multiprecision integers and curves of public keys, by algorithm. */
const publicParts: ReadonlyMap<
  number,
  { readonly curve: boolean; readonly integers: number; readonly kdf: boolean }
> = new Map([
  [1, { curve: false, integers: 2, kdf: false }],
  [2, { curve: false, integers: 2, kdf: false }],
  [3, { curve: false, integers: 2, kdf: false }],
  [16, { curve: false, integers: 3, kdf: false }],
  [17, { curve: false, integers: 4, kdf: false }],
  [18, { curve: true, integers: 1, kdf: true }],
  [19, { curve: true, integers: 1, kdf: false }],
  [22, { curve: true, integers: 1, kdf: false }],
]);

/** The start of the body of the first packet, if it is a secret key. */
function bodyStart(bytes: Uint8Array): number | undefined {
  const [tag = 0, length = 0] = bytes;
  if ((tag & 0xc0) === 0xc0) {
    if ((tag & 0x3f) !== 5) return undefined;
    return length < 192 ? 2 : length < 224 ? 3 : length === 255 ? 6 : undefined;
  }
  if ((tag & 0xfc) !== 0x94) return undefined;
  return [2, 3, 5, undefined][tag & 3];
}

/** `body`: base64 with its checksum. False also for what is not a key, which is judged by its form. */
export function isProtectedPgpKey(body: string): boolean {
  const bytes = Buffer.from(body.slice(0, 4096), 'base64');
  const start = bodyStart(bytes);
  if (start === undefined || bytes[start] !== 4) return false;
  const parts = publicParts.get(bytes[start + 5] ?? 0);
  if (!parts) return false;
  let at = start + 6;
  if (parts.curve) at += 1 + (bytes[at] ?? 0);
  for (let i = 0; i < parts.integers; i++) {
    if (at + 2 > bytes.length) return false;
    at += 2 + Math.ceil(bytes.readUInt16BE(at) / 8);
  }
  if (parts.kdf) at += 1 + (bytes[at] ?? 0);
  const usage = bytes[at];
  return usage !== undefined && usage >= 253;
}
