/** The header of one message in a file, changed: in its place where it keeps its length, else with the file (docs/spec/share.md). */
import { closeSync, constants, openSync } from 'node:fs';
import { isKmsError, systemCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';
import { hex } from '../../base/bytes.ts';
import type { EncryptedDataKey, ReadHeader } from '../../crypto/envelope/header.ts';
import { cutOff } from '../trees/encrypted.ts';
import type { Outcome } from '../trees/outcome.ts';
import type { Placer } from '../trees/placing.ts';
import { replaceFile, replaceWith } from '../trees/replacing.ts';
import { envelope, split, type Envelope } from '../trees/rewrap.ts';
import { changed, Source } from '../trees/source.ts';
import type { Temporary } from '../trees/temporary.ts';
import type { FoundFile } from '../trees/walk.ts';
import { copyBody } from './copybody.ts';
import { maxEntries, tooMany } from './entries.ts';
import {
  dropStaleJournal,
  longMessage,
  maxHeaderInPlace,
  replaceInPlace,
  settle,
  withMessageLock,
} from './headerjournal.ts';
import {
  authenticate,
  copyOf,
  headerOf,
  messageIn,
  type Authentic,
  type MessageText,
  type OpenDataKey,
} from './message.ts';
import type { SharingEvent } from './sharing.ts';

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
  readonly open: OpenDataKey;
  /** Records what is about to be done. */
  readonly note: (event: SharingEvent) => Promise<void>;
  readonly dryRun: boolean;
  readonly warn: (text: string) => void;
}

interface Look {
  readonly source: Source;
  readonly form: MessageText;
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
  return await withMessageLock(path, () => locked(file, change, options, placer));
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
    const { header } = await headerOf(tools, form, file.path);
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
    const { header, tag } = await headerOf(tools, form, file.path);
    const standing = change.standing(tools.withoutPadding(header.encryptedDataKeys));
    if (standing !== 'due') return { status: standing, path, target: path };
    const remark = form.form === 'raw' ? await cutOff(source) : undefined;
    if (remark !== undefined) options.warn(remark);
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
  if (!isLong) {
    await replaceWith(source, form.written(await withHeader(tools, form, start)), placer);
    return;
  }
  await replaceFile(source, placer, async (file) => {
    try {
      file.write(start);
      file.flush();
      await copyFrames(replacement, file, start.length);
    } catch (error) {
      throw unwritable(source.path, error);
    }
  });
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
