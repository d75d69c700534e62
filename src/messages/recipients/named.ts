/** The recipients that `-r` and `-R` name (docs/spec/share.md, "Recipients"). */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Kms } from '../../api/kms.ts';
import { isKmsError, KmsError, systemCode } from '../../base/errors.ts';
import { unreadable } from '../../base/filefailure.ts';
import { readText } from '../../base/text.ts';
import { recipientKinds } from './kinds.ts';
import { nameKmsKey } from './kmskey.ts';
import { otherKind, refusedRecipient } from './publickeys.ts';
import type { NamedRecipient, Recipient, Wrapping } from './recipient.ts';

/** The most that a reader of a message accepts. */
const maxRecipients = 100;
const maxFileLength = 1 << 20;

/** Undefined for a text of no kind. */
function parseByKind(text: string, where: string, name?: string): NamedRecipient | undefined {
  for (const kind of recipientKinds) {
    const recipient = kind.parse(text, where, name);
    if (recipient !== undefined) return recipient;
  }
  return undefined;
}

/**
 * Parses the recipients in a text: PEM blocks, and `ssh-rsa` keys and KMS keys, one on a line. The comment (`# alice`) on the line above a recipient
 * is its name. `where` names the text in errors. Throws `ValidationException` with the number of a line that is anything else.
 */
export function parseRecipients(text: string, where: string): NamedRecipient[] {
  const lines = text.split(/\r?\n/);
  const recipients: NamedRecipient[] = [];
  let name: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    const place = `${where}, line ${at + 1}`;
    if (line === '' || line.startsWith('#')) {
      name = line === '' ? undefined : line.replace(/^#+/, '');
      continue;
    }
    let item = line;
    if (line.startsWith('-----BEGIN ')) {
      const end = lines.findIndex((each, index) => index > at && each.startsWith('-----'));
      const block = lines.slice(at, end === -1 ? lines.length : end + 1).map((each) => each.trim());
      item = `${block.join('\n')}\n`;
      at += block.length - 1;
    }
    const recipient = parseByKind(item, place, name);
    if (recipient === undefined) throw refusedRecipient(place, otherKind(line) ?? 'it names no recipient');
    recipients.push(recipient);
    name = undefined;
    if (recipients.length > maxRecipients) {
      throw new KmsError('LimitExceededException', `${where} has more than ${maxRecipients} recipients`);
    }
  }
  return recipients;
}

/** Undefined if the file does not exist. */
function readFileText(path: string): string | undefined {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unreadable(path, error);
  }
  try {
    if (fstatSync(fd).isDirectory()) throw new KmsError('FileUnusable', `${path} is a directory`);
    const bytes = Buffer.alloc(maxFileLength + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < bytes.length; length += more) {
      more = readSync(fd, bytes, length, bytes.length - length, null);
    }
    const text = length > maxFileLength ? undefined : readText(bytes.subarray(0, length));
    if (text === undefined || text.includes('\0')) throw refusedRecipient(path, 'it holds no public key');
    return text;
  } finally {
    closeSync(fd);
  }
}

/** The recipients of a file of them (`-R`). */
export function readRecipientsFile(path: string): NamedRecipient[] {
  const text = readFileText(path);
  if (text === undefined) throw new KmsError('NoSuchFile', `${path} does not exist`);
  const recipients = parseRecipients(text, path);
  if (recipients.length === 0) throw refusedRecipient(path, 'it holds no recipient');
  return recipients;
}

/**
 * The recipient that one argument (`-r`) names: the text of a public key, a KMS key, a file of one recipient, or else an alias of
 * a KMS key. A word that is both a file and possibly an alias is read as the file, and keeps that alias.
 */
export function parseRecipientArgument(argument: string): NamedRecipient {
  const text = argument.trim();
  const word = /\s/.test(text) ? undefined : parseByKind(text, 'the recipient');
  if (word) return word;
  // A secret that is given by mistake must not be looked for as a name, which errors and the audit trail repeat.
  const isText =
    text.startsWith('-----BEGIN ') || /^\S+[ \t]+AAAA/.test(text) || /^age(?:1|-secret-key-)/i.test(text);
  const where = isText ? 'the recipient' : text;
  const found = isText ? text : readFileText(argument);
  // An alias has none of the characters that paths end in.
  const alias = /^[a-zA-Z0-9_-]+$/.test(text) ? `alias/${text}` : undefined;
  if (found === undefined) {
    if (alias !== undefined) return nameKmsKey(alias);
    throw new KmsError('NoSuchFile', `${text} does not exist`, {
      hint: 'a recipient is a file of a public key, an ssh-rsa line, or a KMS key: kms help share add',
    });
  }
  const [first, second] = parseRecipients(found, where);
  if (first === undefined) throw refusedRecipient(where, 'it holds no public key');
  if (second !== undefined) {
    throw new KmsError('Usage', `${where} has several recipients`, { hint: 'name the file with -R' });
  }
  return alias === undefined ? first : { ...first, alias };
}

/** All that `-r` and `-R` name, each once, in order. */
export function readRecipients(named: readonly string[], files: readonly string[]): NamedRecipient[] {
  const all = [...named.map(parseRecipientArgument), ...files.flatMap(readRecipientsFile)];
  const each = all.filter((one, at) => all.findIndex(({ identity }) => identity === one.identity) === at);
  if (each.length > maxRecipients) {
    throw new KmsError('LimitExceededException', `more than ${maxRecipients} recipients are named`);
  }
  return each;
}

/** Undefined if the service does not let the caller know. */
async function isKey(kms: Pick<Kms, 'describeKey'>, alias: string): Promise<boolean | undefined> {
  try {
    await kms.describeKey({ KeyId: alias });
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'NotFoundException') return false;
    if (isKmsError(error) && error.code === 'AccessDeniedException') return undefined;
    throw error;
  }
}

/**
 * Someone who can put a file into the folder must not become a recipient in the place of an alias. Rejects with `Usage` if a word is the name of a
 * file and, as far as can be known, of a KMS key.
 */
export async function refuseAmbiguous(
  kms: () => Promise<Pick<Kms, 'describeKey'>>,
  recipients: readonly NamedRecipient[],
): Promise<void> {
  for (const { alias } of recipients) {
    if (alias === undefined) continue;
    const found = await isKey(await kms(), alias);
    if (found === false) continue;
    const word = alias.slice('alias/'.length);
    throw new KmsError('Usage', `${word} is a file here, and ${alias} ${found ? '' : 'may be '}a KMS key`, {
      hint: `write ./${word} for the file, ${alias} for the key`,
    });
  }
}

/** Each recipient one time, in order. */
export async function resolveRecipients(
  kms: () => Promise<Wrapping>,
  recipients: readonly NamedRecipient[],
): Promise<Recipient[]> {
  const resolved: Recipient[] = [];
  for (const each of recipients) {
    const recipient = await each.resolve(kms);
    if (!resolved.some(({ identity }) => identity === recipient.identity)) resolved.push(recipient);
  }
  return resolved;
}
