/** With whom something is shared: what `-r` and `-R` name (docs/spec/share.md, "Recipients"). */
import type { KeyObject } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { KmsError, systemCode } from '../../base/errors.ts';
import { unreadable } from '../../base/filefailure.ts';
import { readText } from '../../base/text.ts';
import { otherKind, publicKeyOfPem, publicKeyOfSsh, refusedRecipient, type PublicKey } from './publickeys.ts';

/** Whoever holds the private key. */
export interface RsaRecipient {
  readonly kind: 'rsa';
  readonly publicKey: KeyObject;
  /** SHA-256 of the DER of the SubjectPublicKeyInfo, in lower-case hex. */
  readonly fingerprint: string;
  /** Whose it is, where that is told; printable. */
  readonly name: string | undefined;
  /** The alias that the name of its file stands for as well, if it is a KMS key's. */
  readonly alias?: string | undefined;
}

/** Whoever may use a KMS key. */
export interface KeyRecipient {
  readonly kind: 'key';
  /** A key id, an ARN or an `alias/…` name. */
  readonly keyId: string;
  readonly name: string | undefined;
  readonly alias?: string | undefined;
}

export type Recipient = RsaRecipient | KeyRecipient;

/** No message is read with more recipients. */
const maxRecipients = 100;
const maxFileLength = 1 << 20;
const maxNameLength = 128;

/** The comment right above wins over what the key says of itself. Control characters and line breaks do not pass. */
function nameOf(...candidates: readonly (string | undefined)[]): string | undefined {
  for (const each of candidates) {
    const name = each?.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').trim();
    if (name !== undefined && name !== '') return Array.from(name).slice(0, maxNameLength).join('');
  }
  return undefined;
}

function rsa({ publicKey, fingerprint, comment }: PublicKey, name: string | undefined): RsaRecipient {
  return { kind: 'rsa', publicKey, fingerprint, name: nameOf(name, comment) };
}

const keyForm =
  /^(?:arn:aws[a-z-]*:kms:\S+|alias\/\S+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32})$/;

/** A key that cannot be taken for anything else: a bare alias name can. */
function isKeyName(text: string): boolean {
  return keyForm.test(text);
}

/**
 * The recipients in a text: PEM blocks, and one a line `ssh-rsa` keys and KMS keys. A comment (`# alice`) right above one is its name; an
 * empty line, and a recipient, end what a comment is about. `where` names the text in errors. Throws `ValidationException` for
 * anything else, by line; a text with no recipient gives none.
 */
export function parseRecipients(text: string, where: string): Recipient[] {
  const lines = text.split(/\r?\n/);
  const recipients: Recipient[] = [];
  let name: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    const place = `${where}, line ${at + 1}`;
    if (line === '' || line.startsWith('#')) {
      name = line === '' ? undefined : line.replace(/^#+/, '');
      continue;
    }
    if (line.startsWith('-----BEGIN ')) {
      const end = lines.findIndex((each, index) => index > at && each.startsWith('-----'));
      const block = lines.slice(at, end === -1 ? lines.length : end + 1).map((each) => each.trim());
      recipients.push(rsa(publicKeyOfPem(`${block.join('\n')}\n`, place), name));
      at += block.length - 1;
    } else if (line.startsWith('ssh-rsa ') || line.startsWith('ssh-rsa\t')) {
      recipients.push(rsa(publicKeyOfSsh(line, place), name));
    } else {
      const [, keyId = '', comment] = /^(\S+)(?:[ \t]+#(.*))?$/.exec(line) ?? [];
      if (!isKeyName(keyId)) throw refusedRecipient(place, otherKind(line) ?? 'it names no recipient');
      recipients.push({ kind: 'key', keyId, name: nameOf(name, comment) });
    }
    name = undefined;
    if (recipients.length > maxRecipients) {
      throw new KmsError('LimitExceededException', `${where} has more than ${maxRecipients} recipients`);
    }
  }
  return recipients;
}

/** The text of a file; undefined where there is none. */
function textOf(path: string): string | undefined {
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
export function readRecipientsFile(path: string): Recipient[] {
  const text = textOf(path);
  if (text === undefined) throw new KmsError('NoSuchFile', `${path} does not exist`);
  const recipients = parseRecipients(text, path);
  if (recipients.length === 0) throw refusedRecipient(path, 'it holds no recipient');
  return recipients;
}

/**
 * The recipient that one argument (`-r`) names: the text of a public key, a KMS key, a file of one recipient, or else an alias of
 * a KMS key. What stands for a file and may stand for an alias is taken for the file, and has that alias.
 */
export function parseRecipientArgument(argument: string): Recipient {
  const text = argument.trim();
  if (isKeyName(text)) return { kind: 'key', keyId: text, name: undefined };
  // A secret that is given by mistake must not be looked for as a name, which errors and the audit trail repeat.
  const isText =
    text.startsWith('-----BEGIN ') || /^\S+[ \t]+AAAA/.test(text) || /^age(?:1|-secret-key-)/i.test(text);
  const where = isText ? 'the recipient' : text;
  const found = isText ? text : textOf(argument);
  // An alias has none of the characters that paths end in.
  const alias = /^[a-zA-Z0-9_-]+$/.test(text) ? `alias/${text}` : undefined;
  if (found === undefined) {
    if (alias !== undefined) return { kind: 'key', keyId: alias, name: undefined };
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

/** Whether two stand for the same recipient. A key under two names is known only when it is looked up. */
export function isSameRecipient(one: Recipient, other: Recipient): boolean {
  if (one.kind === 'rsa') return other.kind === 'rsa' && other.fingerprint === one.fingerprint;
  return other.kind === 'key' && other.keyId === one.keyId;
}

/** All that `-r` and `-R` name, each once, in order. */
export function readRecipients(named: readonly string[], files: readonly string[]): Recipient[] {
  const all = [...named.map(parseRecipientArgument), ...files.flatMap(readRecipientsFile)];
  const each = all.filter((one, at) => !all.slice(0, at).some((other) => isSameRecipient(one, other)));
  if (each.length > maxRecipients) {
    throw new KmsError('LimitExceededException', `more than ${maxRecipients} recipients are named`);
  }
  return each;
}

/** The name of a recipient and, of a public key, enough of its fingerprint to compare by eye. */
export function describeRecipient(recipient: Recipient): string {
  if (recipient.kind === 'key') return recipient.name ?? recipient.keyId;
  const short = recipient.fingerprint.slice(0, 16);
  return recipient.name === undefined ? short : `${recipient.name} (${short})`;
}
