import type * as Argon2Library from 'argon2';
import { randomBytes } from 'node:crypto';
import { fromUtf8, utf8, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import { formatArgon2id, isUsual, parseArgon2id, recommended, type Argon2id } from './argon2id.ts';
import type { AskSecret, Diagnosis, Protector } from './protector.ts';

type Argon2 = typeof Argon2Library;

const keyLength = 32;

/** Opens with a passphrase; `parameters.argon2id` is a PHC string without its hash. */
export function passphraseProtector(
  ask: AskSecret,
  load: () => Promise<Argon2> = () => import('argon2'),
): Protector {
  return {
    type: 'passphrase',
    async create() {
      const cost = { ...recommended, salt: randomBytes(recommended.saltLength) };
      const key = await derive(load, await ask('new'), cost);
      return { parameters: { argon2id: formatArgon2id(cost) }, key };
    },
    async open(_identity, parameters) {
      // Parse before the prompt: altered parameters are refused without asking.
      const cost = parseArgon2id(parameters['argon2id'] ?? '');
      return derive(load, await ask('open'), cost);
    },
    wrongKey: (entries) =>
      // A wrong passphrase and an altered entry look the same; parameters that kms does not write suggest the latter.
      entries.every((parameters) => isUsual(parseArgon2id(parameters['argon2id'] ?? '')))
        ? new KmsError('VaultLocked', 'wrong passphrase', {
            hint: 'try again; if it is lost, or the vault header was altered, use the recovery code: kms recover',
          })
        : new KmsError('VaultLocked', 'wrong passphrase, or the vault header was altered', {
            hint: 'its argon2id parameters are not those that kms writes: restore a backup with kms backup restore, or use the recovery code with kms recover',
          }),
    again: ask.again,
    remove: () => Promise.resolve(),
  };
}

/**
 * The bytes of a passphrase for argon2id: its text in the form of RFC 8265 section 4.2.2 (OpaqueString: other spaces become U+0020, then NFC), so
 * that the same passphrase typed on another system opens the same vault. Case and leading and trailing spaces are significant.
 */
export function passphraseBytes(passphrase: Secret): Secret {
  const text = fromUtf8(passphrase.reveal());
  if (text === undefined) {
    throw new KmsError('NeedsInput', 'the passphrase is not UTF-8 text', {
      hint: 'a random key can serve as a passphrase when written as text: openssl rand -base64 32',
    });
  }
  if (text === '') {
    throw new KmsError('NeedsInput', 'the passphrase is empty', {
      hint: 'give one at the prompt or with --passphrase-file, --passphrase-fd or KMS_PASSPHRASE_CMD',
    });
  }
  return new Secret(utf8(text.replace(/\p{Zs}/gu, ' ').normalize('NFC')));
}

async function derive(load: () => Promise<Argon2>, passphrase: Secret, cost: Argon2id): Promise<Secret> {
  const bytes = passphraseBytes(passphrase);
  const argon2 = await loaded(load);
  try {
    const key = await argon2.hash(view(bytes.reveal()), {
      raw: true,
      type: argon2.argon2id,
      version: 0x13,
      memoryCost: cost.memory,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      salt: view(cost.salt),
      hashLength: keyLength,
    });
    return new Secret(key);
  } catch (cause) {
    throw new KmsError('ProtectorUnavailable', 'argon2id could not be computed', {
      hint: `it needs ${Math.ceil(cost.memory / 1024)} MiB of free memory`,
      cause,
    });
  } finally {
    bytes.wipe();
  }
}

async function loaded(load: () => Promise<Argon2>): Promise<Argon2> {
  try {
    return await load();
  } catch (cause) {
    throw new KmsError('ProtectorUnavailable', 'the argon2 library could not be loaded', {
      hint: `it has no binary that runs on ${process.platform}-${process.arch}: reinstall kms, or build it with npm rebuild argon2 (needs a C++ compiler)`,
      cause,
    });
  }
}

export async function diagnoseArgon2(): Promise<Diagnosis> {
  try {
    const { default: argon2 } = await import('argon2');
    const form = Object.keys(argon2).includes('hash') ? 'native' : 'loaded';
    return { usable: true, found: `argon2id works (${form})`, warnings: [] };
  } catch {
    return {
      usable: false,
      found: 'the argon2 library cannot be loaded',
      reason: 'the argon2 library cannot be loaded',
      hint: 'reinstall kms the way you installed it; in its source folder: npm ci && npm install -g .',
      isDefect: true,
      warnings: [],
    };
  }
}
