/** Generates key material and key pairs, reads those of other programs, and derives public keys. `specs.ts` defines the material of each key spec. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  sign,
  verify,
  type KeyObject,
  type RSAKeyPairKeyObjectOptions,
} from 'node:crypto';
import { promisify } from 'node:util';
import { concat, view } from '../base/bytes.ts';
import { Secret } from '../base/secret.ts';
import { drawSecret } from './derive.ts';
import { deriveMlDsaPublicKey, mlDsaSeedLength } from './mldsa.ts';
import { keySpecs, type MaterialForm, type SupportedKeySpec } from './specs.ts';

const generate = promisify(generateKeyPair);
const publicExponent = 65537;

function toPkcs8(key: KeyObject): Secret {
  return new Secret(key.export({ format: 'der', type: 'pkcs8' }));
}

/** Generates RSA keys off the main thread, since they take up to seconds. */
export async function generateMaterial(spec: SupportedKeySpec): Promise<Secret> {
  const form = keySpecs[spec].material;
  switch (form.kind) {
    case 'bytes':
      return drawSecret(form.length);
    case 'ml-dsa':
      return drawSecret(mlDsaSeedLength);
    case 'rsa': {
      const options: RSAKeyPairKeyObjectOptions = { modulusLength: form.bits, publicExponent };
      return toPkcs8((await generate('rsa', options)).privateKey);
    }
    case 'ec':
      return toPkcs8((await generate('ec', { namedCurve: form.curve })).privateKey);
    case 'ed25519':
      return toPkcs8((await generate('ed25519')).privateKey);
  }
}

/** Whether generating the material takes so long that no lock may be held meanwhile. */
export function isSlowToGenerate(spec: SupportedKeySpec): boolean {
  return keySpecs[spec].material.kind === 'rsa';
}

/** The private key in material that this program generated or read; RSA, elliptic curves and Ed25519. */
export function privateKey(material: Secret): KeyObject {
  return createPrivateKey({ key: view(material.reveal()), format: 'der', type: 'pkcs8' });
}

/** DER, SubjectPublicKeyInfo (RFC 5280; RFC 9881 for ML-DSA). Throws `TypeError` for a spec without a key pair. */
export async function exportPublicKey(spec: SupportedKeySpec, material: Secret): Promise<Buffer> {
  const form = keySpecs[spec].material;
  if (form.kind === 'bytes') throw new TypeError('the key spec has no public key');
  if (form.kind === 'ml-dsa') return deriveMlDsaPublicKey(form.set, material);
  return createPublicKey(privateKey(material)).export({ format: 'der', type: 'spki' });
}

function fitsSpec(key: KeyObject, form: MaterialForm): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  switch (form.kind) {
    case 'rsa':
      return (
        type === 'rsa' &&
        details?.modulusLength === form.bits &&
        (details.publicExponent ?? 0n) >= BigInt(publicExponent)
      );
    case 'ec':
      return type === 'ec' && details?.namedCurve === form.curve;
    case 'ed25519':
      return type === 'ed25519';
    case 'bytes':
    case 'ml-dsa':
      return false;
  }
}

/** Whether the parts belong together: a file can contain a public key, primes or exponents of another private key. */
function isConsistent(key: KeyObject): boolean {
  const message = Buffer.from('pairwise consistency');
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return verify(hash, message, createPublicKey(key), sign(hash, message, key));
}

/** Whether the bytes are one DER SEQUENCE without trailing bytes. */
function isOneSequence(bytes: Uint8Array): boolean {
  const der = view(bytes);
  if (der.length < 4 || der[0] !== 0x30) return false;
  const first = der.readUInt8(1);
  if (first < 0x80) return der.length === 2 + first;
  const size = first - 0x80;
  if (size < 1 || size > 3 || der.length < 2 + size) return false;
  return der.length === 2 + size + der.readUIntBE(2, size);
}

/**
 * Reads a private key of another program, unencrypted PKCS #8 DER (RFC 5958), as material for the key spec. Undefined for anything else: another
 * type, size or curve, trailing bytes, parts that do not belong together. The material is re-encoded, so that a key always has the same bytes.
 */
export function readPrivateKey(spec: SupportedKeySpec, bytes: Uint8Array): Secret | undefined {
  if (!isOneSequence(bytes)) return undefined;
  try {
    const key = createPrivateKey({ key: view(bytes), format: 'der', type: 'pkcs8' });
    return fitsSpec(key, keySpecs[spec].material) && isConsistent(key) ? toPkcs8(key) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads other programs' material: bytes of exactly its length, an ML-DSA seed, or a key as `readPrivateKey` does; undefined for anything else. */
export function readMaterial(spec: SupportedKeySpec, bytes: Uint8Array): Secret | undefined {
  const form = keySpecs[spec].material;
  if (form.kind !== 'bytes' && form.kind !== 'ml-dsa') return readPrivateKey(spec, bytes);
  const length = form.kind === 'bytes' ? form.length : mlDsaSeedLength;
  return bytes.length === length ? new Secret(bytes) : undefined;
}

/** Reads a public key, SubjectPublicKeyInfo DER, with its point on the curve; undefined for anything else, including other encodings of the key. */
export function readPublicKey(spec: SupportedKeySpec, bytes: Uint8Array): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: view(bytes), format: 'der', type: 'spki' });
    if (!fitsSpec(key, keySpecs[spec].material)) return undefined;
    return key.export({ format: 'der', type: 'spki' }).equals(bytes) ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The private scalar of an elliptic-curve key or the seed of an Ed25519 key, and the public point, as fixed-length bytes. */
export function toRawPair(key: KeyObject): { readonly secret: Secret; readonly point: Buffer } {
  const { d, ...half } = key.export({ format: 'jwk' });
  return { secret: new Secret(Buffer.from(d ?? '', 'base64url')), point: readPoint(half) };
}

/** The uncompressed point of an elliptic-curve key (SEC 1), or the 32 bytes of an Ed25519 key. */
export function toRawPublicKey(key: KeyObject): Buffer {
  return readPoint(key.export({ format: 'jwk' }));
}

function readPoint({ x = '', y }: { readonly x?: string; readonly y?: string }): Buffer {
  const first = Buffer.from(x, 'base64url');
  return y === undefined ? first : concat(Buffer.from([4]), first, Buffer.from(y, 'base64url'));
}
