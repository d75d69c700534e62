/** Reads a passphrase from a flag, command, variable or prompt. Never from an argument of the command line. */
import { Buffer } from 'node:buffer';
import { fstatSync, openSync, closeSync, readSync } from 'node:fs';
import { equal } from '../base/bytes.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { decodeText, encodeText, plainBytes, textForm } from '../base/text.ts';
import { askSecret, type AskOptions } from './ask.ts';
import { childEnvironment, environment } from './env.ts';
import { unreadable } from './input.ts';

export interface PassphraseSource extends AskOptions {
  /** `--passphrase-file`. */
  readonly file: string | undefined;
  /** `--passphrase-fd`. */
  readonly fd: number | undefined;
  /** False if the variables hold a different passphrase from the one asked for. */
  readonly environment?: boolean;
}

const limit = 64 * 1024;
export const passphraseHint =
  'pass --passphrase-file FILE or --passphrase-fd N, or set KMS_PASSPHRASE_CMD to a command that prints it';

/** The passphrase in each form in which it may have been set, the usual one first. */
type Forms = readonly [Secret, ...Secret[]];

function withoutEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return bytes.subarray(0, end);
}

/** The first releases used the bytes of a passphrase without one line end. */
function withoutOneEnd(bytes: Buffer): Buffer {
  const end = bytes.length;
  if (bytes[end - 1] !== 0x0a) return bytes;
  return bytes.subarray(0, bytes[end - 2] === 0x0d ? end - 2 : end - 1);
}

/** Encoding, byte order mark and line ends at the end are not part of a passphrase; all other white space is. */
function passphrase(bytes: Buffer, from: string, before = withoutOneEnd(bytes)): Forms {
  const text = withoutEnd(plainBytes(bytes));
  if (text.length === 0) throw new KmsError('Usage', `${from} contains no passphrase`);
  if (text.length > limit) throw new KmsError('Usage', `${from} is too long for a passphrase`);
  return text.equals(before) ? [new Secret(text)] : [new Secret(text), new Secret(before)];
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

/** Runs `read` on a file that only its owner can read. */
export function openPrivate<T>(path: string, read: (fd: number) => T): T {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const stat = fstatSync(fd);
    if (stat.isFile() && (stat.mode & 0o077) !== 0) {
      throw new KmsError('FileUnusable', `${path} can be read by other users`, { hint: `chmod 600 ${path}` });
    }
    return read(fd);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function fromFile(path: string): Forms {
  return openPrivate(path, (fd) => passphrase(readFully(fd), path));
}

function fromDescriptor(fd: number): Forms {
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

async function fromCommand(command: string): Promise<Forms> {
  const { spawnSync } = await import('node:child_process');
  const { status, signal, stdout } = spawnSync(command, {
    shell: true,
    // Standard input is data for kms; what the command prints on stderr is for the user.
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
    maxBuffer: limit + 3,
  });
  if (status !== 0) {
    const how = signal === null ? `with status ${String(status)}` : `by ${signal}`;
    throw new KmsError('NeedsInput', `the command in KMS_PASSPHRASE_CMD ended ${how}`, {
      hint: 'run it on its own to see why',
    });
  }
  const form = textForm(stdout);
  const [line = ''] = decodeText(stdout, form).characters.split('\n', 1);
  return passphrase(encodeText({ form, tail: Buffer.alloc(0) }, line), 'the output of KMS_PASSPHRASE_CMD');
}

/** The passphrase given without a prompt, in each of its forms; undefined if a prompt is the only way left. */
export async function givenForms(source: PassphraseSource): Promise<Forms | undefined> {
  if (source.file !== undefined) return fromFile(source.file);
  if (source.fd !== undefined) return fromDescriptor(source.fd);
  if (source.environment === false) return undefined;
  const command = environment('KMS_PASSPHRASE_CMD');
  if (command !== undefined) return await fromCommand(command);
  const value = environment('KMS_PASSPHRASE');
  if (value === undefined) return undefined;
  const bytes = Buffer.from(value, 'utf8');
  return passphrase(bytes, 'KMS_PASSPHRASE', bytes);
}

async function givenPassphrase(source: PassphraseSource): Promise<Secret | undefined> {
  return (await givenForms(source))?.[0];
}

/** Reads the passphrase that opens something. Rejects with `NeedsInput` if none is given and there is no terminal. */
export async function readPassphrase(source: PassphraseSource, message = 'Passphrase'): Promise<Secret> {
  return (await givenPassphrase(source)) ?? (await askSecret(message, passphraseHint, source));
}

/** Reads a new passphrase; at a prompt the user types it twice. */
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

/** Reads the recovery code from a file (`-` is standard input) or a prompt. */
export async function readRecoveryCode(file: string | undefined, options: AskOptions): Promise<Secret> {
  if (file === '-') return passphrase(readFully(0), 'standard input')[0];
  if (file !== undefined) return fromFile(file)[0];
  return await askSecret('Recovery code', 'pass --recovery-file FILE, or - for standard input', options);
}
