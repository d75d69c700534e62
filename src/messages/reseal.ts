/**
 * A message written anew for other recipients (docs/spec/message.md, "Other recipients"): under a message id of its own, so that its content
 * key is another one even where the data key stays.
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
  /** Of the message as it is. */
  readonly header: ReadHeader;
  readonly tag: Buffer;
  /** What opens its frames: its header is authentic. */
  readonly body: Body;
  /** Of the new message; `context` is the one to encrypt it with. */
  readonly next: (context: EncryptionContext) => Promise<DataKey>;
  /** Called with the new message's id before anything of it is given out; may still refuse. */
  readonly announce?: ((messageId: string) => Promise<void>) | undefined;
  /** Where plaintext waits that the end of its message has to prove. Default: nowhere, for an output that appears when it is whole. */
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
 * The new message. `stream` is the whole old one, and is verified as it comes: what comes of it is a message only when it has ended well.
 * `tap` sees the plaintext pass.
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

/** The same of a long message from file to file, in blocks; false, with nothing done, where that cannot be. */
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
