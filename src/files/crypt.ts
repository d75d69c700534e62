/** Encrypts or decrypts many files, each into a file beside it. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { ByteStream } from '../base/bytes.ts';
import { existsSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../api/kms.ts';
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { leastLength } from '../messages/parallel/start.ts';
import { armor, encryptMessage, type EncryptMessageOptions } from '../messages/message.ts';
import type { Sealing } from '../messages/recipients/sealing.ts';
import {
  recogniseCiphertext,
  equalStreams,
  decryptCiphertext,
  type Ciphertext,
  type Opening,
} from '../messages/ciphertext.ts';
import { convert, type Conversion, type Converting } from './convert.ts';
import { isEncrypted, outlineFile, explainDamage } from './alreadyencrypted.ts';
import { isOfOneFile } from '../messages/datakeys.ts';
import { Gate, runSideBySide } from './concurrency.ts';
import type { Outcome } from './outcome.ts';
import { Placer } from './placing.ts';
import { Source } from './source.ts';
import type { FoundFile } from './walk.ts';

export const suffix = '.kms';

export interface TreeOptions extends Omit<Converting, 'placer'> {
  /** Undefined if no vault is needed: for public keys, and with a private key. */
  readonly kms: Kms | undefined;
  readonly privateKey?: KeyObject | undefined;
  /** For encryption: the keys and recipients (default `keyId`). */
  readonly sealing?: Sealing | undefined;
  /** For decryption: the only key to decrypt with, if given. */
  readonly keyId: string | undefined;
  readonly context: EncryptionContext | undefined;
  /** Whether to wait until each output is on disk. */
  readonly sync: boolean;
  readonly armor: boolean;
  readonly reading?: Opening['reading'];
  /** Number of files to process in parallel; small ones share transactions and syncs. */
  readonly jobs: number;
  readonly report: (outcome: Outcome) => void;
}

interface Work extends TreeOptions {
  readonly placer: Placer;
}

async function blocksFor(
  source: Source,
  to: { readonly path: string; readonly open: () => number; readonly sync: boolean },
) {
  if (source.size < leastLength) return undefined;
  const blocks = await import('../messages/parallel/files.ts');
  return { blocks, pair: { from: { fd: source.fd, path: source.path }, to } };
}

async function messageFits(work: Work, source: Source, target: string): Promise<boolean> {
  if (work.armor) return true;
  const existing = new Source(target);
  try {
    const { layout } = await outlineFile(existing);
    return layout?.plaintextLength === source.size;
  } catch {
    return false;
  } finally {
    existing.close();
  }
}

async function encryptOne(work: Work, { path }: FoundFile): Promise<Outcome> {
  const source = new Source(path);
  try {
    const head = source.head();
    if (await isEncrypted(source, head)) return { status: 'already', path, target: path };
    const target = path + suffix;
    const options = (): EncryptMessageOptions => chooseSealing(work, source);
    return await convert(work, source, {
      target,
      output: () => {
        const message = encryptMessage(work.kms, options(), source.stream(head));
        return work.armor ? armor(message) : message;
      },
      inBlocks: async (open) => {
        const found = work.armor
          ? undefined
          : await blocksFor(source, { path: target, open, sync: work.sync });
        if (found === undefined) return false;
        return await found.blocks.encryptFile(work.kms, options(), found.pair);
      },
      fits: () => messageFits(work, source, target),
      matches: (existing) => opensTo({ ...work, keyId: undefined }, existing, source.stream(head)),
      differs: `, and was not made from the current ${path}`,
    });
  } finally {
    source.close();
  }
}

function chooseSealing({ keyId = '', context, sealing }: Work, source: Source): EncryptMessageOptions {
  return sealing?.(source.size) ?? { keyId, context };
}

/** False if it does not decrypt. */
async function opensTo(opening: Opening, existing: Source, plaintext: ByteStream): Promise<boolean> {
  const ciphertext = recogniseCiphertext(existing, existing.head());
  if (ciphertext.kind === 'other') return false;
  try {
    return await equalStreams(decryptCiphertext(opening, ciphertext), plaintext);
  } catch (error) {
    if (isOfOneFile(error, true)) return false;
    throw error;
  }
}

/** Compares the plaintext's length, if the message shows it without being decrypted. */
async function plaintextFits(source: Source, ciphertext: Ciphertext, size: bigint): Promise<boolean> {
  if (ciphertext.kind !== 'message' || ciphertext.form !== 'raw') return true;
  const { layout } = await outlineFile(source);
  if (layout === undefined) throw new KmsError('MessageInvalid', 'the message is incomplete');
  return BigInt(layout.plaintextLength) === size;
}

async function decryptOne(work: Work, { path, named }: FoundFile): Promise<Outcome> {
  if (!named && !path.endsWith(suffix)) return { status: 'other', path };
  const source = new Source(path);
  try {
    const head = source.head();
    const ciphertext = recogniseCiphertext(source, head);
    if (ciphertext.kind === 'other')
      throw new KmsError('MessageInvalid', `${path} is not a message, token or blob`);
    const target = path.slice(0, -suffix.length);
    if (!path.endsWith(suffix) || target === '' || target.endsWith('/')) {
      throw new KmsError('FileUnusable', `${path} has no name without ${suffix} to decrypt to`, {
        hint: 'decrypt it separately, with -o FILE',
      });
    }
    const into: Conversion = {
      target,
      output: () => decryptCiphertext(work, ciphertext),
      inBlocks: async (open) => {
        if (ciphertext.kind !== 'message' || ciphertext.form !== 'raw') return false;
        const found = await blocksFor(source, { path: target, open, sync: work.sync });
        return (await found?.blocks.decryptFile(work.kms, { ...work, ...work.reading }, found.pair)) ?? false;
      },
      fits: (existing) => plaintextFits(source, ciphertext, existing.size),
      matches: (existing) =>
        equalStreams(decryptCiphertext(work, ciphertext), existing.stream(existing.head())),
      differs: `, and is not the content of ${path}`,
    };
    return await convert(work, source, into).catch(async (error: unknown) => {
      throw ciphertext.kind === 'message'
        ? await explainDamage(source, ciphertext.form === 'raw', error)
        : error;
    });
  } finally {
    source.close();
  }
}

async function processFiles(
  files: readonly FoundFile[],
  options: TreeOptions,
  one: (work: Work, file: FoundFile) => Promise<Outcome>,
  keysDiffer: boolean,
): Promise<void> {
  const work: Work = { ...options, placer: new Placer({ sync: options.sync }) };
  const gate = new Gate();
  await runSideBySide(files, options.jobs, async (file) => {
    try {
      const run = (): Promise<Outcome> => one(work, file);
      options.report(await gate.pass(file.size, run));
    } catch (error) {
      const ofOne = isKmsError(error) ? isOfOneFile(error, keysDiffer) : systemCode(error) !== undefined;
      if (!ofOne) throw error;
      // A file that disappeared after it was found is not an error.
      if (!file.named && isKmsError(error) && error.code === 'NoSuchFile' && !existsSync(file.path)) return;
      options.report({ status: 'failed', path: file.path, error });
    }
  });
}

/** `FILE` to `FILE.kms`, each under a data key of its own. Rejects with what would fail for every file. */
export function encryptFiles(files: readonly FoundFile[], options: TreeOptions): Promise<void> {
  return processFiles(files, options, encryptOne, false);
}

/** `FILE.kms` to `FILE`. Rejects with what would fail for every file. */
export function decryptFiles(files: readonly FoundFile[], options: TreeOptions): Promise<void> {
  return processFiles(files, options, decryptOne, true);
}
