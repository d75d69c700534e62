/** Re-encrypts the tokens in the text of a file in place. */
import { isKmsError, KmsError } from '../base/errors.ts';
import { decodeText, encodeText, textForm, type TextForm } from '../base/text.ts';
import { encodeToken } from '../base/token.ts';
import {
  findTokens,
  placesIn,
  placesShown,
  searchForm,
  widePrefix,
  type TokenInText,
} from '../messages/tokens.ts';
import { mayBeDue, problemBeside, findBeside } from './embeddedciphertexts.ts';
import type { FoundCiphertexts, Rewritten } from './search.ts';
import { isOfOneFile } from '../messages/datakeys.ts';
import { loadEnvelope, rewrapBlob } from '../messages/rewrap.ts';
import type { Source } from './source.ts';
import {
  blobState,
  type ParseBlob,
  type Rewrapping,
  type ReencryptionState,
} from '../messages/reencryptionstate.ts';

/** Size limit of text, which is searched in memory. */
export const searchLimit = 64 * 1024 * 1024;
const binarySample = 8192;

const narrow = Buffer.from('kms:v1:');
/** Longer than any example of a token in prose. */
const wideToken = new RegExp(`${widePrefix.toString('latin1')}(?:\\0[A-Za-z0-9_-]){32}`, 'g');
const narrowToken = /kms:v1:[A-Za-z0-9_-]{32}/;

/** Whether a token has another encoding than the text around it, as when two programs append to one file. */
function isMixed(bytes: Buffer, { encoding }: TextForm): boolean {
  if (encoding === 'bytes')
    return bytes.includes(widePrefix) && bytes.toString('latin1').search(wideToken) !== -1;
  const text = bytes.toString('latin1');
  const aligned = encoding === 'utf-16le' ? 0 : 1;
  return (
    (bytes.includes(narrow) && narrowToken.test(text)) ||
    [...text.matchAll(wideToken)].some(({ index }) => index % 2 !== aligned)
  );
}

interface Due {
  readonly token: TokenInText;
  readonly blob: Buffer;
  readonly state: ReencryptionState;
}

interface Search {
  readonly bytes: Buffer;
  readonly rewrapping: Rewrapping;
  readonly tokens: readonly Due[];
  readonly damaged: readonly TokenInText[];
}

/** Whether a damaged token is recognisably under another key. */
function isOfAnother(parse: ParseBlob, { target, sameKeyOnly }: Rewrapping, { text }: TokenInText): boolean {
  if (!sameKeyOnly) return false;
  const parsed = parse(Buffer.from(text.slice('kms:v1:'.length), 'base64url'));
  return parsed !== undefined && parsed.keyId !== target.keyId;
}

/** Undefined for a file without tokens. */
export async function findRewritableTokens(
  rewrapping: Rewrapping,
  source: Source,
): Promise<FoundCiphertexts | undefined> {
  const head = source.head();
  const isBinary = textForm(head).encoding === 'bytes' && head.subarray(0, binarySample).includes(0);
  if (source.size > searchLimit) {
    if (isBinary) return undefined;
    throw new KmsError('FileUnusable', `${source.path} is too long to be searched for tokens`);
  }
  const bytes = head.length === source.size ? head : source.head(searchLimit);
  const form = searchForm(bytes);
  const tools = await loadEnvelope();
  const parse = tools.parseBlob;
  const { characters } = decodeText(bytes, form);
  const tokens: Due[] = [];
  const damaged: TokenInText[] = [];
  for (const token of findTokens(characters, parse)) {
    const { blob } = token;
    if (blob !== undefined) tokens.push({ token, blob, state: blobState(parse, rewrapping, blob) });
    else if (!isOfAnother(parse, rewrapping, token)) damaged.push(token);
  }
  const beside = findBeside(tools, rewrapping, characters);
  const other = isMixed(bytes, form) ? mixedUp() : problemBeside(beside, characters);
  if (tokens.length + damaged.length + beside.length === 0 && other === undefined) return undefined;
  const search = { bytes, rewrapping, tokens, damaged };
  return {
    kind: 'text',
    // Due ciphertexts inside other text cannot be replaced.
    states: [...tokens, ...beside.filter((each) => !mayBeDue(each.state))].map((each) => each.state),
    refusal: isBinary && form.encoding === 'bytes' ? notText() : undefined,
    damage: other ?? problemOf(search, characters, []),
    rewrite: () => rewriteText(search, form, other),
  };
}

