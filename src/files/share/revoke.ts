/** Re-encrypts a message under a new data key, without some of its recipients. */
import { readToEnd } from '../../messages/ciphertext.ts';
import type { Kms } from '../../api/kms.ts';
import { hex, type ByteStream } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import { asItComes } from '../../messages/hold.ts';
import type { Resealing } from '../../messages/reseal.ts';
import type { Outcome } from '../outcome.ts';
import type { Placer } from '../placing.ts';
import type { FoundFile } from '../walk.ts';
import { changeMessage, replaceMessage, type ChangeOptions } from './replacemessage.ts';
import { checkStaying, type Leaving, type NameOf } from './recipientchanges.ts';
import { generateSharedDataKey } from '../../messages/recipients/entries.ts';
import { describeEntryParty, findEntryRecipient, readIdentity } from '../../messages/recipients/kinds.ts';
import type { PublicKeys, Recipient } from '../../messages/recipients/recipient.ts';
import { authenticateMessage, type Authentic } from './messagefile.ts';
import { searchedLength, listVariableNames } from './variables.ts';

export interface RevokeOptions extends ChangeOptions {
  readonly kms: () => Promise<Kms>;
  readonly leaving: Leaving;
  readonly publicKeys: PublicKeys;
  /** Drops recipients whose public keys are not available, instead of refusing. */
  readonly dropOthers: boolean;
  readonly nameOf: NameOf;
  /** The remark on a message that needs no change. */
  readonly unchanged: (entries: readonly EncryptedDataKey[]) => string | undefined;
  /** Reports what the removed recipient could read in a file. */
  readonly told: (path: string, variables: readonly string[]) => void;
}

async function resolveEntry(entry: EncryptedDataKey, options: RevokeOptions): Promise<Recipient | undefined> {
  const recipient = await findEntryRecipient(entry, options.publicKeys);
  return (await recipient?.isAvailable(options.kms)) === true ? recipient : undefined;
}

/** The remaining recipients whose keys are available. Rejects if one is not, unless such recipients are dropped. */
async function resolveStaying(message: Authentic, options: RevokeOptions): Promise<Recipient[]> {
  const staying = await checkStaying(message, options.leaving, options.open);
  const resolved: Recipient[] = [];
  const missing: EncryptedDataKey[] = [];
  for (const entry of staying) {
    const one = await resolveEntry(entry, options);
    if (one) resolved.push(one);
    else missing.push(entry);
  }
  if (resolved.length === 0 || (missing.length > 0 && !options.dropOthers)) {
    const names = missing.map((entry) => {
      const { name, fingerprint, keyArn } = describeEntryParty(entry, options.nameOf);
      return name ?? keyArn ?? fingerprint?.slice(0, 16) ?? 'another key';
    });
    throw new KmsError(
      'UnsupportedOperationException',
      `the public keys of other recipients are not available: ${names.join(', ')}`,
      {
        hint: 'pass their public keys with -R FILE, or remove them too with --drop-others',
      },
    );
  }
  return resolved;
}

async function drain(stream: AsyncGenerator): Promise<void> {
  while ((await stream.next()).done !== true);
}

/** Passes the plaintext on and keeps a copy of its beginning. */
async function* keepBeginning(
  source: ByteStream,
  kept: Buffer[],
): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0;
  for await (const part of source) {
    length += part.length;
    // A copy, because the consumer owns the passed part.
    if (length <= searchedLength) kept.push(Buffer.from(part));
    else kept.length = 0;
    yield part;
  }
}

/** Only the remaining recipients get the new data key. */
function planResealing(
  message: Authentic,
  recipients: readonly Recipient[],
  options: RevokeOptions,
): Resealing {
  const { header, tag, body, entries } = message;
  const stays = (entry: EncryptedDataKey): boolean =>
    recipients.some((one) => readIdentity(entry) === one.identity);
  return {
    header,
    tag,
    body,
    next: (context) => generateSharedDataKey(options.kms, { keyId: undefined, recipients }, context),
    announce: (newMessageId) =>
      options.note({
        operation: 'RevokeMessage',
        messageId: hex(header.messageId),
        newMessageId,
        added: [],
        removed: entries
          .filter((entry) => !stays(entry))
          .map((entry) => describeEntryParty(entry, options.nameOf)),
      }),
  };
}

/** A longer message has more plaintext than is searched for names. */
const certainlyLong = 2 * searchedLength;

export function revokeRecipients(file: FoundFile, options: RevokeOptions, placer: Placer): Promise<Outcome> {
  return changeMessage(file, async ({ source, form, tools, header, tag, entries }) => {
    const { path } = source;
    if (!entries.some(options.leaving)) {
      await readToEnd(form, source, source.head());
      const remark = options.unchanged(entries);
      if (remark !== undefined) options.warn(`${path} ${remark}`);
      return { status: 'already', path, target: path };
    }
    const message = await authenticateMessage(tools, header, tag, options.open);
    const { dataKey } = message.opened;
    try {
      const recipients = await resolveStaying(message, options);
      const kept: Buffer[] = [];
      if (options.dryRun) {
        await drain(keepBeginning(tools.openEntered(message, asItComes, form.stream()), kept));
      } else {
        const tap =
          source.size < certainlyLong ? (plaintext: ByteStream) => keepBeginning(plaintext, kept) : undefined;
        await replaceMessage(source, form, planResealing(message, recipients, options), options, placer, tap);
      }
      const text = Buffer.concat(kept);
      options.told(path, await listVariableNames(path.replace(/\.kms$/, ''), text));
      for (const each of [...kept, text]) each.fill(0);
      return { status: 'done', path, target: path, bytes: source.size };
    } finally {
      dataKey.wipe();
    }
  });
}
