/** What can be told of a message without any key. */
import { fromUtf8, hex } from '../../base/bytes.ts';
import type { EncryptionContext } from '../context.ts';
import { tagLength } from './body.ts';
import { parseHeader, type EncryptedDataKey, type HeaderLimits } from './header.ts';
import { kmsKeyArn } from './kmsKey.ts';
import { withoutPadding } from './padding.ts';
import { rawAesName } from './rawAes.ts';

/** Nothing in it is authenticated: it is what the message says of itself. */
export interface MessageDescription {
  readonly version: number;
  readonly suite: { readonly id: number; readonly name: string };
  /** Plaintext bytes of a regular frame. */
  readonly frameLength: number;
  readonly context: EncryptionContext;
  readonly recipients: readonly Recipient[];
  /** Bytes before the first frame: header body and tag. */
  readonly headerLength: number;
}

interface Recipient {
  /** `aws-kms`, or the namespace of a raw key. */
  readonly provider: string;
  /** The key's ARN or name; the provider info in hex where it is not printable text. */
  readonly info: string;
}

const control = /\p{C}/u;

function describeRecipient(entry: EncryptedDataKey): Recipient {
  const text = kmsKeyArn(entry) ?? fromUtf8(rawAesName(entry.providerInfo) ?? entry.providerInfo);
  const info = text === undefined || control.test(text) ? hex(entry.providerInfo) : text;
  return { provider: entry.providerId, info };
}

/** Describes the message that `start` begins. Throws `MessageInvalid` when it does not hold a whole header. */
export function describeMessage(start: Uint8Array, limits: HeaderLimits = {}): MessageDescription {
  const header = parseHeader(start, limits);
  return {
    version: header.suite.version,
    suite: { id: header.suite.id, name: header.suite.name },
    frameLength: header.frameLength,
    context: header.context,
    recipients: withoutPadding(header.encryptedDataKeys).map(describeRecipient),
    headerLength: header.bytes.length + tagLength,
  };
}
