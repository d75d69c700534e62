/** An RSA private key in a file, for who has one and no vault. */
import type { KeyObject } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Kms } from '../api/kms.ts';
import { KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import type { Invocation } from '../cli/command.ts';
import { readSmallFile, unreadable } from '../cli/io.ts';
import { readPassphrase } from '../cli/passphrase.ts';
import type { Session } from '../cli/session.ts';

const longest = 65_536;

function checkMode(path: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const stat = fstatSync(fd);
    if (stat.isFile() && (stat.mode & 0o077) !== 0) {
      throw new KmsError('FileUnusable', `${path} can be read by other users`, { hint: `chmod 600 ${path}` });
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

export interface OpeningFor {
  /** Undefined where the private key opens, and no vault. */
  readonly kms: Kms | undefined;
  readonly privateKey: KeyObject | undefined;
}

/** What `kms decrypt` opens messages with, by its flags. */
export async function openingFor({ flags, session }: Invocation): Promise<OpeningFor> {
  flags.exclusive('privateKey', 'keyId');
  const privateKey = await readPrivateKey(flags.text('privateKey'), session);
  return { kms: privateKey ? undefined : await session.kms(), privateKey };
}

/** Undefined where no file is named. A passphrase is asked for where the key is encrypted. */
export async function readPrivateKey(
  path: string | undefined,
  session: Session,
): Promise<KeyObject | undefined> {
  if (path === undefined) return undefined;
  if (path !== '-') checkMode(path);
  const pem = new Secret(readSmallFile(path, longest, 'private key'));
  const text = Buffer.from(pem.reveal()).toString('latin1');
  if (text.includes('-----BEGIN OPENSSH PRIVATE KEY-----')) {
    throw new KmsError('FileUnusable', 'the private key is in the form of OpenSSH, which is not read', {
      hint: 'turn a copy of it into PEM: cp KEY COPY && ssh-keygen -p -m PEM -f COPY',
    });
  }
  const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text);
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
  } catch {
    throw new KmsError(
      'FileUnusable',
      encrypted
        ? 'the private key does not open with that passphrase'
        : 'the file holds no private key in PEM',
    );
  } finally {
    pem.wipe();
    passphrase?.wipe();
  }
  if (key.asymmetricKeyType !== 'rsa')
    throw new KmsError('FileUnusable', 'the private key is not one of RSA');
  return key;
}
