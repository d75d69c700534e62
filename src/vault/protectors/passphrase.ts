import type * as Argon2Library from 'argon2';
import { randomBytes } from 'node:crypto';
import { fromBase64, fromUtf8, utf8, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { AskSecret, Protector } from './protector.ts';

/** Costs of argon2id: `memory` in KiB, `passes`, `lanes`. */
interface Argon2id {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

type Argon2 = typeof Argon2Library;

/** RFC 9106 section 4, second recommended option. */
const recommended = { memory: 64 * 1024, passes: 3, lanes: 4, saltLength: 16 } as const;

/** What a header may ask for: an altered one must not exhaust the machine, nor weaken a passphrase unnoticed. */
const limits = {
  memory: [8 * 1024, 4 * 1024 * 1024],
  passes: [1, 100],
  lanes: [1, 64],
  saltLength: [8, 64],
} as const;

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
      // Before the passphrase is asked for: nobody types one in vain.
      const cost = parseArgon2id(parameters['argon2id'] ?? '');
      return derive(load, await ask('open'), cost);
    },
    wrongKey: () =>
      new KmsError('VaultLocked', 'wrong passphrase', {
        hint: 'try again; if it is lost, use the recovery code: kms recover',
      }),
    again: ask.again,
    remove: () => Promise.resolve(),
  };
}

/**
 * The bytes of a passphrase that go into argon2id: its text in the form of RFC 8265 section 4.2.2 (OpaqueString: other
 * spaces become U+0020, then NFC), so that the same passphrase typed on another system opens the same vault. Case,
 * leading and trailing spaces count.
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

function formatArgon2id({ memory, passes, lanes, salt }: Argon2id): string {
  const text = view(salt).toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${text}`;
}

const phc =
  /^\$argon2id\$v=19\$m=([1-9][0-9]{0,9}),t=([1-9][0-9]{0,9}),p=([1-9][0-9]{0,9})\$([A-Za-z0-9+/]+)$/;

/** Parses a PHC string without hash strictly; rejects with `VaultIntegrity` what is malformed or out of limits. */
export function parseArgon2id(text: string): Argon2id {
  const [, memory, passes, lanes, salt = ''] = phc.exec(text) ?? [];
  const bytes = fromBase64(salt.padEnd(Math.ceil(salt.length / 4) * 4, '='));
  const parsed = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  if (
    bytes === undefined ||
    !within(bytes.length, limits.saltLength) ||
    !within(parsed.memory, limits.memory) ||
    !within(parsed.passes, limits.passes) ||
    !within(parsed.lanes, limits.lanes)
  ) {
    throw new KmsError(
      'VaultIntegrity',
      'the vault header holds argon2id parameters that are not acceptable',
      {
        hint: 'the vault file was altered or damaged: restore a backup with kms backup restore',
      },
    );
  }
  return { ...parsed, salt: bytes };
}

/** False for NaN too. */
function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
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
      hint: `no binary of it runs on ${process.platform}-${process.arch} here: reinstall kms, or build it with npm rebuild argon2 (needs a C++ compiler)`,
      cause,
    });
  }
}
