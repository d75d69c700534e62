/**
 * The vault's part in a scan: fingerprints of the values that it has encrypted, and a line in the audit trail. Scans run in a commit hook, so this
 * must not ask for anything or open a dialog, and must not delay the commit.
 */
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { startContains } from '../base/peek.ts';
import type { FingerprintTable } from '../scan/vaultvalues/fingerprintindex.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { ConnectOptions } from './connect.ts';
import type { Fingerprints, ScanEvent } from './fingerprints.ts';
import { findAgentSocket } from './runtime.ts';

export type { FingerprintTable, ScanEvent };

/** Deadlines in milliseconds: for the agent, and for the keychain to report whether it would ask. */
const [agentMs, keychainMs] = [1000, 500];

export interface ScanVault {
  /** Undefined if there are no fingerprints or they are not available. */
  readonly table?: FingerprintTable;
  /** Why the vault was skipped, unless it has reported that it keeps no fingerprints. */
  readonly skipped?: string;
  /** Whether `note` can be called. */
  readonly canNote: boolean;
  /** Records what was not scanned. Rejects if the vault is not open. */
  note(events: readonly ScanEvent[]): Promise<void>;
  close(): Promise<void>;
}

/** Follows the findings in the output. */
const notLooked = 'values that it has encrypted were not searched for';
const locked = 'the vault is locked, so its values were not searched for (kms unlock)';

function without(skipped?: string): ScanVault {
  return {
    ...(skipped !== undefined && { skipped }),
    canNote: false,
    note: () => Promise.reject(new RangeError('the vault is not open, so nothing was recorded')),
    close: () => Promise.resolve(),
  };
}

/** Why the vault could not be used; undefined if there is no vault. */
function reasonOf(error: unknown): string | undefined {
  if (!isKmsError(error)) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return `the vault could not be read (${code}): ${notLooked}`;
  }
  if (error.code === 'VaultNotFound') return undefined;
  if (error.code === 'VaultLocked' || error.code === 'ProtectorUnavailable') return locked;
  if (error.code === 'AccessDeniedException') {
    return `the vault is unlocked for a user or role without access to fingerprints: ${notLooked}; as the root user: kms lock, then kms unlock`;
  }
  if (error.code === 'UnknownOperationException') {
    return `the vault was unlocked by an older kms: ${notLooked}; kms lock, then kms unlock`;
  }
  return `the vault could not be used (${error.message}): ${notLooked}`;
}

async function noteAll(fingerprints: Fingerprints, events: readonly ScanEvent[]): Promise<void> {
  for (const event of events) await fingerprints.note(event);
}

/** Undefined if no agent runs. */
async function throughAgent(options: ConnectOptions): Promise<ScanVault | undefined> {
  const socket = options.runtime && findAgentSocket(options.vaultPath, options.runtime);
  if (socket === undefined) return undefined;
  const { AgentClient } = await import('./agent.ts');
  const client = await AgentClient.open(socket);
  if (client === undefined) return undefined;
  const [{ agentHeaders }, { fingerprintsThrough }] = await Promise.all([
    import('./agentkms.ts'),
    import('./fingerprints.ts'),
  ]);
  const fingerprints = fingerprintsThrough(client, agentHeaders(options));
  // An agent that hangs must not block the commit: closing its connection ends the request.
  const timer = setTimeout(() => client.close(), agentMs);
  try {
    const table = await fingerprints.table();
    return {
      ...(table && { table }),
      canNote: true,
      note: (events) => noteAll(fingerprints, events),
      close: () => {
        client.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    client.close();
    return without(reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the vault if the keychain provides its key without asking. Rejects with `VaultLocked` otherwise. */
async function openQuietly(options: ConnectOptions): Promise<OpenVault> {
  const [
    { openVault },
    { openStore },
    { chooseProtector },
    { unwrapRootKey },
    { keychainProtector },
    { isReadable },
  ] = await Promise.all([
    import('../vault/vault.ts'),
    import('../vault/stores/kinds.ts'),
    import('../vault/protection.ts'),
    import('../vault/header.ts'),
    import('../vault/protectors/keychain.ts'),
    import('../vault/protectors/secretservice.ts'),
  ]);
  return openVault(await openStore(options.vaultPath), async (header) => {
    const entries = header.protectors.filter(({ type }) => type === 'keychain');
    const { vaultId } = header;
    for (const entry of chooseProtector(header, options.protector) === 'keychain' ? entries : []) {
      if (!(await isReadable(options.keychain, `${vaultId}/${entry.id}`, keychainMs))) continue;
      const identity = { vaultId, protectorId: entry.id };
      const key = await keychainProtector(options.keychain).open(identity, entry.parameters);
      const rootKey = unwrapRootKey(key, vaultId, entry);
      if (rootKey) return rootKey;
    }
    throw new KmsError('VaultLocked', 'the vault is locked');
  });
}

async function throughKeychain(options: ConnectOptions): Promise<ScanVault> {
  const vault = await openQuietly(options);
  try {
    const { readFingerprintTable, keepsFingerprints } = await import('../engine/fingerprints/records.ts');
    const table = await vault.read(async (tx) =>
      (await keepsFingerprints(tx)) ? readFingerprintTable(tx) : undefined,
    );
    return {
      ...(table && { table }),
      canNote: true,
      note: async (events) => {
        const [{ localOver }, { rootCaller }, { fingerprintsIn }] = await Promise.all([
          import('./local.ts'),
          import('./actor.ts'),
          import('./fingerprints.ts'),
        ]);
        const local = await localOver(vault);
        await noteAll(await fingerprintsIn(local, rootCaller(local, options)), events);
        await local.ledger.close();
      },
      close: () => {
        vault.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    vault.close();
    throw error;
  }
}

/**
 * The local vault, if it opens without a question: through its agent, or with the keychain. Never rejects because of the vault. `untrusted` is the
 * reason not to open the vault at all.
 */
export async function openScanVault(
  options: ConnectOptions & { readonly untrusted?: string | undefined },
): Promise<ScanVault> {
  const { endpoint, untrusted, vaultPath, as } = options;
  if (endpoint !== undefined) return without();
  try {
    // Guessed from the file's start, as in local.ts, so that nothing is loaded for a vault with a passphrase.
    const isKeychain = startContains(vaultPath, '"type":"keychain"');
    if (untrusted !== undefined) return without(`${untrusted}: ${notLooked}`);
    if (as !== undefined && as.kind !== 'root') {
      return without(`only the root user may read the vault's fingerprints: ${notLooked}; --as root`);
    }
    const agent = await throughAgent(options);
    if (agent !== undefined) return agent;
    // The keychains of other systems do not report whether they would ask.
    return process.platform === 'linux' && isKeychain ? await throughKeychain(options) : without(locked);
  } catch (error) {
    return without(reasonOf(error));
  }
}
