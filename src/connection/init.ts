/** Creates a new vault with its first key. */
import { randomInt } from 'node:crypto';
import type { Secret } from '../base/secret.ts';
import type { Protector, ProtectorType } from '../vault/protectors/protector.ts';
import type { ConnectOptions } from './connect.ts';
import { localOver, type Local } from './local.ts';

export interface InitOptions extends ConnectOptions {
  /** The protector for everyday use. */
  readonly protector: ProtectorType;
  /** 12 digits; drawn at random when absent. */
  readonly account?: string | undefined;
  readonly region: string;
  /** A recovery code as a further protector. */
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
 * Creates the vault file with its first key, `alias/default`. Creates no vault if it rejects: with `VaultExists`, `FileExists` (an audit trail
 * without its vault), `FileUnusable`, or the protector's error.
 */
export async function initVault(options: InitOptions): Promise<NewVault> {
  const { makeProtectors } = await import('../vault/protectors/kinds.ts');
  const protectors = await makeProtectors({
    ...options,
    recoveryCode: () => Promise.resolve(required(options.recovery)),
  });
  const wanted = [protectors[options.protector], ...(options.recovery ? [protectors.recovery] : [])];
  return initProtected(wanted, options);
}

/** Like `initVault`, with protectors that the caller creates. */
export async function initProtected(
  wanted: readonly Protector[],
  options: Pick<InitOptions, 'vaultPath' | 'account' | 'region' | 'userAgent'>,
): Promise<NewVault> {
  const [
    { createVault },
    { createStore },
    { protectRootKey },
    { refuseTrail, stageTrail, placeStagedTrail, dropStagedTrail },
  ] = await Promise.all([
    import('../vault/vault.ts'),
    import('../vault/stores/kinds.ts'),
    import('../vault/protection.ts'),
    import('../audit/restore.ts'),
  ]);
  const path = options.vaultPath;
  const account = options.account ?? randomAccount();
  const now = new Date();
  let made: NewVault | undefined;
  let discard = (): Promise<void> => Promise.resolve();
  try {
    await createVault((fill) => createStore(path, fill), {
      settings: { account, region: options.region },
      now,
      protect: async (vaultId, root) => {
        await refuseTrail(path);
        return protectRootKey(wanted, vaultId, root, now);
      },
      finish: async (vault) => {
        const local = await localOver(vault);
        const { id, path: temporary } = vault;
        discard = () => dropStagedTrail(temporary, path, id);
        try {
          await local.ledger.note('CreateVault', { protectors: wanted.map(({ type }) => type) });
          const keyArn = await makeFirstKey(local, options);
          made = { vaultId: id, account, region: options.region, keyArn, alias: firstAlias };
        } finally {
          await local.close();
        }
        await stageTrail(temporary, path, id);
      },
    });
  } catch (error) {
    await discard();
    throw error;
  }
  if (!made) throw new RangeError('the vault was not finished');
  await placeStagedTrail(path, made.vaultId);
  return made;
}

/** Resolves to the ARN of the key. */
export async function makeFirstKey(
  local: Local,
  options: Pick<InitOptions, 'region' | 'userAgent'>,
): Promise<string> {
  const { connectOver } = await import('./connect.ts');
  const { kms } = connectOver(local, options);
  const { KeyMetadata } = await kms.createKey({ Description: 'the key used where none is named' });
  const keyId = KeyMetadata?.KeyId ?? '';
  await kms.createAlias({ AliasName: firstAlias, TargetKeyId: keyId });
  return KeyMetadata?.Arn ?? keyId;
}

function required(code: Secret | undefined): Secret {
  if (!code) throw new RangeError('no recovery code was made');
  return code;
}
