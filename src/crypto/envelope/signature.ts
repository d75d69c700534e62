/** Signatures of messages (docs/spec/message.md, "Signature", "Footer"): ECDSA over header and body. */
import {
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
  type Sign,
  type Verify,
} from 'node:crypto';
import { base64, concat, fromBase64, fromHex, u16 } from '../../base/bytes.ts';
import type { EncryptionContext } from '../context.ts';
import { signerKey } from './context.ts';
import { messageInvalid } from './failures.ts';
import { signing, type SignatureScheme, type Suite } from './suites.ts';

/** DER of SubjectPublicKeyInfo up to a compressed point (RFC 5480). */
const spkiPrefixes: Readonly<Record<SignatureScheme['curve'], string>> = {
  prime256v1: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
  secp384r1: '3046301006072a8648ce3d020106052b81040022033200',
};

/** Bytes of the length before a signature. */
export const footerPrefixLength = 2;

/** The longest DER of a pair of integers below the curve's order, each with a zero byte before it. */
export function maxSignatureLength({ coordinate }: SignatureScheme): number {
  return 2 + 2 * (2 + 1 + coordinate);
}

/** The shortest: two integers of one byte. */
export const minSignatureLength = 8;

/** The key pair that signs one message and is forgotten with it. */
export class Signer {
  readonly suite = signing;
  /** What stands in the encryption context: the compressed point in base64. */
  readonly publicKey: string;
  readonly #privateKey: KeyObject;
  readonly #sign: Sign = createSign(signing.signature.hash);

  constructor() {
    const { curve, coordinate } = signing.signature;
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
    this.#privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const odd = (Buffer.from(y, 'base64url').at(coordinate - 1) ?? 0) & 1;
    this.publicKey = base64(concat(Buffer.from([2 + odd]), Buffer.from(x, 'base64url')));
  }

  /** The encryption context that the message has, and with which its data key is encrypted. */
  signedContext(context: EncryptionContext): EncryptionContext {
    return { ...context, [signerKey]: this.publicKey };
  }

  /** Takes the message's next bytes, from the first of the header to the last of the body. */
  update(bytes: Uint8Array): void {
    this.#sign.update(bytes);
  }

  /** What the message ends with. */
  footer(): Buffer {
    const signature = this.#sign.sign(this.#privateKey);
    return concat(u16(signature.length), signature);
  }
}

/** The signer's public key of a signed message's context; undefined for text of any other form. */
export function parseSignerKey({ curve, coordinate }: SignatureScheme, text: string): KeyObject | undefined {
  const point = fromBase64(text);
  if (point?.length !== coordinate + 1 || (point[0] !== 2 && point[0] !== 3)) return undefined;
  const prefix = fromHex(spkiPrefixes[curve]) ?? Buffer.alloc(0);
  try {
    return createPublicKey({ key: concat(prefix, point), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

export class Verifier {
  /** Bytes of the longest signature. */
  readonly maxLength: number;
  readonly #key: KeyObject;
  readonly #verify: Verify;

  private constructor(key: KeyObject, scheme: SignatureScheme) {
    this.maxLength = maxSignatureLength(scheme);
    this.#key = key;
    this.#verify = createVerify(scheme.hash);
  }

  /** Undefined for suites without signature. Throws `MessageInvalid` where a signed message has no usable key. */
  static of({ signature }: Suite, context: EncryptionContext): Verifier | undefined {
    if (signature === undefined) return undefined;
    const key = parseSignerKey(signature, context[signerKey] ?? '');
    if (key === undefined) throw messageInvalid();
    return new Verifier(key, signature);
  }

  update(bytes: Uint8Array): void {
    this.#verify.update(bytes);
  }

  /** Throws `MessageInvalid` unless `signature` is one over all bytes that were taken. */
  check(signature: Uint8Array): void {
    if (!this.#verify.verify(this.#key, signature)) throw messageInvalid();
  }
}
