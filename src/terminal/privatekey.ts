/** Reads an RSA private key from a file, for users without a vault. */
import type { KeyObject } from 'node:crypto';
import { KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { plainBytes } from '../base/text.ts';
import { readSmallFile } from './input.ts';
import { openPrivate, readPassphrase } from './passphrase.ts';
import type { Session } from './session.ts';

const longest = 65_536;

const convert = 'turn a copy of it into PEM: cp KEY COPY && ssh-keygen -p -m PEM -f COPY';

/** What a file holds instead of a private key, recognised by its text, and a hint; undefined if it may be a private key. */
function mistaken(text: string): readonly [string, string] | undefined {
  if (/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/.test(text)) {
    return text.includes('-----BEGIN OPENSSH PRIVATE KEY-----')
      ? ['it is in the form of OpenSSH, which is not read', convert]
      : undefined;
  }
  const half = 'name the file of its private half, which who made the pair has';
  if (/-----BEGIN (?:RSA |EC )?PUBLIC KEY-----/.test(text)) return ['it holds a public key', half];
  if (/^\s*(?:ssh-|ecdsa-)\S+[ \t]+AAAA/.test(text)) return ['it holds a public key of SSH', half];
  if (text.includes('-----BEGIN CERTIFICATE-----')) return ['it holds a certificate, which is public', half];
  if (text.includes('AGE-SECRET-KEY-'))
    return ['it holds a key of age, which is not one of RSA', 'what age encrypted: age -d -i KEY FILE'];
  if (text.startsWith('PuTTY-User-Key-File'))
    return [
      'it is in the form of PuTTY, which is not read',
      'turn it into PEM: puttygen KEY -O private-openssh -o COPY, and ssh-keygen -p -m PEM -f COPY',
    ];
  if (text.trim() === '') return ['it is empty', 'name the file of the private key'];
  if (text.includes('-----BEGIN '))
    return [
      'it holds no private key',
      'what is read begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----',
    ];
  return [
    'it holds no private key in PEM',
    'a key in DER becomes one in PEM: openssl pkey -inform DER -in KEY -out KEY.pem',
  ];
}

function unusable(path: string, what: string, hint: string, cause?: unknown): KmsError {
  const name = path === '-' ? 'standard input' : path;
  return new KmsError('FileUnusable', `${name} cannot be used as the private key: ${what}`, { hint, cause });
}

/** Asks for a passphrase if the key is encrypted. */
export async function readPrivateKey(path: string, session: Session): Promise<KeyObject> {
  const pem = new Secret(plainBytes(readSmallFile(path, longest, 'private key')));
  try {
    const text = Buffer.from(pem.reveal()).toString('latin1');
    const other = mistaken(text);
    if (other) throw unusable(path, ...other);
    if (path !== '-') openPrivate(path, () => undefined);
    const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text);
    return await parsed(path, pem, encrypted, session);
  } finally {
    pem.wipe();
  }
}

async function parsed(path: string, pem: Secret, encrypted: boolean, session: Session): Promise<KeyObject> {
  const passphrase = encrypted
    ? await readPassphrase(session.passphraseSource, 'Passphrase of the private key')
    : undefined;
  const { createPrivateKey } = await import('node:crypto');
  let key: KeyObject;
  try {
    key = createPrivateKey({
      key: Buffer.from(pem.reveal()),
      ...(passphrase ? { passphrase: Buffer.from(passphrase.reveal()) } : {}),
    });
  } catch (error) {
    if (encrypted) {
      throw unusable(
        path,
        'it does not open with that passphrase',
        "the key's own passphrase is wanted: --passphrase-file, --passphrase-fd, KMS_PASSPHRASE_CMD, KMS_PASSPHRASE, or typed where none of these is set",
        error,
      );
    }
    throw unusable(
      path,
      'it is damaged',
      'to see what is wrong with it: openssl pkey -in KEY -noout -check',
      error,
    );
  } finally {
    passphrase?.wipe();
  }
  if (key.asymmetricKeyType !== 'rsa') {
    throw unusable(
      path,
      'it is not a key of RSA',
      'messages for public keys need an RSA key: kms share list FILE shows which',
    );
  }
  return key;
}
