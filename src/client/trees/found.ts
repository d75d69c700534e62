/** The ciphertexts in a file: that it is, or that stand in its text. */
import type { Kms } from '../../api/kms.ts';
import { base64 } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { decodeToken, encodeToken } from '../../base/token.ts';
import { armor } from '../files.ts';
import { tokenPattern } from '../inspect.ts';
import { ciphertextOf, type Ciphertext, type Form } from './ciphertext.ts';
import { isOfOneFile } from './outcome.ts';
import { blobParser, envelope, refusalOf, rewrapBlob, rewrapMessage, split } from './rewrap.ts';
import type { Source } from './source.ts';
import { standingOfBlob, standingOfEntry, type Rewrapping, type Standing } from './target.ts';

type Stream = AsyncIterable<Uint8Array>;

export type Kind = 'message' | 'armored message' | 'blob' | 'text';

export interface Rewritten {
  readonly output: Stream;
  /** What could not be done, where the rest could. */
  readonly problem?: KmsError | undefined;
}

export interface FoundCiphertexts {
  readonly kind: Kind;
  /** One for each ciphertext. */
  readonly standings: readonly Standing[];
  /** Why what is due cannot be taken up. */
  readonly refusal?: KmsError | undefined;
  /** The whole new content; undefined where nothing is to be done after all. */
  readonly rewrite: () => Promise<Rewritten | undefined>;
}

/** Text is searched whole, in memory. */
export const searchLimit = 64 * 1024 * 1024;
const binarySample = 8192;
const lineBytes = 57;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield bytes;
}

async function* base64Lines(source: Stream): AsyncGenerator<Uint8Array, void, undefined> {
  let rest = Buffer.alloc(0);
  const line = (bytes: Uint8Array): string => `${base64(bytes)}\n`;
  for await (const part of source) {
    const bytes = Buffer.concat([rest, part]);
    const lines: string[] = [];
    let at = 0;
    for (; at + lineBytes <= bytes.length; at += lineBytes)
      lines.push(line(bytes.subarray(at, at + lineBytes)));
    rest = Buffer.from(bytes.subarray(at));
    if (lines.length > 0) yield Buffer.from(lines.join(''));
  }
  if (rest.length > 0) yield Buffer.from(line(rest));
}

export const streamForms: Readonly<Record<Form, (source: Stream) => Stream>> = {
  raw: (source) => source,
  armor,
  base64: base64Lines,
  token: (source) => source,
};

/** A message in the form that it has; undefined where nothing is to be done. */
export async function rewrittenMessage(
  rewrapping: Rewrapping,
  form: Form,
  stream: Stream,
): Promise<Stream | undefined> {
  const output = await rewrapMessage(rewrapping, stream);
  return output && streamForms[form](output);
}

async function foundMessage(
  rewrapping: Rewrapping,
  { form, stream }: Extract<Ciphertext, { kind: 'message' }>,
): Promise<FoundCiphertexts | undefined> {
  const tools = await envelope();
  const parts = await split(tools, stream()).catch((error: unknown) => {
    if (isKmsError(error)) return undefined;
    throw error;
  });
  if (parts === undefined) return undefined;
  await parts.close();
  const standings = parts.header.encryptedDataKeys.map((entry) =>
    standingOfEntry(tools.parseBlob, rewrapping, tools.kmsKeyArn(entry), entry),
  );
  const due = standings.includes('due');
  return {
    kind: form === 'raw' ? 'message' : 'armored message',
    standings: [due ? 'due' : standings.includes('current') ? 'current' : 'other'],
    refusal: refusalOf(tools, rewrapping, parts.header),
    rewrite: async () => {
      const output = await rewrittenMessage(rewrapping, form, stream());
      return output && { output };
    },
  };
}

async function foundBlob(
  rewrapping: Rewrapping,
  { blob, form }: Extract<Ciphertext, { kind: 'blob' }>,
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
      return again && { output: once(form === 'raw' ? again : Buffer.from(`${base64(again)}\n`)) };
    },
  };
}

async function foundTokens(rewrapping: Rewrapping, source: Source): Promise<FoundCiphertexts | undefined> {
  const head = source.head();
  if (head.subarray(0, binarySample).includes(0)) return undefined;
  if (source.size > searchLimit) {
    throw new KmsError('FileUnusable', `${source.path} is too long to be searched for tokens`);
  }
  const bytes = head.length === source.size ? head : source.head(searchLimit);
  if (!bytes.includes('kms:v1:')) return undefined;
  // Latin-1 keeps every byte that is none of a token's as it is.
  const text = bytes.toString('latin1');
  const parse = await blobParser();
  const tokens = new Map<string, Standing>();
  const standings: Standing[] = [];
  for (const [token] of text.matchAll(tokenPattern)) {
    const blob = decodeToken(token);
    const standing = blob && standingOfBlob(parse, rewrapping, blob);
    if (standing === undefined) continue;
    tokens.set(token, standing);
    standings.push(standing);
  }
  if (tokens.size === 0) return undefined;
  return { kind: 'text', standings, rewrite: () => rewriteText(rewrapping, text, tokens) };
}

async function rewriteText(
  rewrapping: Rewrapping,
  text: string,
  tokens: ReadonlyMap<string, Standing>,
): Promise<Rewritten | undefined> {
  const again = new Map<string, string>();
  let failed = 0;
  let reason: KmsError | undefined;
  for (const [token, standing] of tokens) {
    const blob = standing === 'due' || standing === 'unknown' ? decodeToken(token) : undefined;
    if (blob === undefined) continue;
    try {
      const made = await rewrapBlob(rewrapping, blob);
      if (made) again.set(token, encodeToken(made));
    } catch (error) {
      if (!isKmsError(error) || !isOfOneFile(error, true)) throw error;
      failed++;
      reason ??= error;
    }
  }
  const problem =
    reason &&
    new KmsError(
      reason.code,
      `${failed} of ${tokens.size} tokens could not be opened${again.size > 0 ? '; others are done' : ''}`,
      {
        hint: 'tokens that were encrypted with a context need it again: -C k=v; kms inspect FILE lists the tokens',
        cause: reason,
      },
    );
  if (again.size === 0) {
    if (problem) throw problem;
    return undefined;
  }
  const output = text.replace(tokenPattern, (token) => again.get(token) ?? token);
  return { output: once(Buffer.from(output, 'latin1')), problem };
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
    const found = await foundMessage(rewrapping, ciphertext);
    if (found !== undefined) return found;
    // Any file may begin as a message does; with this name it was one.
    if (source.path.endsWith('.kms'))
      throw new KmsError('MessageInvalid', 'the header of the message is damaged');
  } else if (ciphertext !== undefined && ciphertext.form !== 'token') {
    const parsed = (await blobParser())(ciphertext.blob);
    // A few bytes look like a blob in many a file; under a key that is meant, or that there is, it is one.
    const isText = ciphertext.form === 'base64';
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
