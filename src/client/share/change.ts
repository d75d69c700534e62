/** The header of one message in a file, changed: in its place where it keeps its length, else with the file (docs/spec/share.md). */
import { closeSync, constants, openSync } from 'node:fs';
import { isKmsError, KmsError, systemCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';
import { hex } from '../../base/bytes.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptionContext } from '../../crypto/context.ts';
import type { EncryptedDataKey, ReadHeader } from '../../crypto/envelope/header.ts';
import { foreignForm } from '../foreign.ts';
import { ciphertextOf, type Ciphertext } from '../trees/ciphertext.ts';
import { streamForms } from '../trees/found.ts';
import type { Outcome } from '../trees/outcome.ts';
import type { Placer } from '../trees/placing.ts';
import { keepOwner } from '../trees/reencrypt.ts';
import { envelope, split, type Envelope } from '../trees/rewrap.ts';
import { changed, Source } from '../trees/source.ts';
import { Temporary } from '../trees/temporary.ts';
import type { FoundFile } from '../trees/walk.ts';
import { copyBody } from './copybody.ts';
import { maxEntries, tooMany } from './entries.ts';
import {
  dropStaleJournal,
  lockMessage,
  longMessage,
  maxHeaderInPlace,
  replaceInPlace,
  settle,
  settleLocked,
} from './headerjournal.ts';
import type { OpenedEntry } from './open.ts';
import type { SharingEvent } from './sharing.ts';

export { longMessage };

/** A message whose header proved authentic. The data key is the caller's to wipe. */
export interface Authentic {
  readonly header: ReadHeader;
  /** Without padding. */
  readonly entries: readonly EncryptedDataKey[];
  /** Through which it was opened. */
  readonly opened: OpenedEntry;
}

/** What is to become of the recipients. */
export interface HeaderChange {
  /** Looked at without a key: whether anything is to be done. */
  readonly standing: (entries: readonly EncryptedDataKey[]) => 'due' | 'already' | 'other';
  /** A remark on a message of which nothing is to be changed. */
  readonly unchanged?: (entries: readonly EncryptedDataKey[]) => string | undefined;
  /** The new entries, and what the audit trail is to say of it. */
  readonly make: (message: Authentic) => Promise<{
    readonly entries: readonly EncryptedDataKey[];
    readonly event: Omit<SharingEvent, 'messageId'>;
  }>;
}

export interface ChangeOptions {
  readonly open: (
    entries: readonly EncryptedDataKey[],
    context: EncryptionContext,
  ) => Promise<OpenedEntry | undefined>;
  /** Records what is about to be done. */
  readonly note: (event: SharingEvent) => Promise<void>;
  readonly dryRun: boolean;
  readonly warn: (text: string) => void;
}

type MessageText = Extract<Ciphertext, { kind: 'message' }>;

/** Suites whose messages are signed: with another header the signature would be wrong. */
function isSigned(head: Buffer): boolean {
  const suite = head.length < 3 ? 0 : head.readUInt16BE(1);
  return (
    (head[0] === 0x02 && suite === 0x0578) ||
    (head[0] === 0x01 && (suite === 0x0214 || suite === 0x0346 || suite === 0x0378))
  );
}

function signedRefusal(path: string): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    `${path} is a signed message: its header cannot be changed`,
    {
      hint: 'encrypt it again for all its recipients: kms decrypt FILE | kms encrypt -k KEY -r RECIPIENT -o NEW',
    },
  );
}

/** The message in a file; undefined for what holds none and was not named. */
export function messageIn(
  source: Source,
  head: Buffer,
  named: boolean,
  reading = false,
): MessageText | undefined {
  if (!reading && isSigned(head)) throw signedRefusal(source.path);
  const found = ciphertextOf(source, head);
  if (found?.kind === 'message') return found;
  if (!named) return undefined;
  if (found === undefined) throw noMessage(source.path, head);
  throw new KmsError(
    'UnsupportedOperationException',
    `${source.path} is a token or blob, which has one key and no recipients`,
    {
      hint: 'make a message of it: kms decrypt FILE | kms encrypt -a -r RECIPIENT; or grant the use of its key: kms grants create',
    },
  );
}

