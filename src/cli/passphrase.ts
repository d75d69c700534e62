/** Where a passphrase comes from: flag, command, variable, question. Never an argument of the command line. */
import { Buffer } from 'node:buffer';
import { fstatSync, openSync, closeSync, readSync } from 'node:fs';
import { equal } from '../base/bytes.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { askSecret, type AskOptions } from './ask.ts';
import { childEnvironment, environment } from './env.ts';
import { unreadable } from './io.ts';

export interface PassphraseSource extends AskOptions {
  /** `--passphrase-file`. */
  readonly file: string | undefined;
  /** `--passphrase-fd`. */
  readonly fd: number | undefined;
  /** False where the variables hold another passphrase than the one that is wanted. */
  readonly environment?: boolean;
}

const limit = 64 * 1024;
export const passphraseHint =
  'pass --passphrase-file FILE or --passphrase-fd N, or set KMS_PASSPHRASE_CMD to a command that prints it';

/** One line end at the end is not part of the passphrase. */
function passphrase(bytes: Buffer, from: string): Secret {
  let end = bytes.length;
  if (end > 0 && bytes[end - 1] === 0x0a) end -= end > 1 && bytes[end - 2] === 0x0d ? 2 : 1;
  if (end === 0) throw new KmsError('Usage', `${from} holds no passphrase`);
  if (end > limit) throw new KmsError('Usage', `${from} is too long for a passphrase`);
  return new Secret(bytes.subarray(0, end));
}

function readFully(fd: number): Buffer {
  const buffer = Buffer.alloc(limit + 3);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(fd, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

function fromFile(path: string): Secret {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const stat = fstatSync(fd);
    if (stat.isFile() && (stat.mode & 0o077) !== 0) {
      throw new KmsError('FileUnusable', `${path} can be read by other users`, { hint: `chmod 600 ${path}` });
    }
    return passphrase(readFully(fd), path);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function fromDescriptor(fd: number): Secret {
  try {
    return passphrase(readFully(fd), `file descriptor ${fd}`);
  } catch (error) {
    const code = systemCode(error);
    if (error instanceof KmsError || code === undefined) throw error;
    throw new KmsError('Usage', `file descriptor ${fd} cannot be read`, {
      hint: `open it in the shell, for example: ${fd}< FILE`,
      cause: error,
    });
  }
}

async function fromCommand(command: string): Promise<Secret> {
  const { spawnSync } = await import('node:child_process');
  const { status, signal, stdout } = spawnSync(command, {
    shell: true,
    // Standard input is data for kms; what the command says is for the user.
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
    maxBuffer: limit + 3,
  });
  if (status !== 0) {
    const how = signal === null ? `with status ${String(status)}` : `by ${signal}`;
    throw new KmsError('NeedsInput', `the command in KMS_PASSPHRASE_CMD ended ${how}`, {
      hint: 'run it by itself to see why',
    });
  }
  const end = stdout.indexOf(0x0a);
  return passphrase(end === -1 ? stdout : stdout.subarray(0, end + 1), 'the output of KMS_PASSPHRASE_CMD');
}

/** What was given without a question; undefined where there is nothing but to ask. */
export async function givenPassphrase(source: PassphraseSource): Promise<Secret | undefined> {
  if (source.file !== undefined) return fromFile(source.file);
  if (source.fd !== undefined) return fromDescriptor(source.fd);
  if (source.environment === false) return undefined;
  const command = environment('KMS_PASSPHRASE_CMD');
  if (command !== undefined) return await fromCommand(command);
  const value = environment('KMS_PASSPHRASE');
  return value === undefined ? undefined : new Secret(Buffer.from(value, 'utf8'));
}

/** The passphrase that opens something. Rejects with `NeedsInput` where it is not given and nobody can be asked. */
export async function readPassphrase(source: PassphraseSource, message = 'Passphrase'): Promise<Secret> {
  return (await givenPassphrase(source)) ?? (await askSecret(message, passphraseHint, source));
}

/** A new passphrase; typed twice where it is typed. */
export async function readNewPassphrase(source: PassphraseSource): Promise<Secret> {
  const fixed = await givenPassphrase(source);
  if (fixed !== undefined) return fixed;
  const first = await askSecret('New passphrase', passphraseHint, source);
  if (first.length === 0) throw new KmsError('Usage', 'the passphrase is empty');
  const second = await askSecret('The same again', passphraseHint, source);
  if (!equal(first.reveal(), second.reveal())) {
    throw new KmsError('Usage', 'the two passphrases differ', { hint: 'run the command again' });
  }
  return first;
}

/** The recovery code: from a file (`-` is standard input), or typed. */
export async function readRecoveryCode(file: string | undefined, options: AskOptions): Promise<Secret> {
  if (file === '-') return passphrase(readFully(0), 'standard input');
  if (file !== undefined) return fromFile(file);
  return await askSecret('Recovery code', 'pass --recovery-file FILE, or - for standard input', options);
}
