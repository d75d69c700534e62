/** One ciphertext encrypted again: a blob by `ReEncrypt`, a message by a new header before the body it has. */
import { isKmsError, KmsError, type ErrorCode } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey, ReadHeader } from '../../crypto/envelope/header.ts';
import { decryptMessage, encryptMessage } from '../files.ts';
import { asItComes } from '../hold.ts';
import { isOfOneFile } from './outcome.ts';
import { standingOfBlob, standingOfEntry, type ParseBlob, type Rewrapping } from './target.ts';

type Stream = AsyncIterable<Uint8Array>;
type Context = Readonly<Record<string, string>>;

export async function envelope() {
  const { rewriteHeader } = await import('../../crypto/envelope/rewrite.ts');
  const [header, input, kmsKey, streams, body, suites, context, refusal, blob, padding] = await Promise.all([
    import('../../crypto/envelope/header.ts'),
    import('../../crypto/envelope/input.ts'),
    import('../../crypto/envelope/kmsKey.ts'),
    import('../../crypto/envelope/streams.ts'),
    import('../../crypto/envelope/body.ts'),
    import('../../crypto/envelope/suites.ts'),
    import('../../crypto/envelope/context.ts'),
    import('../../crypto/envelope/refusal.ts'),
    import('../../crypto/blob.ts'),
    import('../../crypto/envelope/padding.ts'),
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
    rewriteHeader,
  };
}

export async function blobParser(): Promise<ParseBlob> {
  return (await import('../../crypto/blob.ts')).parseBlob;
}

const undecryptable: ReadonlySet<ErrorCode> = new Set([
  'IncorrectKeyException',
  'InvalidCiphertextException',
]);

/** Contexts to try, in their order: the one that was given, and none. */
function contextsOf({ sourceContext }: Rewrapping): Context[] {
  return sourceContext === undefined ? [{}] : [sourceContext, {}];
}

/** The new blob; undefined where nothing is to be done. Rejects where no context that was given opens it. */
export async function rewrapBlob(rewrapping: Rewrapping, blob: Uint8Array): Promise<Uint8Array | undefined> {
  const { kms, target, sameKeyOnly } = rewrapping;
  const standing = standingOfBlob(await blobParser(), rewrapping, blob);
  if (standing === 'current' || standing === 'other') return undefined;
  let reason: KmsError | undefined;
  for (const context of contextsOf(rewrapping)) {
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
      // What cannot be seen to be under the key, and is not, is none of it.
      if (standing === 'unknown' && sameKeyOnly && undecryptable.has(error.code)) continue;
      reason ??= error;
    }
  }
  if (reason !== undefined) throw reason;
  return undefined;
}

export interface Split {
  readonly header: ReadHeader;
  readonly tag: Buffer;
  readonly rest: Stream;
  readonly close: () => Promise<void>;
}

export type Envelope = Awaited<ReturnType<typeof envelope>>;

