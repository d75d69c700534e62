/**
 * Rewrites a message for other recipients (docs/spec/message.md, "Other recipients") under a new message id, so that its content key differs even if
 * the data key stays.
 */
import type { EncryptionContext } from '../crypto/context.ts';
import { hex, type ByteStream } from '../base/bytes.ts';
import type { Body } from '../crypto/envelope/body.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import type { ReadHeader } from '../crypto/envelope/header.ts';
import type { DataKey } from '../crypto/envelope/streams.ts';
import type { FilePair } from './parallel/files.ts';
import { leastLength } from './parallel/start.ts';
import { beginMessage, encryptMessage, type EncryptMessageOptions } from './message.ts';
import { asItComes } from './hold.ts';

export interface Resealing {
  /** The header of the old message. */
  readonly header: ReadHeader;
  readonly tag: Buffer;
  /** The key that opens its frames; its header is authenticated. */
  readonly body: Body;
  /** The data key of the new message, with the encryption context to use. */
  readonly next: (context: EncryptionContext) => Promise<DataKey>;
  /** Called with the new message's id before any of its bytes are released; may reject to refuse it. */
  readonly announce?: ((messageId: string) => Promise<void>) | undefined;
  /** Where to hold plaintext until the message's end is verified (default: nowhere, for an output that appears only when complete). */
  readonly hold?: Hold | undefined;
}

async function newMessage({ header, next, announce }: Resealing): Promise<EncryptMessageOptions> {
  const { removeSignerKey } = await import('../crypto/envelope/context.ts');
  return {
    keyId: '',
    context: removeSignerKey(header.context),
    frameLength: header.frameLength === 0 ? undefined : header.frameLength,
    signed: header.suite.signature !== undefined,
    generateDataKey: next,
    announce: announce && ((messageId) => announce(hex(messageId))),
  };
}

/**
 * The new message. `stream` is the whole old one, verified on the way, so the output is a message only if the stream ends without an error. `tap`
 * sees the plaintext.
 */
export async function* resealMessage(
  resealing: Resealing,
  stream: ByteStream,
  tap: (plaintext: ByteStream) => ByteStream = asItComes,
): ByteStream {
  const { header, tag, body, hold = asItComes } = resealing;
  const { openEntered } = await import('../crypto/envelope/streams.ts');
  const plaintext = openEntered({ header, tag, body }, hold, stream);
  yield* encryptMessage(undefined, await newMessage(resealing), tap(plaintext));
}

/** Reseals a long message from file to file in blocks; resolves to false without writing anything if that is impossible. */
export async function resealInBlocks(resealing: Resealing, size: number, pair: FilePair): Promise<boolean> {
  const { header, body } = resealing;
  if (size < leastLength || header.suite.signature !== undefined) return false;
  const { resealFile } = await import('./parallel/files.ts');
  const bodies = async () => ({
    from: body,
    to: await beginMessage(undefined, await newMessage(resealing)),
  });
  return await resealFile(header, bodies, pair);
}