function mixedUp(): KmsError {
  return new KmsError('InvalidCiphertextException', 'it contains tokens in several encodings', {
    hint: 'convert the whole file to one encoding, for example with iconv, and run the command again',
  });
}

function notText(): KmsError {
  return new KmsError(
    'UnsupportedOperationException',
    'it contains tokens but is not text, so they cannot be replaced',
    {
      hint: 're-encrypt them at their source, and create the file again',
    },
  );
}

interface Failure {
  readonly token: TokenInText;
  readonly error: KmsError;
}

/** The error for tokens that are damaged or did not decrypt; undefined if there are none. */
function problemOf(
  { damaged, tokens }: Search,
  characters: string,
  failures: readonly Failure[],
  done = 0,
): KmsError | undefined {
  const failed = [...damaged, ...failures.map(({ token }) => token)].sort((a, b) => a.start - b.start);
  if (failed.length === 0) return undefined;
  const place = placesIn(characters);
  const where = placesShown(failed.map(({ start }) => place(start)));
  const reason = failures[0]?.error;
  const all = tokens.length + damaged.length;
  const what =
    reason === undefined ? 'damaged' : damaged.length === 0 ? 'not opened' : 'damaged or not opened';
  return new KmsError(
    damaged.length > 0 || reason === undefined ? 'InvalidCiphertextException' : reason.code,
    `${failed.length} of ${all} tokens ${failed.length === 1 ? 'is' : 'are'} ${what}, at ${where}${done > 0 ? '; others are done' : ''}`,
    {
      hint:
        damaged.length > 0
          ? 'a token is one word on one line: correct tokens that were cut, folded, or joined with other text, and run the command again'
          : 'pass the encryption context of a token again: -C k=v; put a space or quote between a token and text that follows it, such as a hyphen; kms inspect FILE lists them',
      cause: reason,
    },
  );
}

async function rewriteText(
  search: Search,
  form: TextForm,
  other: KmsError | undefined,
): Promise<Rewritten | undefined> {
  const { bytes, rewrapping, tokens } = search;
  const text = decodeText(bytes, form);
  const again = new Map<string, string | KmsError>();
  const failures: Failure[] = [];
  const parts: string[] = [];
  let at = 0;
  let done = 0;
  for (const { token, blob, state } of tokens) {
    if (!mayBeDue(state)) continue;
    const made = again.get(token.text) ?? (await rewrapped(rewrapping, blob));
    if (made === undefined) continue;
    again.set(token.text, made);
    if (typeof made !== 'string') {
      failures.push({ token, error: made });
      continue;
    }
    parts.push(text.characters.slice(at, token.start), made);
    at = token.end;
    done++;
  }
  const problem = other ?? problemOf(search, text.characters, failures, done);
  if (done === 0) {
    if (problem) throw problem;
    return undefined;
  }
  const output = encodeText(text, parts.join('') + text.characters.slice(at));
  return { output: streamBytes(output), problem };
}

/** The new token, or the error for this one; undefined if nothing is due. Rejects with errors that concern more than this token. */
async function rewrapped(rewrapping: Rewrapping, blob: Buffer): Promise<string | KmsError | undefined> {
  try {
    const made = await rewrapBlob(rewrapping, blob);
    return made && encodeToken(made);
  } catch (error) {
    if (isKmsError(error) && isOfOneFile(error, true)) return error;
    throw error;
  }
}

export async function* streamBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield bytes;
}
