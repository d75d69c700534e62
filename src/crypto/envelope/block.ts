/** Non-framed bodies (docs/spec/message.md, "Non-framed body"): read, never written. */
import { makeBlockDecipher, ivLength, tagLength, type Body } from './body.ts';
import type { Input } from './input.ts';
import { messageInvalid } from './failures.ts';
import type { Verifier } from './signature.ts';

/** IV (12) ‖ content length (8) */
export const blockPrefixLength = ivLength + 8;
/** Maximum bytes that AES-GCM may encrypt under one IV: 2³⁶ − 32 (NIST SP 800-38D). */
const maxBlockLength = 2 ** 36 - 32;

/** The fields before the content; undefined for an invalid length. */
export function parseBlockPrefix(
  prefix: Buffer,
): { readonly iv: Buffer; readonly length: number } | undefined {
  const length = Number(prefix.readBigUInt64BE(ivLength));
  return length > maxBlockLength ? undefined : { iv: prefix.subarray(0, ivLength), length };
}

/** Decrypts the body while it is read. NOTHING that this yields is authenticated before it has ended without error: only a `Hold` may use it. */
export async function* openBlock(
  input: Input,
  body: Body,
  verifier: Verifier | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(await input.fill(blockPrefixLength))) throw messageInvalid();
  const prefix = Buffer.from(input.takeWhole(blockPrefixLength));
  verifier?.update(prefix);
  const parsed = parseBlockPrefix(prefix);
  if (parsed === undefined) throw messageInvalid();
  const decipher = makeBlockDecipher(body, parsed.iv, parsed.length);
  for (let left = parsed.length; left > 0;) {
    if (!(await input.fill(1))) throw messageInvalid();
    const pieces = input.take(Math.min(left, input.length));
    for (const piece of pieces) {
      verifier?.update(piece);
      left -= piece.length;
      yield decipher.update(piece);
    }
  }
  if (!(await input.fill(tagLength))) throw messageInvalid();
  const tag = input.takeWhole(tagLength);
  verifier?.update(tag);
  decipher.setAuthTag(tag);
  try {
    decipher.final();
  } catch {
    throw messageInvalid();
  }
}