/** Of a message of any suite: whether it may be read is for `refusalOf`. */
export async function split(tools: Envelope, stream: Stream): Promise<Split> {
  const { Input, readHeader, authenticationLength } = tools;
  const input = new Input(stream);
  const take = async (count: number): Promise<Buffer> => {
    if (input.length < count && !(await input.fill(count))) {
      throw new KmsError('MessageInvalid', 'the message is cut off');
    }
    return Buffer.from(input.takeWhole(count));
  };
  const reader = readHeader({ allowLegacySuites: true });
  let step = reader.next();
  while (step.done !== true) step = reader.next(await take(step.value));
  const tag = await take(authenticationLength(step.value.suite));
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

/** Why a message that is due cannot be taken up; undefined where it can. */
export function refusalOf(
  { isLegacy, legacyRefused }: Envelope,
  { newDataKey, allowLegacySuites = false }: Rewrapping,
  { suite }: ReadHeader,
): KmsError | undefined {
  if (newDataKey) return isLegacy(suite) && !allowLegacySuites ? legacyRefused() : undefined;
  if (!isLegacy(suite) && suite.signature === undefined) return undefined;
  const message =
    suite.signature === undefined
      ? 'the message has a suite without key commitment, whose header cannot be changed by itself'
      : 'the message is signed, so that its header cannot be changed by itself';
  const flags = isLegacy(suite) ? '--new-data-key --allow-legacy-suites' : '--new-data-key';
  return new KmsError('UnsupportedOperationException', message, { hint: `encrypt its body anew: ${flags}` });
}

interface Opened {
  readonly entry: EncryptedDataKey;
  readonly dataKey: Secret;
}

/** Every entry that is due and opens. Rejects with why, where none does and none is current. */
async function openDue(
  tools: Envelope,
  rewrapping: Rewrapping,
  header: ReadHeader,
): Promise<{ readonly opened: readonly Opened[]; readonly current: EncryptedDataKey | undefined }> {
  const opened: Opened[] = [];
  let current: EncryptedDataKey | undefined;
  let reason: KmsError | undefined;
  for (const entry of header.encryptedDataKeys) {
    const arn = tools.kmsKeyArn(entry);
    const standing = standingOfEntry(tools.parseBlob, rewrapping, arn, entry);
    if (standing === 'current') current ??= entry;
    if (standing !== 'due' || arn === undefined) continue;
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

/**
 * The whole new message; undefined where nothing is to be done. The header is authenticated before anything is made of it; the
 * body is copied as it is, or with `newDataKey` decrypted and encrypted.
 */
export async function rewrapMessage(rewrapping: Rewrapping, stream: Stream): Promise<Stream | undefined> {
  const tools = await envelope();
  const { kms, target } = rewrapping;
  const { header, tag, rest } = await split(tools, stream);
  const { opened, current } = await openDue(tools, rewrapping, header);
  const [first] = opened;
  try {
    if (first === undefined) {
      if (current === undefined && !rewrapping.sameKeyOnly) throw unopenable();
      return undefined;
    }
    const refusal = refusalOf(tools, rewrapping, header);
    if (refusal) throw refusal;
    const moved = new Set(opened.map(({ entry }) => entry));
    if (rewrapping.newDataKey) {
      const others = tools
        .withoutPadding(header.encryptedDataKeys)
        .filter((entry) => !moved.has(entry) && entry !== current);
      if (others.length > 0 && !rewrapping.dropOthers) throw hasOthers();
      return encryptMessage(
        kms,
        {
          keyId: target.arn,
          context: tools.givenContext(header.context),
          frameLength: header.frameLength === 0 ? undefined : header.frameLength,
          signed: header.suite.signature !== undefined,
        },
        // What comes of it is a message only when it has ended well.
        decryptMessage(
          kms,
          { allowLegacySuites: rewrapping.allowLegacySuites, hold: asItComes },
          joined([header.bytes, tag], rest),
        ),
      );
    }
    const dataKey = first.dataKey;
    tools.openHeader(header, tag, copyOf(dataKey));
    const entries: EncryptedDataKey[] = [];
    for (const entry of header.encryptedDataKeys) {
      if (entry === first.entry)
        entries.push(current ?? (await encryptedFor(tools, rewrapping, header, dataKey)));
      else if (!moved.has(entry) && entry !== current) entries.push(entry);
    }
    const start = tools.rewriteHeader(header, copyOf(dataKey), entries);
    return joined([start], rest);
  } finally {
    for (const { dataKey } of opened) dataKey.wipe();
  }
}

async function* joined(
  first: readonly Uint8Array[],
  rest: Stream,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* first;
  yield* rest;
}

function copyOf(secret: Secret): Secret {
  return new Secret(Buffer.from(secret.reveal()));
}

async function encryptedFor(
  tools: Envelope,
  { kms, target }: Rewrapping,
  header: ReadHeader,
  dataKey: Secret,
): Promise<EncryptedDataKey> {
  const { CiphertextBlob, KeyId } = await kms.encrypt({
    KeyId: target.arn,
    Plaintext: dataKey.reveal(),
    EncryptionContext: header.context,
  });
  if (CiphertextBlob === undefined || KeyId === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to Encrypt is not complete');
  }
  return tools.kmsDataKey(KeyId, CiphertextBlob);
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
