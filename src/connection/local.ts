/** A vault on this machine: opening it with its protectors, and the engine over it. */
import type { Trail } from '../audit/log.ts';
import { KmsError } from '../base/errors.ts';
import { startContains } from '../base/peek.ts';
import type { Engine } from '../engine/engine.ts';
import type { Ledger } from '../engine/ledger.ts';
import type { Header } from '../vault/header.ts';
import type { Protectors, ProtectorType } from '../vault/protectors/kinds.ts';
import type { VaultSettings } from '../vault/types.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Secret } from '../base/secret.ts';
import type { ConnectOptions } from './connect.ts';

/**
 * Whether the vault probably has a protector of this type, so that it gets ready while the store is still being loaded. A guess from the
 * file's start, which usually contains the header in the clear: the header that is read properly decides what opens the vault.
 */
function seemsToHave(path: string, type: ProtectorType): boolean {
  try {
    return startContains(path, `"type":"${type}"`);
  } catch {
    return false;
  }
}

/** Obtains the root key for a header with the protector that the options ask for. `meanwhile` is called while that is waited for. */
export function unlocker(
  protectors: Protectors,
  wanted: ProtectorType | undefined,
  meanwhile?: () => Promise<unknown>,
): (header: Header) => Promise<Secret> {
  return async (header) => {
    const { unlock } = await import('../vault/protection.ts');
    const rootKey = unlock(header, protectors, wanted);
    const [key] = await Promise.all([rootKey, meanwhile?.()]);
    return key;
  };
}

/** What opens the vault itself passes by every policy, so it is never done on behalf of a user or role. */
function refusePrincipal({ as }: ConnectOptions): void {
  if (as === undefined || as.kind === 'root') return;
  throw new KmsError('AccessDeniedException', 'the vault itself is opened for the root user alone', {
    hint: 'run the command as the root user: --as root',
  });
}

/** Opens the vault alone, without its audit trail. For the commands that look after the vault itself; rejects with `AccessDeniedException` under `--as`. */
export async function openLocalVault(options: ConnectOptions): Promise<OpenVault> {
  refusePrincipal(options);
  return openedVault(options);
}

async function openAt(path: string, unlock: (header: Header) => Promise<Secret>): Promise<OpenVault> {
  const [{ openVault }, { openStore }] = await Promise.all([
    import('../vault/vault.ts'),
    import('../vault/stores/kinds.ts'),
  ]);
  return openVault(await openStore(path), unlock);
}

async function openedVault(
  options: ConnectOptions,
  wanted = options.protector,
  meanwhile?: () => Promise<unknown>,
): Promise<OpenVault> {
  const { makeProtectors, protectorTypes } = await import('../vault/protectors/kinds.ts');
  const likely = wanted ?? protectorTypes[0];
  const ahead = likely && seemsToHave(options.vaultPath, likely) ? likely : undefined;
  const protectors = await makeProtectors(options, ahead);
  const vault = await openAt(options.vaultPath, unlocker(protectors, wanted, meanwhile));
  await placeTrail(vault);
  return vault;
}

/** A kill may have come between the appearance of a new vault and that of its trail. */
async function placeTrail(vault: OpenVault): Promise<void> {
  const { placeStagedTrail } = await import('../audit/restore.ts');
  await placeStagedTrail(vault.path, vault.id);
}

export interface Local {
  readonly vault: OpenVault;
  readonly ledger: Ledger;
  readonly engine: Engine;
  readonly clock: () => Date;
  close(): Promise<void>;
}

/** Every protector makes us wait, for another process or a slow hash: time in which the engine is loaded. */
function loadEngine() {
  return Promise.all([import('../engine/ledger.ts'), import('../engine/engine.ts')]);
}

/** The engine and the audit trail over an open vault. Closing it closes the vault. `log` is the file beside it unless given. */
export async function localOver(vault: OpenVault, log?: Trail): Promise<Local> {
  const [{ Ledger }, { createEngine }] = await loadEngine();
  const clock = (): Date => new Date();
  const ledger = new Ledger(vault, clock, log);
  return {
    vault,
    ledger,
    clock,
    engine: createEngine({ vault, recorder: ledger, clock }),
    close: async () => {
      await ledger.close();
      vault.close();
    },
  };
}

/** Opens the vault and the engine over it, for the root user. Rejects with what keeps the vault closed, and with `AccessDeniedException` under `--as`. */
export async function openLocal(options: ConnectOptions, wanted?: ProtectorType): Promise<Local> {
  refusePrincipal(options);
  return openForCalls(options, wanted);
}

/** The same for those who make calls and nothing else, which the engine authorizes: as whom, the options say. */
export async function openForCalls(options: ConnectOptions, wanted?: ProtectorType): Promise<Local> {
  return localOver(await openedVault(options, wanted, loadEngine));
}

/**
 * The root key of the vault that the options name, tried on it; for handing it to a process of one's own, which makes calls as whom the options say.
 */
export async function obtainRootKey(options: ConnectOptions): Promise<Secret> {
  const { makeProtectors } = await import('../vault/protectors/kinds.ts');
  const unlock = unlocker(await makeProtectors(options), options.protector);
  let rootKey: Secret | undefined;
  const vault = await openAt(options.vaultPath, async (header) => (rootKey = await unlock(header)));
  vault.close();
  if (!rootKey) throw new RangeError('a vault was opened without its key');
  return rootKey;
}

/** Opens a vault whose root key is at hand. */
export async function openWithRootKey(vaultPath: string, rootKey: Secret): Promise<Local> {
  const vault = await openAt(vaultPath, () => Promise.resolve(rootKey));
  await placeTrail(vault);
  return localOver(vault);
}

/** A new vault in memory, for tests of applications: nothing of it is kept, its audit trail neither. */
export async function openMemory(settings: VaultSettings): Promise<Local> {
  const [{ createMemoryVault }, { MemoryLog }] = await Promise.all([
    import('../vault/vault.ts'),
    import('../audit/log.ts'),
  ]);
  return localOver(await createMemoryVault(settings, new Date()), new MemoryLog());
}
