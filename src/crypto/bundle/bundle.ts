/** The sealed form of a key bundle (docs/spec/key-bundle.md, "Layout" and "Sealing"). */
import { createHash, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { base64, concat, equal, fromBase64, hex, u16, u32, utf8, view } from '../../base/bytes.ts';
import { encodePem } from '../../base/pem.ts';
import { Secret } from '../../base/secret.ts';
import { withoutBlanks } from '../../base/text.ts';
import { AeadKey, sealOverhead } from '../aead.ts';
import { deriveKey, drawSecret } from '../derive.ts';
import { decryptOaep, encryptOaep } from '../rsa.ts';
import { Reader, bundleInvalid } from './reader.ts';
import { isSignedBy, signatureLength, signerLength, type Signer } from './signer.ts';

const magic = utf8('kmskey');
/** Versions that are read. */
export type BundleVersion = 1 | 2;
/** The version that is written. */
const written: BundleVersion = 2;
const idLength = 16;
const hashLength = 32;
const keyLength = 32;
const label = 'KMS KEY BUNDLE';

/** Maximum bytes of a bundle, and number of recipients. */
export const maxBundle = 524_288;
export const maxRecipients = 100;
/** Bytes of a wrapped key, which are those of the recipient's modulus. */
const wrappedLengths = { min: 256, max: 2048 };

export interface WrappedKey {
  /** SHA-256 of the recipient's SubjectPublicKeyInfo, hex. */
  readonly fingerprint: string;
  readonly wrapped: Uint8Array;
}

export interface Bundle {
  readonly version: BundleVersion;
  /** 32 hex digits. */
  readonly id: string;
  /** Ed25519 public key, 32 bytes. Its signature has been verified. */
  readonly signer: Buffer;
  readonly recipients: readonly WrappedKey[];
  readonly header: Buffer;
  readonly commitment: Buffer;
  readonly box: Buffer;
}

export function fingerprintRecipient(publicKey: KeyObject): string {
  return hex(
    createHash('sha256')
      .update(publicKey.export({ format: 'der', type: 'spki' }))
      .digest(),
  );
}

/** A recipient's public key, SubjectPublicKeyInfo DER; undefined for a key that cannot be a recipient. */
export function readRecipient(der: Uint8Array): KeyObject | undefined {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: view(der), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  const length = modulusLength / 8;
  const fits = length >= wrappedLengths.min && length <= wrappedLengths.max && Number.isInteger(length);
  const isSound = key.asymmetricKeyType === 'rsa' && publicExponent >= 3n && publicExponent % 2n === 1n;
  return fits && isSound ? key : undefined;
}

function deriveSubkey(
  version: BundleVersion,
  bundleKey: Secret,
  id: Uint8Array,
  purpose: 'content' | 'commitment',
): Secret {
  return deriveKey(bundleKey, id, `kms key bundle v${version} ${purpose}`);
}

function toSigned(version: BundleVersion, header: Uint8Array, box: Uint8Array): Buffer {
  return concat(utf8(`kms key bundle v${version} signature`), header, u32(box.length), box);
}

/** Seals contents for 1 to 100 different recipients, which `readRecipient` returned. */
export function sealBundle(contents: Secret, recipients: readonly KeyObject[], signer: Signer): Buffer {
  const id = randomBytes(idLength);
  const bundleKey = drawSecret(keyLength);
  const wrapped = recipients.map((publicKey) => {
    const bytes = encryptOaep(publicKey, 'sha256', bundleKey.reveal());
    return concat(Buffer.from(fingerprintRecipient(publicKey), 'hex'), u16(bytes.length), bytes);
  });
  const commitment = deriveSubkey(written, bundleKey, id, 'commitment').reveal();
  const header = concat(
    magic,
    u16(written),
    id,
    signer.publicKey,
    commitment,
    u16(recipients.length),
    ...wrapped,
  );
  const box = new AeadKey(deriveSubkey(written, bundleKey, id, 'content')).seal(contents.reveal(), header);
  bundleKey.wipe();
  return concat(header, u32(box.length), box, signer.sign(toSigned(written, header, box)));
}

function readRecipients(reader: Reader): WrappedKey[] {
  const count = reader.u16();
  if (count === 0 || count > maxRecipients) throw bundleInvalid();
  const recipients: WrappedKey[] = [];
  for (let i = 0; i < count; i++) {
    const fingerprint = hex(reader.take(hashLength));
    const length = reader.u16();
    if (length < wrappedLengths.min || length > wrappedLengths.max) throw bundleInvalid();
    recipients.push({ fingerprint, wrapped: reader.take(length) });
  }
  if (new Set(recipients.map(({ fingerprint }) => fingerprint)).size !== count) throw bundleInvalid();
  return recipients;
}

/** Parses a bundle and verifies its signature. Throws `KeyBundleInvalid`. */
export function parseBundle(bytes: Uint8Array): Bundle {
  if (bytes.length > maxBundle) throw bundleInvalid();
  const reader = new Reader(bytes);
  if (!reader.take(magic.length).equals(magic)) throw bundleInvalid();
  const version = reader.u16();
  if (version !== 1 && version !== 2) throw bundleInvalid();
  const id = reader.take(idLength);
  const signer = reader.take(signerLength);
  const commitment = reader.take(hashLength);
  const recipients = readRecipients(reader);
  const header = view(bytes).subarray(0, reader.position);
  const length = reader.u32();
  if (length < sealOverhead) throw bundleInvalid();
  const box = reader.take(length);
  const signature = reader.take(signatureLength);
  reader.end();
  if (!isSignedBy(signer, toSigned(version, header, box), signature)) throw bundleInvalid();
  return { version, id: hex(id), signer, recipients, header, commitment, box };
}

/** Decrypts the contents with the private key of the entry's recipient. Throws `KeyBundleInvalid`. */
export function openBundle(bundle: Bundle, entry: WrappedKey, privateKey: KeyObject): Secret {
  const { version, id, commitment, box, header } = bundle;
  const bytes = decryptOaep(privateKey, 'sha256', entry.wrapped);
  if (bytes?.length !== keyLength) throw bundleInvalid();
  const bundleKey = new Secret(bytes);
  const salt = Buffer.from(id, 'hex');
  if (!equal(deriveSubkey(version, bundleKey, salt, 'commitment').reveal(), commitment))
    throw bundleInvalid();
  const contents = new AeadKey(deriveSubkey(version, bundleKey, salt, 'content')).open(box, header);
  bundleKey.wipe();
  if (contents === undefined) throw bundleInvalid();
  return new Secret(contents);
}

export function encodeBundleText(bundle: Uint8Array): string {
  return encodePem(label, bundle);
}

/** The first line of a bundle's text, after white space. */
export const bundleBegin = `-----BEGIN ${label}-----`;

/** The bytes of a bundle's text. Apart from line endings, throws `KeyBundleInvalid` unless `encodeBundleText` would write the same text. */
export function decodeBundleText(text: string): Buffer {
  const dense = withoutBlanks(text.replaceAll('\r\n', '\n'));
  const end = `-----END ${label}-----`;
  if (!dense.startsWith(`${bundleBegin}\n`) || !dense.endsWith(`\n${end}`)) throw bundleInvalid();
  const body = dense.slice(bundleBegin.length + 1, -end.length - 1);
  const bytes = fromBase64(body.replaceAll('\n', ''));
  // Other line lengths would be another text for the same bundle.
  if (
    bytes === undefined ||
    base64(bytes)
      .match(/.{1,64}/g)
      ?.join('\n') !== body
  )
    throw bundleInvalid();
  return bytes;
}
