/** Reads an RSA private key from a file, for users without a vault. */
import type { KeyObject } from 'node:crypto';
import { KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { plainBytes } from '../base/text.ts';
import { readSmallFile } from './input.ts';
import { openPrivate, readPassphrase } from './passphrase.ts';
import type { Session } from './session.ts';

const longest = 65_536;

const convert = 'convert a copy to PEM: cp KEY COPY && ssh-keygen -p -m PEM -f COPY';

/** What a file holds instead of a private key, recognised by its text, and a hint; undefined if it may be a private key. */
function mistaken(text: string): readonly [string, string] | undefined {
  if (/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/.test(text)) {
    return text.includes('-----BEGIN OPENSSH PRIVATE KEY-----')
      ? ['it is in OpenSSH format, which is not supported', convert]
      : undefined;
  }
  const half = 'name the private key file, which the owner of the key pair has';
  if (/-----BEGIN (?:RSA |EC )?PUBLIC KEY-----/.test(text)) return ['it is a public key', half];
  if (/^\s*(?:ssh-|ecdsa-)\S+[ \t]+AAAA/.test(text)) return ['it is an SSH public key', half];
  if (text.includes('-----BEGIN CERTIFICATE-----')) return ['it is a certificate, not a private key', half];
  if (text.includes('AGE-SECRET-KEY-'))
    return ['it is an age key, not an RSA key', 'decrypt a file that age encrypted with: age -d -i KEY FILE'];
  if (text.startsWith('PuTTY-User-Key-File'))
    return [
      'it is in PuTTY format, which is not supported',
      'convert it to PEM: puttygen KEY -O private-openssh -o COPY, then ssh-keygen -p -m PEM -f COPY',
    ];
  if (text.trim() === '') return ['it is empty', 'name the file of the private key'];
  if (text.includes('-----BEGIN '))
    return [
      'it contains no private key',
      'a private key file begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----',
    ];
  return [
    'it contains no PEM private key',
    'convert a DER key to PEM: openssl pkey -inform DER -in KEY -out KEY.pem',
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
        'the passphrase is wrong',
        'pass the passphrase of the private key with --passphrase-file, --passphrase-fd, KMS_PASSPHRASE_CMD or KMS_PASSPHRASE, or set none of them to type it',
        error,
      );
    }
    throw unusable(path, 'it is damaged', 'check it with: openssl pkey -in KEY -noout -check', error);
  } finally {
    passphrase?.wipe();
  }
  if (key.asymmetricKeyType !== 'rsa') {
    throw unusable(
      path,
      'it is not an RSA key',
      'messages for public keys need an RSA key: kms share list FILE shows which',
    );
  }
  return key;
}
