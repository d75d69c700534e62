/** The kinds of protector, one row each. Each is implemented in a file in this folder that is loaded on use, because every start loads this table. */
import type { Secret } from '../../base/secret.ts';
import type { Diagnosis, Protector, ProtectorMeans, ProtectorParameters } from './protector.ts';

export interface ProtectorKind {
  /**
   * `automatic`: `kms init` uses the first one that `diagnose` finds usable, without asking. `chosen`: the user selects it at the prompt or with
   * `--protector`. `emergency`: added to every new vault unless the user declines; opens a vault only on request, so it cannot be a vault's only
   * protector.
   */
  readonly use: 'automatic' | 'chosen' | 'emergency';
  /** The answer to "How should the vault be protected?", and the command that selects it without a prompt. */
  readonly choice?: { readonly answer: string; readonly command: string };
  /** A vault has at most one: a new one replaces the old one. */
  readonly isSingle?: true;
  /** Loads the implementation and binds it to its means. */
  readonly make: (means: ProtectorMeans) => Promise<Protector>;
  /** Validates the public parameters of an entry before they are used. Rejects with `VaultIntegrity`. */
  readonly checkParameters?: (parameters: ProtectorParameters) => Promise<unknown>;
  /** Generates the secret of a new protector, which is shown to the user once. Absent: the user provides one, or none is needed. */
  readonly makeSecret?: () => Promise<Secret>;
  /** Determines whether this machine can create one. Never rejects; takes 3 seconds at most. */
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

/** Whether it can open its vault without being requested, and so be its only protector. */
export function isEveryday(type: ProtectorType): boolean {
  return kindOf(type).use !== 'emergency';
}

export type Protectors = Readonly<Record<ProtectorType, Protector>>;

/** `ahead`: the protector that will probably open the vault; it is prepared before the others are loaded. */
export async function makeProtectors(means: ProtectorMeans, ahead?: ProtectorType): Promise<Protectors> {
  const first = ahead && (await kindOf(ahead).make(means));
  first?.prepare?.();
  const made = await Promise.all(
    protectorTypes.map(async (type) => [type, type === ahead ? first : await kindOf(type).make(means)]),
  );
  return Object.fromEntries(made) as Protectors;
}
