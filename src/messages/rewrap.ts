/** Re-encrypts one ciphertext: a blob by `ReEncrypt`, a message by rewriting it. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { ByteStream } from '../base/bytes.ts';
import { isKmsError, KmsError, type ErrorCode } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import type { EncryptedDataKey, ReadHeader } from '../crypto/envelope/header.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import type { Resealing } from './reseal.ts';
import { generateSharedDataKey } from './recipients/entries.ts';
import { findEntryRecipient } from './recipients/kinds.ts';
import { kmsKey } from './recipients/kmskey.ts';
import { rewrapDataKey, type Seat } from './recipients/nextdatakey.ts';
import { findShareIdentity } from './recipients/rsapublickey.ts';
import type { OpenedEntry } from './recipients/recipient.ts';
import { isOfOneFile } from './datakeys.ts';
import {
  blobState,
  entryState,
  type ParseBlob,
  type Rewrapping,
  type ReencryptionState,
} from './reencryptionstate.ts';

async function load() {
  const [header, input, kmsKey, streams, body, suites, context, refusal, blob, padding] = await Promise.all([
    import('../crypto/envelope/header.ts'),
    import('../crypto/envelope/input.ts'),
    import('../crypto/envelope/kmsKey.ts'),
    import('../crypto/envelope/streams.ts'),
    import('../crypto/envelope/body.ts'),
    import('../crypto/envelope/suites.ts'),
    import('../crypto/envelope/context.ts'),
    import('../crypto/envelope/failures.ts'),
    import('../crypto/blob.ts'),
    import('../crypto/envelope/header.ts'),
  ]);
  return {
    ...header,
    ...input,
    ...kmsKey,
    ...streams,
    ...body,
    ...suites,
    ...context,
    ...refusal,
    ...blob,
    ...padding,
  };
}

let loaded: ReturnType<typeof load> | undefined;

/** Loads the modules for messages once. */
export function loadEnvelope(): ReturnType<typeof load> {
  return (loaded ??= load());
}

export async function loadBlobParser(): Promise<ParseBlob> {
  return (await import('../crypto/blob.ts')).parseBlob;
}

const undecryptable: ReadonlySet<ErrorCode> = new Set([
  'IncorrectKeyException',
  'InvalidCiphertextException',
]);

/** Encryption contexts to try in order: the given one, then none. */
function contextsToTry({ sourceContext }: Rewrapping): EncryptionContext[] {
  return sourceContext === undefined ? [{}] : [sourceContext, {}];
}

/** The new blob; undefined if nothing is due. Rejects if no context opens it. */
export async function rewrapBlob(rewrapping: Rewrapping, blob: Uint8Array): Promise<Uint8Array | undefined> {
  const { kms, target, sameKeyOnly } = rewrapping;
  const state = blobState(await loadBlobParser(), rewrapping, blob);
  if (state === 'current' || state === 'other') return undefined;
  let reason: KmsError | undefined;
  for (const context of contextsToTry(rewrapping)) {
    try {
      const { CiphertextBlob } = await kms.reEncrypt({
        CiphertextBlob: blob,
        SourceKeyId: sameKeyOnly ? target.arn : undefined,
        SourceEncryptionContext: context,
        DestinationKeyId: target.arn,
        DestinationEncryptionContext: rewrapping.destinationContext ?? context,
      });
      return CiphertextBlob;
    } catch (error) {
      if (!isKmsError(error) || !isOfOneFile(error, true)) throw error;
      // A blob that does not name its key and does not decrypt is under another one.
      if (state === 'unknown' && sameKeyOnly && undecryptable.has(error.code)) continue;
      reason ??= error;
    }
  }
  if (reason !== undefined) throw reason;
  return undefined;
}

/** The state of a message with that header. */
export function messageState(
  tools: Envelope,
  rewrapping: Rewrapping,
  { encryptedDataKeys }: Pick<ReadHeader, 'encryptedDataKeys'>,
): ReencryptionState {
  const states = encryptedDataKeys.map((entry) =>
    entryState(tools.parseBlob, rewrapping, tools.getKmsKeyArn(entry), entry),
  );
  return states.includes('due') ? 'due' : states.includes('current') ? 'current' : 'other';
}

export interface Split {
  readonly header: ReadHeader;
  readonly tag: Buffer;
  readonly rest: ByteStream;
  readonly close: () => Promise<void>;
}

export type Envelope = Awaited<ReturnType<typeof loadEnvelope>>;

/** Splits a message of any suite; `findRefusal` decides whether it may be read. */
export async function splitMessage(tools: Envelope, stream: ByteStream): Promise<Split> {
  const { Input, readHeader, getAuthenticationLength } = tools;
  const input = new Input(stream);
  const take = async (count: number): Promise<Buffer> => {
    if (input.length < count && !(await input.fill(count))) {
      throw new KmsError('MessageInvalid', 'the message is truncated');
    }
    return Buffer.from(input.takeWhole(count));
  };
  const reader = readHeader({ allowLegacySuites: true });
  let step = reader.next();
  while (step.done !== true) step = reader.next(await take(step.value));
  const tag = await take(getAuthenticationLength(step.value.suite));
  return {
    header: step.value,
    tag,
    close: () => input.close(),
    rest: (async function* () {
      try {
        while (await input.fill(1)) yield* input.take(input.length);
      } finally {
        await input.close();
      }
    })(),
  };
}

