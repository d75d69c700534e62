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

/** DER of SubjectPublicKeyInfo before a compressed point (RFC 5480). */
const spkiPrefixes: Readonly<Record<SignatureScheme['curve'], string>> = {
  prime256v1: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
  secp384r1: '3046301006072a8648ce3d020106052b81040022033200',
};

/** Bytes of the length field before a signature. */
export const footerPrefixLength = 2;

/** The longest DER of two integers below the curve's order, each preceded by a zero byte. */
export function maxSignatureLength({ coordinate }: SignatureScheme): number {
  return 2 + 2 * (2 + 1 + coordinate);
}

/** The shortest: two integers of one byte. */
export const minSignatureLength = 8;

/** A key pair that signs one message. */
export class Signer {
  readonly suite = signing;
  /** The value in the encryption context: the compressed point in base64. */
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

  /** The context of the signed message, with which its data key must be encrypted. */
  signedContext(context: EncryptionContext): EncryptionContext {
    return { ...context, [signerKey]: this.publicKey };
  }

  /** Processes the next bytes of the message, from the header's first to the body's last. */
  update(bytes: Uint8Array): void {
    this.#sign.update(bytes);
  }

  footer(): Buffer {
    const signature = this.#sign.sign(this.#privateKey);
    return concat(u16(signature.length), signature);
  }
}

/** The signer's public key from the context of a signed message; undefined for any other text. */
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
  /** Maximum bytes of a signature. */
  readonly maxLength: number;
  readonly #key: KeyObject;
  readonly #verify: Verify;

  private constructor(key: KeyObject, scheme: SignatureScheme) {
    this.maxLength = maxSignatureLength(scheme);
    this.#key = key;
    this.#verify = createVerify(scheme.hash);
  }

  /** Undefined for suites without signature. Throws `MessageInvalid` if a signed message has no usable key. */
  static of({ signature }: Suite, context: EncryptionContext): Verifier | undefined {
    if (signature === undefined) return undefined;
    const key = parseSignerKey(signature, context[signerKey] ?? '');
    if (key === undefined) throw messageInvalid();
    return new Verifier(key, signature);
  }

  update(bytes: Uint8Array): void {
    this.#verify.update(bytes);
  }

  /** Throws `MessageInvalid` unless `signature` is valid for all processed bytes. */
  check(signature: Uint8Array): void {
    if (!this.#verify.verify(this.#key, signature)) throw messageInvalid();
  }
}
