/** Making a new vault with its first key. */
import { randomInt } from 'node:crypto';
import type { Secret } from '../base/secret.ts';
import type { ConnectOptions } from './connect.ts';
import { localOver, makeProtectors } from './local.ts';

export interface InitOptions extends ConnectOptions {
  readonly protector: 'keychain' | 'passphrase';
  /** 12 digits; drawn at random when absent. */
  readonly account?: string | undefined;
  readonly region: string;
  /** The recovery code to protect the vault with as well. */
  readonly recovery?: Secret | undefined;
}

export interface NewVault {
  readonly vaultId: string;
  readonly account: string;
  readonly region: string;
  readonly keyArn: string;
  readonly alias: string;
}

const firstAlias = 'alias/default';

function randomAccount(): string {
  return String(randomInt(100_000_000_000, 999_999_999_999));
}

/**
 * Makes the vault file and in it a first key, `alias/default`. Rejects with `VaultExists`, `FileUnusable`, and what the
 * protector rejects with; then there is no vault.
 */
export async function initVault(options: InitOptions): Promise<NewVault> {
  const [{ createVault, openVault }, { protect }, protectors] = await Promise.all([
    import('../vault/vault.ts'),
    import('../vault/protection.ts'),
    makeProtectors({ ...options, recoveryCode: () => Promise.resolve(required(options.recovery)) }),
  ]);
  const wanted = [protectors[options.protector], ...(options.recovery ? [protectors.recovery] : [])];
  const account = options.account ?? randomAccount();
  const now = new Date();
  const rootKey = await createVault({
    path: options.vaultPath,
    settings: { account, region: options.region },
    now,
    protect: (vaultId, root) => protect(wanted, vaultId, root, now),
  });
  const { connectOver } = await import('./connect.ts');
  const local = await localOver(await openVault(options.vaultPath, () => Promise.resolve(rootKey)));
  const connection = connectOver(local, options);
  try {
    await local.ledger.note('CreateVault', { protectors: wanted.map((protector) => protector.type) });
    const { KeyMetadata } = await connection.kms.createKey({
      Description: 'the key used where none is named',
    });
    const keyId = KeyMetadata?.KeyId ?? '';
    await connection.kms.createAlias({ AliasName: firstAlias, TargetKeyId: keyId });
    const keyArn = KeyMetadata?.Arn ?? keyId;
    return { vaultId: local.vault.id, account, region: options.region, keyArn, alias: firstAlias };
  } finally {
    await connection.close();
  }
}

function required(code: Secret | undefined): Secret {
  if (!code) throw new RangeError('no recovery code was made');
  return code;
}
