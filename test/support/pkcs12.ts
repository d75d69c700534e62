/** A PKCS#12 file around given bytes: its MAC is valid, its content is not. */
import { createHash, createHmac } from 'node:crypto';

function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

const sha1 = Buffer.from('06052b0e03021a', 'hex');
const data = Buffer.from('06092a864886f70d010701', 'hex');

/** In DER, with a MAC under an empty password (two zero bytes), SHA-1, one iteration (RFC 7292, appendix B). */
export function makePkcs12(content: Uint8Array, salt: Uint8Array): Buffer {
  const block = Buffer.alloc(64);
  for (let i = 0; i < 64; i++) block[i] = salt[i % salt.length] ?? 0;
  const key = createHash('sha1')
    .update(Buffer.concat([Buffer.alloc(64, 3), block, Buffer.alloc(64)]))
    .digest();
  const mac = createHmac('sha1', key).update(content).digest();
  return element(
    0x30,
    element(2, Buffer.from([3])),
    element(0x30, data, element(0xa0, element(4, content))),
    element(
      0x30,
      element(0x30, element(0x30, sha1, Buffer.from('0500', 'hex')), element(4, mac)),
      element(4, salt),
      element(2, Buffer.from([1])),
    ),
  );
}