/** Why a due message cannot be re-encrypted; undefined if it can. */
export function findRefusal(
  { isLegacy, legacyRefused }: Envelope,
  { newDataKey, allowLegacySuites = false }: Rewrapping,
  { suite }: ReadHeader,
): KmsError | undefined {
  if (newDataKey) return isLegacy(suite) && !allowLegacySuites ? legacyRefused() : undefined;
  if (!isLegacy(suite) && suite.signature === undefined) return undefined;
  const message =
    suite.signature === undefined
      ? 'the message has a suite without key commitment, and would get one that has it'
      : 'the message is signed, and would get another signature';
  const flags = isLegacy(suite) ? '--new-data-key --allow-legacy-suites' : '--new-data-key';
  return new KmsError('UnsupportedOperationException', message, {
    hint: `to re-encrypt it anyway: ${flags}`,
  });
}

/** Opens every due entry that it can. Rejects with the reason if none opens and none is current. */
async function openDue(
  tools: Envelope,
  rewrapping: Rewrapping,
  header: ReadHeader,
): Promise<{ readonly opened: readonly OpenedEntry[]; readonly current: EncryptedDataKey | undefined }> {
  const opened: OpenedEntry[] = [];
  let current: EncryptedDataKey | undefined;
  let reason: KmsError | undefined;
  for (const entry of header.encryptedDataKeys) {
    const arn = tools.getKmsKeyArn(entry);
    const state = entryState(tools.parseBlob, rewrapping, arn, entry);
    if (state === 'current') current ??= entry;
    if (state !== 'due' || arn === undefined) continue;
    try {
      const { KeyId, Plaintext } = await rewrapping.kms.decrypt({
        CiphertextBlob: entry.ciphertext,
        KeyId: arn,
        EncryptionContext: header.context,
      });
      if (Plaintext !== undefined && KeyId === arn) opened.push({ entry, dataKey: new Secret(Plaintext) });
    } catch (error) {
      if (!isKmsError(error) || !isOfOneFile(error, true)) throw error;
      reason ??= error;
    }
  }
  if (opened.length === 0 && current === undefined && reason !== undefined) throw reason;
  return { opened, current };
}

export interface Rewrapped {
  readonly resealing: Resealing;
  /** The whole old message. */
  readonly stream: ByteStream;
}

/** A message with its parsed beginning. */
export interface Whole extends Pick<Split, 'header' | 'tag'> {
  readonly stream: ByteStream;
}

/** Like `splitMessage`, for a stream that can be read only once. */
export async function readWhole(stream: ByteStream): Promise<Whole> {
  const { header, tag, rest } = await splitMessage(await loadEnvelope(), stream);
  return { header, tag, stream: concatenate([header.bytes, tag], rest) };
}

/** Plans the rewriting of a message; undefined if nothing is due. Authenticates the header first. */
export async function rewrapMessage(
  rewrapping: Rewrapping,
  { header, tag, stream }: Whole,
  hold?: Hold,
): Promise<Rewrapped | undefined> {
  const tools = await loadEnvelope();
  const { opened, current } = await openDue(tools, rewrapping, header);
  const [first] = opened;
  let kept: Secret | undefined;
  try {
    if (first === undefined) {
      if (current === undefined && !rewrapping.sameKeyOnly) throw unopenable();
      return undefined;
    }
    const refusal = findRefusal(tools, rewrapping, header);
    if (refusal) throw refusal;
    const { dataKey } = first;
    const body = tools.openHeader(header, tag, dataKey.copy());
    const moved = new Set(opened.map(({ entry }) => entry));
    const others = tools
      .removePadding(header.encryptedDataKeys)
      .filter((entry) => !moved.has(entry) && entry !== current);
    if (rewrapping.newDataKey && others.length > 0 && !rewrapping.dropOthers) throw hasOthers();
    const next = rewrapping.newDataKey
      ? planNewDataKey(rewrapping)
      : await planKeptDataKey(rewrapping, { header, at: first.entry, current, others, dataKey });
    kept = dataKey;
    return {
      resealing: { header, tag, body, next: wipeAfter(dataKey, next), hold },
      stream,
    };
  } finally {
    for (const { dataKey } of opened) if (dataKey !== kept) dataKey.wipe();
  }
}

/** Wipes the old data key once the new one exists. */
function wipeAfter(dataKey: Secret, next: Resealing['next']): Resealing['next'] {
  return (context) => next(context).finally(() => dataKey.wipe());
}

/** A new data key, only for the target. */
function planNewDataKey({ kms, target }: Rewrapping): Resealing['next'] {
  return (context) =>
    generateSharedDataKey(() => Promise.resolve(kms), { keyId: target.arn, recipients: [] }, context);
}

interface Entries {
  readonly header: ReadHeader;
  /** The entry that the target's replaces. */
  readonly at: EncryptedDataKey;
  /** The target's current entry, if there is one. */
  readonly current: EncryptedDataKey | undefined;
  readonly others: readonly EncryptedDataKey[];
  readonly dataKey: Secret;
}

/** Keeps the data key, for the target and all other recipients. */
async function planKeptDataKey(
  { kms, target }: Rewrapping,
  { header, at, current, others, dataKey }: Entries,
): Promise<Resealing['next']> {
  const own: Seat = { entry: current, recipient: kmsKey(target.arn) };
  const seats: Seat[] = [];
  for (const entry of header.encryptedDataKeys) {
    if (entry === at) seats.push(own);
    else if (others.includes(entry)) {
      const recipient = await findEntryRecipient(entry, (fingerprint) => findShareIdentity(kms, fingerprint));
      seats.push({ entry, recipient });
    }
  }
  return (context) => rewrapDataKey(() => Promise.resolve(kms), seats, dataKey, context);
}

async function* concatenate(
  first: readonly Uint8Array[],
  rest: ByteStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* first;
  yield* rest;
}

function unopenable(): KmsError {
  return new KmsError('MessageInvalid', 'no key of the message can be used here');
}

function hasOthers(): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    'the message has other recipients, who would lose it',
    {
      hint: 'without --new-data-key they keep it; with --force they lose it',
    },
  );
}
