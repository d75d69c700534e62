/** The ciphertexts in a file: that it is, or that stand in its text. */
import type { Kms } from '../api/kms.ts';
import { standardAlphabet } from '../base/bytes.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { readCharacters } from '../base/text.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import { resealed, resealInBlocks } from '../messages/reseal.ts';
import { ciphertextOf, damagedText, readToEnd, type Ciphertext } from '../messages/ciphertext.ts';
import { isMeant, standingOfReadings, standingsBeside } from './beside.ts';
import { foundTokens, once, searchLimit } from './searchtokens.ts';
import type { Content } from './replacing.ts';
import {
  blobParser,
  envelope,
  refusalOf,
  rewrapBlob,
  rewrapMessage,
  split,
  standingOfHeader,
  wholeOf,
} from '../messages/rewrap.ts';
import type { Source } from './source.ts';
import { standingOfBlob, type Rewrapping, type Standing } from '../messages/target.ts';

type Stream = AsyncIterable<Uint8Array>;

export type Kind = 'message' | 'armored message' | 'blob' | 'text';

export interface Rewritten extends Content {
  /** What could not be done, where the rest could. */
  readonly problem?: KmsError | undefined;
}

export interface FoundCiphertexts {
  readonly kind: Kind;
  /** One for each ciphertext. */
  readonly standings: readonly Standing[];
  /** Why what is due cannot be taken up. */
  readonly refusal?: KmsError | undefined;
  /** What begins like a ciphertext and is damaged, beside or without others. */
  readonly damage?: KmsError | undefined;
  /** The whole new content; undefined where nothing is to be done after all. */
  readonly rewrite: () => Promise<Rewritten | undefined>;
}

/** A message written anew in the form that it has; undefined where nothing is to be done. */
export async function rewrittenMessage(
  rewrapping: Rewrapping,
  { written }: Pick<Extract<Ciphertext, { kind: 'message' }>, 'written'>,
  stream: Stream,
  hold: Hold | undefined,
): Promise<Stream | undefined> {
  const made = await rewrapMessage(rewrapping, await wholeOf(stream), hold);
  return made && written(resealed(made.resealing, made.stream));
}

/** What is written anew is read to its end anyway; what is to stay as it is may have another message behind it. */
async function isAlone(
  ciphertext: Extract<Ciphertext, { kind: 'message' }>,
  source: Source,
): Promise<boolean> {
  try {
    await readToEnd(ciphertext, source, source.head());
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'MessageInvalid') return false;
    throw error;
  }
}

async function foundMessage(
  rewrapping: Rewrapping,
  ciphertext: Extract<Ciphertext, { kind: 'message' }>,
  source: Source,
): Promise<FoundCiphertexts | undefined> {
  const { form, stream, written } = ciphertext;
  const { size } = source;
  const tools = await envelope();
  const parts = await split(tools, stream()).catch((error: unknown) => {
    if (isKmsError(error)) return undefined;
    throw error;
  });
  if (parts === undefined) return undefined;
  await parts.close();
  const standing = standingOfHeader(tools, rewrapping, parts.header);
  if (!isMeant(standing) && !(await isAlone(ciphertext, source))) return undefined;
  return {
    kind: form === 'raw' ? 'message' : 'armored message',
    standings: [standing],
    refusal: refusalOf(tools, rewrapping, parts.header),
    rewrite: async () => {
      const { header, tag } = parts;
      const made = await rewrapMessage(rewrapping, { header, tag, stream: stream() });
      return (
        made && {
          output: written(resealed(made.resealing, made.stream)),
          inBlocks: form === 'raw' ? (pair) => resealInBlocks(made.resealing, size, pair) : undefined,
        }
      );
    },
  };
}

async function foundBlob(
  rewrapping: Rewrapping,
  { blob, rewritten }: Extract<Ciphertext, { kind: 'blob' }>,
  byChance: (error: unknown) => Promise<boolean>,
): Promise<FoundCiphertexts | undefined> {
  const standing = standingOfBlob(await blobParser(), rewrapping, blob);
  return {
    kind: 'blob',
    standings: [standing],
    rewrite: async () => {
      const again = await rewrapBlob(rewrapping, blob).catch(async (error: unknown) => {
        if (await byChance(error)) return undefined;
        throw error;
      });
      return again && { output: once(rewritten(again)) };
    },
  };
}

/**
 * Whether text that begins as a message, and is none as a whole, shows that all in it is done or under keys that are not meant. Where the
 * header that it begins with cannot be read, it is a damaged message.
 */
async function showsOthers(
  rewrapping: Rewrapping,
  source: Source,
  form: 'armor' | 'base64',
): Promise<boolean> {
  if (source.size > searchLimit) return false;
  const tools = await envelope();
  const characters = readCharacters(source.head(searchLimit));
  if (form === 'base64') {
    const parts = standardAlphabet(characters)
      .split(/=+/)
      .filter((each) => /[A-Za-z0-9+/]/.test(each));
    return parts.every((each) => {
      const bytes = Buffer.from(each.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64');
      const standing = standingOfReadings(tools, rewrapping, [bytes]);
      return standing !== undefined && !isMeant(standing);
    });
  }
  const beside = standingsBeside(tools, rewrapping, characters);
  const isFirst = characters.slice(0, beside[0]?.start).trim() === '';
  return isFirst && beside.length > 0 && beside.every(({ standing, isRead }) => isRead && !isMeant(standing));
}

async function isKey(kms: Kms, keyId: string): Promise<boolean> {
  try {
    await kms.describeKey({ KeyId: keyId });
    return true;
  } catch (error) {
    return !isKmsError(error) || error.code !== 'NotFoundException';
  }
}

/** Undefined where a file holds no ciphertext. `named`: by the user, not found in a folder. */
export async function findCiphertexts(
  rewrapping: Rewrapping,
  source: Source,
  named: boolean,
): Promise<FoundCiphertexts | undefined> {
  const ciphertext = ciphertextOf(source, source.head());
  if (ciphertext?.kind === 'message') {
    const found = await foundMessage(rewrapping, ciphertext, source);
    if (found !== undefined) return found;
    // Any file may begin as a message does; with this name, or as text, it was one.
    if (ciphertext.form !== 'raw') {
      if (!(await showsOthers(rewrapping, source, ciphertext.form))) throw damagedText();
    } else if (source.path.endsWith('.kms'))
      throw new KmsError('MessageInvalid', 'the header of the message is damaged');
  } else if (ciphertext !== undefined && ciphertext.form !== 'token') {
    const parsed = (await blobParser())(ciphertext.blob);
    // A few bytes look like a blob in many a file; under a key that is meant, or that there is, it is one.
    const isText = ciphertext.form !== 'raw';
    if (isText || parsed?.keyId === rewrapping.target.keyId || !rewrapping.sameKeyOnly) {
      const meant = named || source.path.endsWith('.kms');
      return foundBlob(rewrapping, ciphertext, async (error) => {
        if (meant || !isKmsError(error) || error.code !== 'InvalidCiphertextException') return false;
        return parsed === undefined || !(await isKey(rewrapping.kms, parsed.keyId));
      });
    }
  }
  return foundTokens(rewrapping, source);
}
