/** Describes a message without any key. */
import { fromUtf8, hex, type ByteStream } from '../../base/bytes.ts';
import { isKmsError } from '../../base/errors.ts';
import type { EncryptionContext } from '../context.ts';
import { removeSignerKey } from './context.ts';
import {
  getAuthenticationLength,
  parseHeader,
  readHeader,
  type EncryptedDataKey,
  type HeaderLimits,
  type ReadHeader,
  removePadding,
} from './header.ts';
import { Input } from './input.ts';
import { getKmsKeyArn } from './kmsKey.ts';
import { getBodyPosition, findLayout, walkBody, type Layout, type ReadAt } from './layout.ts';
import { rawAesName } from './rawAes.ts';
import { messageInvalid } from './failures.ts';
import { isLegacy } from './suites.ts';

export type { Layout };

/** The claims of the message; nothing is authenticated. */
export interface MessageDescription {
  readonly version: number;
  readonly suite: { readonly id: number; readonly name: string };
  /** Whether it can decrypt to one plaintext only; legacy suites do not guarantee it. */
  readonly committing: boolean;
  readonly signed: boolean;
  /** Plaintext bytes of a regular frame; 0 for a body that is not framed. */
  readonly frameLength: number;
  /** Excluding the signer's key. */
  readonly context: EncryptionContext;
  readonly recipients: readonly Recipient[];
  /** Bytes before the body: header body and its authentication. */
  readonly headerLength: number;
}

interface Recipient {
  /** `aws-kms`, or the namespace of a raw key. */
  readonly provider: string;
  /** The key's ARN or name; if the provider info is not printable text, in hexadecimal. */
  readonly info: string;
}

const control = /\p{C}/u;

function describeRecipient(entry: EncryptedDataKey): Recipient {
  const text = getKmsKeyArn(entry) ?? fromUtf8(rawAesName(entry.providerInfo) ?? entry.providerInfo);
  const info = text === undefined || control.test(text) ? hex(entry.providerInfo) : text;
  return { provider: entry.providerId, info };
}

function describeHeader(header: ReadHeader): MessageDescription {
  return {
    version: header.suite.version,
    suite: { id: header.suite.id, name: header.suite.name },
    committing: !isLegacy(header.suite),
    signed: header.suite.signature !== undefined,
    frameLength: header.frameLength,
    context: removeSignerKey(header.context),
    recipients: removePadding(header.encryptedDataKeys).map(describeRecipient),
    headerLength: getBodyPosition(header),
  };
}

/** Allows any suite, and as many data keys as a header can hold. */
const describable: HeaderLimits = { allowLegacySuites: true, maxEncryptedDataKeys: 0xffff };

/** Maximum header bytes to read. */
export const maxHeaderLength = 1 << 20;

/** Describes the message that begins with `start`. Throws `MessageInvalid` if `start` does not contain the whole header. */
export function describeMessage(start: Uint8Array, limits: HeaderLimits = {}): MessageDescription {
  return describeHeader(parseHeader(start, { ...describable, ...limits }));
}

export interface MessageOutline extends MessageDescription {
  /** Undefined if the message is truncated or has trailing bytes. */
  readonly layout: Layout | undefined;
}

/** Describes a message of `size` bytes with a few reads. Throws as `describeMessage` does. */
export function outlineMessage(size: number, read: ReadAt): MessageOutline {
  const header = parseHeader(read(0, Math.min(size, maxHeaderLength)), describable);
  return { ...describeHeader(header), layout: findLayout(header, size, read) };
}

/** Describes a message by reading all of it. Throws as `describeMessage` does. */
export async function outlineStream(source: ByteStream): Promise<MessageOutline> {
  const input = new Input(source);
  try {
    const reader = readHeader(describable);
    let step = reader.next();
    while (step.done !== true) {
      if (!(await input.fill(step.value))) throw messageInvalid();
      step = reader.next(input.takeWhole(step.value));
    }
    const header = step.value;
    return { ...describeHeader(header), layout: await walkMessage(header, input) };
  } finally {
    await input.close();
  }
}

async function walkMessage(header: ReadHeader, input: Input): Promise<Layout | undefined> {
  const length = getAuthenticationLength(header.suite);
  try {
    if (!(await input.fill(length))) return undefined;
    input.take(length);
    return await walkBody(header, input);
  } catch (error) {
    // Truncated armor.
    if (isKmsError(error) && error.code === 'MessageInvalid') return undefined;
    throw error;
  }
}