const insteads = {
  'key bundle':
    'it is sealed for its recipients for good: kms share key KEY -r RECIPIENT makes another; to take the key in: kms share accept FILE',
  tokens:
    'a token has one key and no recipients: make the file a message (kms encrypt FILE -r RECIPIENT), or hand its key over (kms share key KEY -r RECIPIENT)',
  'plain text': 'encrypt it first, for others too: kms encrypt FILE -k KEY -r RECIPIENT',
} as const;

function noMessage(path: string, head: Buffer): KmsError {
  const form = foreignForm(head);
  const instead = form?.kind === undefined ? form?.help : insteads[form.kind];
  return new KmsError('MessageInvalid', `${path} is not a message${form ? `: ${form.what}` : ''}`, {
    hint: (instead ?? 'what it is, if kms made it: kms inspect FILE').replaceAll(/\bFILE\b/g, path),
  });
}

interface Look {
  readonly source: Source;
  readonly form: MessageText;
}

async function headerOf(tools: Envelope, { form }: Look): Promise<{ header: ReadHeader; tag: Buffer }> {
  const { header, tag, close } = await split(tools, form.stream());
  await close();
  if (header.suite.id !== 0x0478) {
    throw new KmsError(
      'UnsupportedOperationException',
      'the message is of a suite whose header cannot be changed',
      {
        hint: 'encrypt it again: kms decrypt FILE | kms encrypt -k KEY -r RECIPIENT -o NEW',
      },
    );
  }
  return { header, tag };
}

/** Opens and authenticates; rejects with `MessageInvalid` where no key here opens it. */
export async function authenticate(
  tools: Envelope,
  header: ReadHeader,
  tag: Buffer,
  open: ChangeOptions['open'],
): Promise<Authentic> {
  const entries = tools.withoutPadding(header.encryptedDataKeys);
  const opened = await open(entries, header.context);
  if (opened === undefined) throw new KmsError('MessageInvalid', 'no key of the message can be used here');
  try {
    tools.openHeader(header, tag, copyOf(opened.dataKey));
  } catch (error) {
    opened.dataKey.wipe();
    throw error;
  }
  return { header, entries, opened };
}

export function copyOf(secret: Secret): Secret {
  return new Secret(Buffer.from(secret.reveal()));
}

const attempts = 3;

/** One file. Another program's change meanwhile makes it begin anew. */
export async function changeHeader(
  file: FoundFile,
  change: HeaderChange,
  options: ChangeOptions,
  placer: Placer,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(file, change, options, placer);
    } catch (error) {
      if (!isKmsError(error) || error.code !== 'FileChanged' || attempt === attempts) throw error;
    }
  }
}

async function once(
  file: FoundFile,
  change: HeaderChange,
  options: ChangeOptions,
  placer: Placer,
): Promise<Outcome> {
  const { path } = file;
  await settle(path);
  const first = await look(file, change, options.warn);
  if (first !== 'due') return { status: first, path, target: path };
  if (options.dryRun) return { status: 'done', path, target: path, bytes: file.size };
  const lock = await lockMessage(path);
  try {
    // What was interrupted, or done, by the process that held the lock before.
    settleLocked(path);
    return await locked(file, change, options, placer);
  } finally {
    lock?.release();
  }
}

async function look(
  file: FoundFile,
  change: HeaderChange,
  warn: (text: string) => void,
): Promise<'due' | 'already' | 'other'> {
  const source = new Source(file.path);
  try {
    const form = messageIn(source, source.head(), file.named);
    if (form === undefined) return 'other';
    const tools = await envelope();
    const { header } = await headerOf(tools, { source, form });
    const entries = tools.withoutPadding(header.encryptedDataKeys);
    const standing = change.standing(entries);
    const remark = standing === 'already' ? change.unchanged?.(entries) : undefined;
    if (remark !== undefined) warn(`${file.path} ${remark}`);
    return standing;
  } finally {
    source.close();
  }
}

