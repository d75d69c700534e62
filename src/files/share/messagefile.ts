/** Reads a message in a file to list or change its recipients. */
import { KmsError } from '../../base/errors.ts';
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Body } from '../../crypto/envelope/body.ts';
import type { EncryptedDataKey, ReadHeader } from '../../crypto/envelope/header.ts';
import { decodeText, textForm } from '../../base/text.ts';
import { holdsMessage, longestBeginning } from '../../messages/embedded.ts';
import { recogniseCiphertext, type MessageText } from '../../messages/ciphertext.ts';
import type { Unrecognised } from '../../messages/recognise.ts';
import { splitMessage, type Envelope } from '../../messages/rewrap.ts';
import type { Source } from '../source.ts';
import type { OpenedEntry } from '../../messages/recipients/recipient.ts';

/** A message whose header is authenticated. The caller must wipe the data key. */
export interface Authentic {
  readonly header: ReadHeader;
  readonly tag: Buffer;
  /** The key and parameters that decrypt its frames. */
  readonly body: Body;
  /** Without padding. */
  readonly entries: readonly EncryptedDataKey[];
  /** The entry through which it was opened. */
  readonly opened: OpenedEntry;
}

/** Undefined if no entry can be opened here. */
export type OpenDataKey = (
  entries: readonly EncryptedDataKey[],
  context: EncryptionContext,
) => Promise<OpenedEntry | undefined>;

export function refuseSigned(path: string): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    `${path} is a signed message: its recipients cannot be changed`,
    {
      hint: 'encrypt it again for all its recipients: kms decrypt FILE | kms encrypt -k KEY -r RECIPIENT -o NEW',
    },
  );
}

/** The message in a file; undefined for a file that contains none and was not named by the user. */
export async function findMessage(
  source: Source,
  head: Buffer,
  named: boolean,
): Promise<MessageText | undefined> {
  const found = recogniseCiphertext(source, head);
  if (found.kind === 'message') return found;
  if (found.kind === 'other' && (await hasMessage(source, head))) throw refuseEmbedded(source.path);
  if (!named) return undefined;
  if (found.kind === 'other') throw await refuseOtherContent(source.path, found);
  throw new KmsError(
    'UnsupportedOperationException',
    `${source.path} is a token or blob, which has one key and no recipients`,
    {
      hint: 'make a message of it: kms decrypt FILE | kms encrypt -a -r RECIPIENT; or grant the use of its key: kms grants create',
    },
  );
}

const partLength = 256 * 1024;
const binarySample = 8192;

/** Whether a file contains a message anywhere; in a binary file, near its beginning. */
async function hasMessage(source: Source, head: Buffer): Promise<boolean> {
  const { encoding } = textForm(head);
  const holds = (bytes: Buffer): boolean =>
    holdsMessage(decodeText(bytes, { encoding, marks: 0 }).characters);
  const isBinary = encoding === 'bytes' && head.subarray(0, binarySample).includes(0);
  if (isBinary || head.length === source.size) return holds(head);
  for (let at = 0; at < source.size; at += partLength) {
    if (holds(source.read(at, Math.min(partLength + longestBeginning, source.size - at)))) return true;
    // Reading a long file takes time, and signals are handled only between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

function refuseEmbedded(path: string): KmsError {
  return new KmsError('UnsupportedOperationException', `${path} contains a message inside other text`, {
    hint: 'put it in a separate file, from its BEGIN line to its END line',
  });
}

const insteads = {
  'key bundle':
    'it is sealed for its recipients for good: kms share key KEY -r RECIPIENT makes another; to take the key in: kms share accept FILE',
  tokens:
    'a token has one key and no recipients: make the file a message (kms encrypt FILE -r RECIPIENT), or hand its key over (kms share key KEY -r RECIPIENT)',
  'plain text': 'encrypt it first, for others too: kms encrypt FILE -k KEY -r RECIPIENT',
} as const;

async function refuseOtherContent(path: string, { identify }: Unrecognised): Promise<KmsError> {
  const form = await identify();
  const instead = form?.kind === undefined ? form?.help : insteads[form.kind];
  return new KmsError('MessageInvalid', `${path} is not a message${form ? `: ${form.what}` : ''}`, {
    hint: (instead ?? 'if kms made it, describe it with: kms inspect FILE').replaceAll(/\bFILE\b/g, path),
  });
}

/** The header of a message whose recipients can be changed; rejects for other messages. */
export async function readChangeableHeader(
  tools: Envelope,
  form: MessageText,
  path: string,
): Promise<{ header: ReadHeader; tag: Buffer }> {
  const { header, tag, close } = await splitMessage(tools, form.stream());
  await close();
  if (header.suite.signature !== undefined) throw refuseSigned(path);
  if (header.suite.id !== tools.committing.id) {
    throw new KmsError('UnsupportedOperationException', 'the message has a suite that kms no longer writes', {
      hint: 'encrypt it again: kms decrypt FILE | kms encrypt -k KEY -r RECIPIENT -o NEW',
    });
  }
  return { header, tag };
}

/** Opens and authenticates a message; rejects with `MessageInvalid` if no key here opens it. */
export async function authenticateMessage(
  tools: Envelope,
  header: ReadHeader,
  tag: Buffer,
  open: OpenDataKey,
): Promise<Authentic> {
  const entries = tools.removePadding(header.encryptedDataKeys);
  const opened = await open(entries, header.context);
  if (opened === undefined) throw new KmsError('MessageInvalid', 'no key of the message can be used here');
  try {
    const body = tools.openHeader(header, tag, opened.dataKey.copy());
    return { header, tag, body, entries, opened };
  } catch (error) {
    opened.dataKey.wipe();
    throw error;
  }
}
