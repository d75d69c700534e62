/** Finds the ciphertexts in a file: the whole file, or tokens in its text. */
import type { Kms } from '../api/kms.ts';
import { standardAlphabet, type ByteStream } from '../base/bytes.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { readCharacters } from '../base/text.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import { resealMessage, resealInBlocks } from '../messages/reseal.ts';
import { recogniseCiphertext, damagedMessage, readToEnd, type MessageText } from '../messages/ciphertext.ts';
import { mayBeDue, judgeReadings, findBeside } from './embeddedciphertexts.ts';
import { findRewritableTokens, streamBytes, searchLimit } from './searchtokens.ts';
import type { Content } from './replacing.ts';
import {
  loadBlobParser,
  loadEnvelope,
  findRefusal,
  rewrapBlob,
  rewrapMessage,
  splitMessage,
  messageState,
  readWhole,
} from '../messages/rewrap.ts';
import type { RecognisedBlob } from '../messages/recognise.ts';
import type { Source } from './source.ts';
import { blobState, type Rewrapping, type ReencryptionState } from '../messages/reencryptionstate.ts';

export type Kind = 'message' | 'armored message' | 'blob' | 'text';

export interface Rewritten extends Content {
  /** An error in one part of the file, while the rest was re-encrypted. */
  readonly problem?: KmsError | undefined;
}

export interface FoundCiphertexts {
  readonly kind: Kind;
  /** One for each ciphertext. */
  readonly states: readonly ReencryptionState[];
  /** Why a due ciphertext cannot be re-encrypted. */
  readonly refusal?: KmsError | undefined;
  /** An error about damaged ciphertexts. */
  readonly damage?: KmsError | undefined;
  /** The whole new content; undefined if nothing turns out to be due. */
  readonly rewrite: () => Promise<Rewritten | undefined>;
}

/** A re-encrypted message in the same form; undefined if nothing is due. */
export async function rewrittenMessage(
  rewrapping: Rewrapping,
  { written }: Pick<MessageText, 'written'>,
  stream: ByteStream,
  hold: Hold | undefined,
): Promise<ByteStream | undefined> {
  const made = await rewrapMessage(rewrapping, await readWhole(stream), hold);
  return made && written(resealMessage(made.resealing, made.stream));
}

/** A re-encrypted message is read to its end anyway; one that stays may be followed by another. */
async function isAlone(ciphertext: MessageText, source: Source): Promise<boolean> {
  try {
    await readToEnd(ciphertext, source, source.head());
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'MessageInvalid') return false;
    throw error;
  }
}

async function describeFoundMessage(
  rewrapping: Rewrapping,
  ciphertext: MessageText,
  source: Source,
): Promise<FoundCiphertexts | undefined> {
  const { form, stream, written } = ciphertext;
  const { size } = source;
  const tools = await loadEnvelope();
  const parts = await splitMessage(tools, stream()).catch((error: unknown) => {
    if (isKmsError(error)) return undefined;
    throw error;
  });
  if (parts === undefined) return undefined;
  await parts.close();
  const state = messageState(tools, rewrapping, parts.header);
  if (!mayBeDue(state) && !(await isAlone(ciphertext, source))) return undefined;
  return {
    kind: form === 'raw' ? 'message' : 'armored message',
    states: [state],
    refusal: findRefusal(tools, rewrapping, parts.header),
    rewrite: async () => {
      const { header, tag } = parts;
      const made = await rewrapMessage(rewrapping, { header, tag, stream: stream() });
      return (
        made && {
          output: written(resealMessage(made.resealing, made.stream)),
          inBlocks: form === 'raw' ? (pair) => resealInBlocks(made.resealing, size, pair) : undefined,
        }
      );
    },
  };
}

async function describeFoundBlob(
  rewrapping: Rewrapping,
  { blob, written }: RecognisedBlob,
  byChance: (error: unknown) => Promise<boolean>,
): Promise<FoundCiphertexts | undefined> {
  const state = blobState(await loadBlobParser(), rewrapping, blob);
  return {
    kind: 'blob',
    states: [state],
    rewrite: async () => {
      const again = await rewrapBlob(rewrapping, blob).catch(async (error: unknown) => {
        if (await byChance(error)) return undefined;
        throw error;
      });
      return again && { output: streamBytes(written(again)) };
    },
  };
}

/** Whether nothing is due in a text that begins like a message but is not one as a whole. If its header cannot be parsed, it is a damaged message. */
async function showsOthers(
  rewrapping: Rewrapping,
  source: Source,
  form: 'armor' | 'base64',
): Promise<boolean> {
  if (source.size > searchLimit) return false;
  const tools = await loadEnvelope();
  const characters = readCharacters(source.head(searchLimit));
  if (form === 'base64') {
    const parts = standardAlphabet(characters)
      .split(/=+/)
      .filter((each) => /[A-Za-z0-9+/]/.test(each));
    return parts.every((each) => {
      const bytes = Buffer.from(each.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64');
      const state = judgeReadings(tools, rewrapping, [bytes]);
      return state !== undefined && !mayBeDue(state);
    });
  }
  const beside = findBeside(tools, rewrapping, characters);
  const isFirst = characters.slice(0, beside[0]?.start).trim() === '';
  return isFirst && beside.length > 0 && beside.every(({ state, isRead }) => isRead && !mayBeDue(state));
}

async function isKey(kms: Kms, keyId: string): Promise<boolean> {
  try {
    await kms.describeKey({ KeyId: keyId });
    return true;
  } catch (error) {
    return !isKmsError(error) || error.code !== 'NotFoundException';
  }
}

/** Undefined if the file contains no ciphertext. `named`: by the user, not found in a folder. */
export async function findCiphertexts(
  rewrapping: Rewrapping,
  source: Source,
  named: boolean,
): Promise<FoundCiphertexts | undefined> {
  const ciphertext = recogniseCiphertext(source, source.head());
  if (ciphertext.kind === 'message') {
    const found = await describeFoundMessage(rewrapping, ciphertext, source);
    if (found !== undefined) return found;
    // Any file may begin like a message; with this name, or as text, it was one.
    if (ciphertext.form !== 'raw') {
      if (!(await showsOthers(rewrapping, source, ciphertext.form))) throw damagedMessage();
    } else if (source.path.endsWith('.kms'))
      throw new KmsError('MessageInvalid', 'the header of the message is damaged');
  } else if (ciphertext.kind === 'blob' && ciphertext.form !== 'token') {
    const parsed = (await loadBlobParser())(ciphertext.blob);
    // The first bytes of other files can look like a blob; under a key to re-encrypt, or one that exists, it is one.
    const isText = ciphertext.form !== 'raw';
    if (isText || parsed?.keyId === rewrapping.target.keyId || !rewrapping.sameKeyOnly) {
      const meant = named || source.path.endsWith('.kms');
      return describeFoundBlob(rewrapping, ciphertext, async (error) => {
        if (meant || !isKmsError(error) || error.code !== 'InvalidCiphertextException') return false;
        return parsed === undefined || !(await isKey(rewrapping.kms, parsed.keyId));
      });
    }
  }
  return findRewritableTokens(rewrapping, source);
}