async function locked(
  file: FoundFile,
  change: HeaderChange,
  options: ChangeOptions,
  placer: Placer,
): Promise<Outcome> {
  const { path } = file;
  const source = new Source(path);
  try {
    const form = messageIn(source, source.head(), true);
    if (form === undefined) return { status: 'other', path };
    const tools = await envelope();
    const { header, tag } = await headerOf(tools, { source, form });
    const standing = change.standing(tools.withoutPadding(header.encryptedDataKeys));
    if (standing !== 'due') return { status: standing, path, target: path };
    const message = await authenticate(tools, header, tag, options.open);
    try {
      dropStaleJournal(path);
      const { entries, event } = await change.make(message);
      if (entries.length >= maxEntries) throw tooMany();
      await options.note({ ...event, messageId: hex(header.messageId) });
      const rewrite = (list: readonly EncryptedDataKey[]): Buffer =>
        tools.rewriteHeader(header, copyOf(message.opened.dataKey), list);
      await replaceHeader({ tools, source, form, header, entries, rewrite }, placer);
    } finally {
      message.opened.dataKey.wipe();
    }
    if (source.stat.nlink > 1n) options.warn(`${path} has other names (hard links), which keep what it was`);
    return { status: 'done', path, target: path, bytes: source.size };
  } finally {
    source.close();
  }
}

interface Replacement extends Look {
  readonly tools: Envelope;
  readonly header: ReadHeader;
  /** Without padding. */
  readonly entries: readonly EncryptedDataKey[];
  readonly rewrite: (entries: readonly EncryptedDataKey[]) => Buffer;
}

async function replaceHeader(replacement: Replacement, placer: Placer): Promise<void> {
  const { tools, source, form, header, entries, rewrite } = replacement;
  const isLong = form.form === 'raw' && source.size >= longMessage;
  const sameLength =
    isLong && source.stat.nlink === 1n && header.bytes.length < maxHeaderInPlace - tools.tagLength
      ? tools.padded(entries, tools.entriesLength(header.encryptedDataKeys))
      : undefined;
  if (sameLength !== undefined && inPlace(source, rewrite(sameLength))) return;
  const start = rewrite(isLong ? [...entries, tools.paddingEntry(tools.usualRoom)] : entries);
  const file = new Temporary(source.path);
  try {
    if (isLong) {
      file.write(start);
      file.flush();
      await copyFrames(replacement, file, start.length);
    } else {
      for await (const part of streamForms[form.form](await withHeader(tools, form, start))) file.write(part);
      file.flush();
    }
    keepOwner(file, source);
    await placer.place({ file, target: source.path, replace: true, check: () => source.check() });
  } catch (error) {
    throw unwritable(source.path, error);
  } finally {
    file.discard();
  }
}

/** Says whether it could be done: a file that may not be written can still be replaced. */
function inPlace(source: Source, header: Buffer): boolean {
  let fd: number;
  try {
    fd = openSync(source.path, constants.O_RDWR | constants.O_NOFOLLOW);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'ETXTBSY') return false;
    throw unwritable(source.path, error);
  }
  try {
    // By the name and by what is open now: both are the file whose header was read.
    source.check();
    source.checkSame(fd);
    replaceInPlace(source.path, fd, { messageLength: source.size, header });
    source.checkPlace();
    return true;
  } catch (error) {
    throw unwritable(source.path, error);
  } finally {
    closeSync(fd);
  }
}

async function copyFrames(
  { tools, source, header }: Replacement,
  file: Temporary,
  at: number,
): Promise<void> {
  const from = header.bytes.length + tools.tagLength;
  const fd = openSync(source.path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    source.checkSame(fd);
    if ((await copyBody(fd, from, file.fd, at)) !== source.size - from) throw changed(source.path);
  } finally {
    closeSync(fd);
  }
}

async function withHeader(
  tools: Envelope,
  form: MessageText,
  start: Buffer,
): Promise<AsyncIterable<Uint8Array>> {
  const { rest } = await split(tools, form.stream());
  return (async function* () {
    yield start;
    yield* rest;
  })();
}
