/** RSA public keys in the forms that people have them in (docs/spec/share.md, "Public keys"). */
import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { decodePem } from '../../base/pem.ts';
import { fromBase64 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';

export interface PublicKey {
  /** RSA, of at least 2048 bits. */
  readonly publicKey: KeyObject;
  /** SHA-256 of the DER of its SubjectPublicKeyInfo, in lower-case hex. */
  readonly fingerprint: string;
  /** What the text itself says of whose it is: the comment of an SSH key, the subject of a certificate. */
  readonly comment: string | undefined;
}

const minBits = 2048;
/** The longest that OpenSSL works with. */
const maxBits = 16_384;
const hint =
  'only RSA keys can be recipients here. A vault has one: kms share identity; without a vault: ssh-keygen -t rsa -b 4096 -m PEM -f KEY, and KEY.pub is the recipient';

function refuse(where: string, what: string, help = hint): KmsError {
  return new KmsError('ValidationException', `${where}: ${what}`, { hint: help });
}

/** SHA-256 of the DER of the SubjectPublicKeyInfo, in lower-case hex. */
export function fingerprintOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}

const kinds: Readonly<Record<string, string>> = {
  ec: 'elliptic curves',
  ed25519: 'Ed25519',
  ed448: 'Ed448',
  x25519: 'X25519',
  x448: 'X448',
  'rsa-pss': 'RSASSA-PSS, which only signs',
  dsa: 'DSA',
};

/** Throws `ValidationException` for a key that a data key must not be encrypted to. */
export function checkedKey(publicKey: KeyObject, where: string, comment?: string): PublicKey {
  if (publicKey.asymmetricKeyType !== 'rsa') {
    const kind = kinds[publicKey.asymmetricKeyType ?? ''];
    throw refuse(
      where,
      `only RSA keys can be recipients${kind === undefined ? '' : `, and this is a key of ${kind}`}`,
    );
  }
  const { modulusLength = 0, publicExponent = 0n } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength < minBits) {
    throw refuse(where, `the RSA key has ${modulusLength} bits, which is less than ${minBits}`);
  }
  if (modulusLength > maxBits || modulusLength % 8 !== 0) {
    throw refuse(where, `an RSA key of ${modulusLength} bits is not supported`);
  }
  // With the exponent 1 encryption changes nothing: anybody could read the data key.
  if (publicExponent < 3n || publicExponent % 2n === 0n) {
    throw refuse(where, 'the exponent of the RSA key is unfit for encryption');
  }
  return { publicKey, fingerprint: fingerprintOf(publicKey), comment };
}

const readable: Readonly<Record<string, (pem: string) => { key: KeyObject; comment?: string | undefined }>> =
  {
    'PUBLIC KEY': (pem) => ({ key: createPublicKey(pem) }),
    'RSA PUBLIC KEY': (pem) => ({ key: createPublicKey(pem) }),
    CERTIFICATE: (pem) => {
      const certificate = new X509Certificate(pem);
      const [, name] = /^CN=(.+)$/m.exec(certificate.subject) ?? [];
      return { key: certificate.publicKey, comment: name };
    },
  };

/** One PEM block, from its first line to its last. Throws `ValidationException`, which never repeats the text. */
export function publicKeyOfPem(pem: string, where: string): PublicKey {
  const [, label = ''] = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem) ?? [];
  if (label.endsWith('PRIVATE KEY')) {
    throw refuse(
      where,
      'that is a private key; a recipient is a public key',
      label.startsWith('OPENSSH')
        ? 'ssh-keygen -y -f FILE prints it'
        : 'openssl pkey -in FILE -pubout prints it',
    );
  }
  const read = readable[label];
  // Strictly: what one reader skips, another might read.
  if (read === undefined || decodePem(label, pem) === undefined) {
    throw refuse(where, 'it is not a PEM public key or certificate');
  }
  let parsed;
  try {
    parsed = read(pem);
  } catch {
    throw refuse(where, 'the public key or certificate cannot be read');
  }
  return checkedKey(parsed.key, where, parsed.comment);
}

/** A field of the SSH wire format (RFC 4251 section 5): length ‖ bytes. */
function takeField(bytes: Buffer, at: number): Buffer | undefined {
  if (bytes.length - at < 4) return undefined;
  const length = bytes.readUInt32BE(at);
  return bytes.length - at - 4 < length ? undefined : bytes.subarray(at + 4, at + 4 + length);
}

/** A positive mpint in its shortest form, without the zero byte that keeps it positive. */
function positive(field: Buffer | undefined): Buffer | undefined {
  if (field === undefined || field.length === 0) return undefined;
  const [first = 0, second = 0] = field;
  if (first >= 0x80 || (first === 0 && second < 0x80)) return undefined;
  return first === 0 ? field.subarray(1) : field;
}

/** `ssh-rsa` ‖ exponent ‖ modulus (RFC 4253 section 6.6), and nothing after it. */
function keyOfWire(wire: Buffer): KeyObject | undefined {
  const type = takeField(wire, 0);
  if (type?.toString('latin1') !== 'ssh-rsa') return undefined;
  const exponent = takeField(wire, 4 + type.length);
  const modulus = exponent && takeField(wire, 8 + type.length + exponent.length);
  const [e, n] = [positive(exponent), positive(modulus)];
  if (!exponent || !modulus || !e || !n) return undefined;
  if (12 + type.length + exponent.length + modulus.length !== wire.length) return undefined;
  const jwk = { kty: 'RSA', e: e.toString('base64url'), n: n.toString('base64url') };
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** A line of the form that `ssh-keygen` writes: `ssh-rsa BASE64 COMMENT`. */
export function publicKeyOfSsh(line: string, where: string): PublicKey {
  const [, data = '', rest = ''] = /^ssh-rsa[ \t]+(\S+)(?:[ \t](.*))?$/.exec(line) ?? [];
  const comment = rest.trim() === '' ? undefined : rest.trim();
  const wire = fromBase64(data);
  const key = wire && keyOfWire(wire);
  if (key === undefined) throw refuse(where, 'the ssh-rsa key cannot be read');
  return checkedKey(key, where, comment);
}

const sshKinds = [
  ['ssh-ed25519', 'Ed25519'],
  ['ecdsa-sha2-', 'elliptic curves'],
  ['sk-', 'a security device'],
  ['ssh-dss', 'DSA'],
] as const;

/** A recipient of another program, recognised by its beginning; undefined for anything else. */
export function otherKind(text: string): string | undefined {
  const ssh = sshKinds.find(([start]) => text.startsWith(start));
  if (ssh) return `only RSA keys can be recipients, and this is an SSH key of ${ssh[1]}`;
  if (/^(?:ssh-|ecdsa-|sk-)\S+[ \t]/.test(text))
    return 'only RSA keys can be recipients, and this is another SSH key';
  if (/^age1/i.test(text)) return 'only RSA keys can be recipients, and this is an age key';
  if (/^AGE-SECRET-KEY-/i.test(text)) return 'that is an age secret key, and only RSA keys can be recipients';
  return undefined;
}

export function refusedRecipient(where: string, what: string): KmsError {
  return refuse(where, what);
}
