/** Opens a vault on this machine with one of its protectors, and the engine over it. */
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
 * Whether the vault probably has a protector of this type, which can then get ready while the store loads. Guessed from the file's start, which
 * usually contains the header in the clear; the header itself, once read, decides what opens the vault.
 */
function seemsToHave(path: string, type: ProtectorType): boolean {
  try {
    return startContains(path, `"type":"${type}"`);
  } catch {
    return false;
  }
}

/** Obtains the root key of a header with the protector in the options. Calls `meanwhile` while it waits. */
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

/** Opening the vault itself bypasses every policy, so a user or role may not do it. */
function refusePrincipal({ as }: ConnectOptions): void {
  if (as === undefined || as.kind === 'root') return;
  throw new KmsError('AccessDeniedException', 'only the root user may open the vault itself', {
    hint: 'run the command as the root user: --as root',
  });
}

/** Opens the vault without its audit trail, for commands that maintain the vault itself. Rejects with `AccessDeniedException` under `--as`. */
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

/** A kill may have come between the creation of the vault and that of its audit trail. */
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

/** Every protector waits for another process or a slow hash; the engine loads meanwhile. */
function loadEngine() {
  return Promise.all([import('../engine/ledger.ts'), import('../engine/engine.ts')]);
}

/** Puts the engine and the audit trail over an open vault; closing the result closes the vault. `log` is the file beside the vault unless given. */
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

/**
 * Opens the vault and the engine over it, for the root user. Rejects with the reason why the vault does not open, and with `AccessDeniedException`
 * under `--as`.
 */
export async function openLocal(options: ConnectOptions, wanted?: ProtectorType): Promise<Local> {
  refusePrincipal(options);
  return openForCalls(options, wanted);
}

/** Like `openLocal`, but only for calls that the engine authorizes, as the principal in the options. */
export async function openForCalls(options: ConnectOptions, wanted?: ProtectorType): Promise<Local> {
  return localOver(await openedVault(options, wanted, loadEngine));
}

/**
 * Obtains the root key of the vault and verifies that it opens the vault; for handing it to a child process that makes calls as the principal in the
 * options.
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

/** Opens a vault with its root key. */
export async function openWithRootKey(vaultPath: string, rootKey: Secret): Promise<Local> {
  const vault = await openAt(vaultPath, () => Promise.resolve(rootKey));
  await placeTrail(vault);
  return localOver(vault);
}

/** Creates a vault in memory, for tests of applications: neither it nor its audit trail is stored. */
export async function openMemory(settings: VaultSettings): Promise<Local> {
  const [{ createMemoryVault }, { MemoryLog }] = await Promise.all([
    import('../vault/vault.ts'),
    import('../audit/log.ts'),
  ]);
  return localOver(await createMemoryVault(settings, new Date()), new MemoryLog());
}
