/** A message encrypted anew, under a new data key, without some of its recipients. */
import type { Kms } from '../../api/kms.ts';
import { hex } from '../../base/bytes.ts';
import { isKmsError, KmsError, type ErrorCode } from '../../base/errors.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import { encryptMessage } from '../files.ts';
import type { Outcome } from '../trees/outcome.ts';
import type { Placer } from '../trees/placing.ts';
import { replaceWith } from '../trees/replacing.ts';
import { envelope, split } from '../trees/rewrap.ts';
import { Source } from '../trees/source.ts';
import type { FoundFile } from '../trees/walk.ts';
import type { ChangeOptions } from './change.ts';
import { checkStaying, type Leaving, type NameOf } from './changes.ts';
import { newDataKeyFor, ownerOf, partyOfEntry, type Resolved } from './entries.ts';
import { longMessage, settle, withMessageLock } from './headerjournal.ts';
import { authenticate, copyOf, messageIn, signedRefusal, type Authentic } from './message.ts';
import { searchedLength, variableNames } from './variables.ts';

type Stream = AsyncIterable<Uint8Array>;

export interface RevokeOptions extends ChangeOptions {
  readonly kms: () => Promise<Kms>;
  readonly leaving: Leaving;
  /** A recipient whose key is at hand, by fingerprint. */
  readonly publicKeys: (fingerprint: string) => Promise<Resolved | undefined>;
  /** Recipients whose keys are not at hand lose the message, instead of keeping the leaver in. */
  readonly dropOthers: boolean;
  readonly nameOf: NameOf;
  /** A remark on a message of which nothing is to be changed. */
  readonly unchanged: (entries: readonly EncryptedDataKey[]) => string | undefined;
  /** What the leaver could read in a file. */
  readonly told: (path: string, variables: readonly string[]) => void;
}

/** What KMS answers for a key under which nothing can be encrypted from here. */
const elsewhere: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'NotFoundException',
  'InvalidArnException',
]);

async function resolve(entry: EncryptedDataKey, options: RevokeOptions): Promise<Resolved | undefined> {
  const owner = ownerOf(entry);
  if (owner === undefined) return undefined;
  if (entry.providerId !== 'aws-kms') return options.publicKeys(owner);
  try {
    await (await options.kms()).describeKey({ KeyId: owner });
    return { kind: 'kms', arn: owner, name: undefined };
  } catch (error) {
    if (isKmsError(error) && elsewhere.has(error.code)) return undefined;
    throw error;
  }
}

/** Those who stay and whose keys are at hand. Rejects where one's is not, unless those are to be dropped. */
async function stayingIn(message: Authentic, options: RevokeOptions): Promise<Resolved[]> {
  const staying = await checkStaying(message, options.leaving, options.open);
  const resolved: Resolved[] = [];
  const missing: EncryptedDataKey[] = [];
  for (const entry of staying) {
    const one = await resolve(entry, options);
    if (one) resolved.push(one);
    else missing.push(entry);
  }
  if (resolved.length === 0 || (missing.length > 0 && !options.dropOthers)) {
    const names = missing.map((entry) => {
      const { name, fingerprint, keyArn } = partyOfEntry(entry, options.nameOf);
      return name ?? keyArn ?? fingerprint?.slice(0, 16) ?? 'another key';
    });
    throw new KmsError(
      'UnsupportedOperationException',
      `the keys of others who stay are not at hand: ${names.join(', ')}`,
      {
        hint: 'give their public keys with -R FILE, or let them lose it too with --drop-others',
      },
    );
  }
  return resolved;
}

async function drain(stream: AsyncGenerator): Promise<void> {
  while ((await stream.next()).done !== true);
}

/** Passes the plaintext on and keeps the beginning of it. */
async function* keeping(source: Stream, kept: Buffer[]): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0;
  for await (const part of source) {
    length += part.length;
    // Copied, for what is passed on is given away.
    if (length <= searchedLength) kept.push(Buffer.from(part));
    else kept.length = 0;
    yield part;
  }
}

export async function revokeIn(file: FoundFile, options: RevokeOptions, placer: Placer): Promise<Outcome> {
  const { path } = file;
  await settle(path);
  const run = (): Promise<Outcome> => locked(file, options, placer);
  return await (options.dryRun ? run() : withMessageLock(path, run));
}

async function locked(file: FoundFile, options: RevokeOptions, placer: Placer): Promise<Outcome> {
  const { path } = file;
  const source = new Source(path);
  try {
    const form = messageIn(source, source.head(), file.named);
    if (form === undefined) return { status: 'other', path };
    const tools = await envelope();
    const { header, tag, close } = await split(tools, form.stream());
    await close();
    if (header.suite.signature !== undefined) throw signedRefusal(path);
    const entries = tools.withoutPadding(header.encryptedDataKeys);
    if (!entries.some(options.leaving)) {
      const remark = options.unchanged(entries);
      if (remark !== undefined) options.warn(`${path} ${remark}`);
      return { status: 'already', path, target: path };
    }
    const message = await authenticate(tools, header, tag, options.open);
    const { dataKey } = message.opened;
    try {
      const recipients = await stayingIn(message, options);
      const kept: Buffer[] = [];
      const opened = { entry: message.opened.entry, dataKey: copyOf(dataKey) };
      const plaintext = tools.openMessage(
        { openDataKey: () => Promise.resolve(opened.dataKey) },
        form.stream(),
      );
      if (options.dryRun) {
        await drain(keeping(plaintext, kept));
      } else {
        const isLong = source.size >= longMessage && form.form === 'raw';
        const output = encryptMessage(
          await options.kms(),
          {
            keyId: '',
            context: header.context,
            frameLength: header.frameLength === 0 ? undefined : header.frameLength,
            newDataKey: (context) =>
              newDataKeyFor(
                options.kms,
                { keyId: undefined, recipients, room: isLong ? tools.usualRoom : 0 },
                context,
              ),
            announce: ({ messageId }) =>
              options.note({
                operation: 'RevokeMessage',
                messageId: hex(header.messageId),
                newMessageId: hex(messageId),
                added: [],
                removed: message.entries
                  .filter(
                    (entry) =>
                      !recipients.some(
                        (one) => ownerOf(entry) === (one.kind === 'kms' ? one.arn : one.fingerprint),
                      ),
                  )
                  .map((entry) => partyOfEntry(entry, options.nameOf)),
              }),
          },
          keeping(plaintext, kept),
        );
        await replaceWith(source, form.written(output), placer);
        if (source.stat.nlink > 1n)
          options.warn(`${path} has other names (hard links), which keep what it was`);
      }
      const text = Buffer.concat(kept);
      options.told(path, await variableNames(path.replace(/\.kms$/, ''), text));
      for (const each of [...kept, text]) each.fill(0);
      return { status: 'done', path, target: path, bytes: source.size };
    } finally {
      dataKey.wipe();
    }
  } finally {
    source.close();
  }
}
