/** The kinds of protector: a row says everything about one. Each is a file beside this one, loaded on use: this one is part of every start. */
import type { Secret } from '../../base/secret.ts';
import type { Diagnosis, Protector, ProtectorMeans, ProtectorParameters } from './protector.ts';

export interface ProtectorKind {
  /**
   * `automatic`: `kms init` uses the first that `diagnose` finds usable, without asking. `chosen`: it asks, or `--protector` names it.
   * `emergency`: it is added to every new vault unless the user declines. It never opens a vault unless it is named, so it
   * cannot be a vault's only protector.
   */
  readonly use: 'automatic' | 'chosen' | 'emergency';
  /** The answer to "How should the vault be protected?", and the command that chooses it where nobody can be asked. */
  readonly choice?: { readonly answer: string; readonly command: string };
  /** A vault has at most one: a new one takes the place of the one before. */
  readonly isSingle?: true;
  /** Loads it and binds it to what it may use. */
  readonly make: (means: ProtectorMeans) => Promise<Protector>;
  /** Checks the public parameters of an entry before anything is done with them. Rejects with `VaultIntegrity`. */
  readonly checkParameters?: (parameters: ProtectorParameters) => Promise<unknown>;
  /** Makes the secret of a new protector, which the user is shown once. Absent: the user brings one, or there is none to bring. */
  readonly makeSecret?: () => Promise<Secret>;
  /** Finds out whether one can be made on this machine. Never rejects; takes 3 seconds at most. */
  readonly diagnose?: (means: Pick<ProtectorMeans, 'keychain'>) => Promise<Diagnosis>;
}

/** In the order in which they are offered and listed. */
export const protectorKinds = {
  keychain: {
    use: 'automatic',
    make: async ({ keychain }) => (await import('./keychain.ts')).keychainProtector(keychain),
    diagnose: async ({ keychain }) => (await import('./keychain-diagnosis.ts')).diagnoseKeychain(keychain),
  },
  passphrase: {
    use: 'chosen',
    choice: {
      answer: 'with a passphrase, asked on each command',
      command:
        'protect it with a passphrase: kms init --protector passphrase --passphrase-file FILE (or set KMS_PASSPHRASE_CMD)',
    },
    make: async ({ passphrase }) => (await import('./passphrase.ts')).passphraseProtector(passphrase),
    checkParameters: async ({ argon2id = '' }) => (await import('./argon2id.ts')).parseArgon2id(argon2id),
    diagnose: async () => (await import('./passphrase.ts')).diagnoseArgon2(),
  },
  recovery: {
    use: 'emergency',
    isSingle: true,
    make: async ({ recoveryCode }) => (await import('./recovery.ts')).recoveryProtector(recoveryCode),
    makeSecret: async () => (await import('./recovery.ts')).newRecoveryCode(),
  },
} as const satisfies Readonly<Record<string, ProtectorKind>>;

export type ProtectorType = keyof typeof protectorKinds;

export const protectorTypes = Object.keys(protectorKinds) as readonly ProtectorType[];

export function kindOf(type: ProtectorType): ProtectorKind {
  return protectorKinds[type];
}

/** Whether it opens its vault unasked, and so can be its only protector. */
export function isEveryday(type: ProtectorType): boolean {
  return kindOf(type).use !== 'emergency';
}

export type Protectors = Readonly<Record<ProtectorType, Protector>>;

/** `ahead` gets ready before any other is loaded: it will probably open the vault. */
export async function makeProtectors(means: ProtectorMeans, ahead?: ProtectorType): Promise<Protectors> {
  const first = ahead && (await kindOf(ahead).make(means));
  first?.prepare?.();
  const made = await Promise.all(
    protectorTypes.map(async (type) => [type, type === ahead ? first : await kindOf(type).make(means)]),
  );
  return Object.fromEntries(made) as Protectors;
}
