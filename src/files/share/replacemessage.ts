/** Changes the recipients of a message in a file by rewriting the message (docs/spec/share.md, "Replacing a message"). */
import { readToEnd, type MessageText } from '../../messages/ciphertext.ts';
import type { Kms } from '../../api/kms.ts';
import { hex } from '../../base/bytes.ts';
import { isKmsError } from '../../base/errors.ts';
import type { EncryptedDataKey, ReadHeader } from '../../crypto/envelope/header.ts';
import { resealMessage, resealInBlocks, type Resealing } from '../../messages/reseal.ts';
import { explainDamage } from '../alreadyencrypted.ts';
import type { Outcome } from '../outcome.ts';
import type { Placer } from '../placing.ts';
import { replaceWith } from '../replacing.ts';
import { loadEnvelope, type Envelope } from '../../messages/rewrap.ts';
import { Source } from '../source.ts';
import type { FoundFile } from '../walk.ts';
import {
  authenticateMessage,
  readChangeableHeader,
  findMessage,
  type Authentic,
  type OpenDataKey,
} from './messagefile.ts';
import { rewrapDataKey, type Seat } from '../../messages/recipients/nextdatakey.ts';
import type { SharingEvent } from '../../connection/sharing.ts';

/** A change of a message's recipients. */
export interface RecipientChange {
  /** Whether a change is due, decided without a key. */
  readonly check: (entries: readonly EncryptedDataKey[]) => 'due' | 'already' | 'other';
  /** The remark on a message that needs no change. */
  readonly unchanged?: (entries: readonly EncryptedDataKey[]) => string | undefined;
  /** Returns the recipients of the new message, and the event for the audit trail. */
  readonly make: (message: Authentic) => Promise<{
    readonly seats: readonly Seat[];
    readonly event: Omit<SharingEvent, 'messageId' | 'newMessageId'>;
  }>;
}

export interface ChangeOptions {
  readonly kms: () => Promise<Pick<Kms, 'encrypt'>>;
  readonly open: OpenDataKey;
  /** Records the event before the change. */
  readonly note: (event: SharingEvent) => Promise<void>;
  readonly dryRun: boolean;
  readonly warn: (text: string) => void;
  /** Called from time to time with the processed bytes of the file. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** Of several processes that change one message, each retries as long as others finish first. */
const attempts = 20;

/** Retries if another program changed the file meanwhile. */
export async function retryWhileChanged<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isKmsError(error) || error.code !== 'FileChanged' || attempt === attempts) throw error;
    }
  }
}

interface ChangeableMessage {
  readonly source: Source;
  readonly form: MessageText;
  readonly tools: Envelope;
  readonly header: ReadHeader;
  readonly tag: Buffer;
  /** Without padding. */
  readonly entries: readonly EncryptedDataKey[];
}

/** Calls `change` with the message in a file, again if another program changed the file meanwhile. */
export function changeMessage(
  { path, named }: FoundFile,
  change: (message: ChangeableMessage) => Promise<Outcome>,
): Promise<Outcome> {
  return retryWhileChanged(async () => {
    const source = new Source(path);
    try {
      const form = await findMessage(source, source.head(), named);
      if (form === undefined) return { status: 'other', path };
      const tools = await loadEnvelope();
      const { header, tag } = await readChangeableHeader(tools, form, path);
      const entries = tools.removePadding(header.encryptedDataKeys);
      return await change({ source, form, tools, header, tag, entries });
    } finally {
      source.close();
    }
  });
}

export function changeRecipients(
  file: FoundFile,
  change: RecipientChange,
  options: ChangeOptions,
  placer: Placer,
): Promise<Outcome> {
  return changeMessage(file, async ({ source, form, tools, header, tag, entries }) => {
    const { path } = source;
    const status = change.check(entries);
    if (status !== 'due') await readToEnd(form, source, source.head());
    const remark = status === 'already' ? change.unchanged?.(entries) : undefined;
    if (remark !== undefined) options.warn(`${path} ${remark}`);
    if (status !== 'due') return { status, path, target: path };
    if (options.dryRun) return { status: 'done', path, target: path, bytes: source.size };
    const message = await authenticateMessage(tools, header, tag, options.open);
    const { dataKey } = message.opened;
    try {
      const { seats, event } = await change.make(message);
      const resealing: Resealing = {
        header,
        tag,
        body: message.body,
        next: (context) => rewrapDataKey(options.kms, seats, dataKey, context),
        announce: (newMessageId) =>
          options.note({ ...event, messageId: hex(header.messageId), newMessageId }),
      };
      await replaceMessage(source, form, resealing, options, placer);
    } finally {
      dataKey.wipe();
    }
    return { status: 'done', path, target: path, bytes: source.size };
  });
}

/** Rewrites the message in the file, in the same form. */
export async function replaceMessage(
  source: Source,
  { form, stream, written }: MessageText,
  resealing: Resealing,
  { warn, onProgress }: Pick<ChangeOptions, 'warn' | 'onProgress'>,
  placer: Placer,
  tap?: Parameters<typeof resealMessage>[2],
): Promise<void> {
  const { path } = source;
  await replaceWith(
    source,
    {
      output: written(resealMessage(resealing, stream(), tap)),
      inBlocks:
        form === 'raw' && tap === undefined
          ? (pair) => resealInBlocks(resealing, source.size, pair)
          : undefined,
      onProgress,
    },
    placer,
  ).catch(async (error: unknown) => {
    throw await explainDamage(source, form === 'raw', error);
  });
  if (source.stat.nlink > 1n) warn(`${path} has other names (hard links), which keep the old content`);
}
