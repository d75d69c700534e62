/** The local vault for the scanner: never asks a question, never fails a scan. */
import { isKmsError } from '../../base/errors.ts';
import type { Session } from '../../terminal/session.ts';
import type { ScanVault } from '../../connection/scanning.ts';

export type VaultValues = Pick<ScanVault, 'table' | 'skipped' | 'close'> & {
  /** Undefined if the vault is not open. */
  readonly note?: ScanVault['note'];
};

const notLooked = 'values that the vault has encrypted were not searched for';

/** Why the vault must not be opened: an untrusted project file names it. */
async function untrustedProject(session: Session): Promise<string | undefined> {
  const { project, origins } = await session.foundSettings();
  if (project === undefined) return undefined;
  if (origins.vault.from !== 'project' && origins.as.from !== 'project') return undefined;
  const { isTrusted } = await import('../../terminal/consent.ts');
  return isTrusted(project)
    ? undefined
    : `${project.path} names the vault and is not trusted (kms config trust): ${notLooked}`;
}

/** The values of a vault that this run has already opened, as for a fix. */
async function openedAlready(session: Session): Promise<VaultValues | undefined> {
  const fingerprints = await (await session.connected)?.fingerprints?.();
  const table = await fingerprints?.table();
  return (
    fingerprints && {
      ...(table && { table }),
      note: async (events) => {
        for (const event of events) await fingerprints.note(event);
      },
      close: () => Promise.resolve(),
    }
  );
}

/** Resolves to a vault without a table if no vault exists or opens without a question. */
export async function openVaultValues(session: Session): Promise<VaultValues> {
  const close = (): Promise<void> => Promise.resolve();
  try {
    if (session.isRemote) return { close };
    const opened = await openedAlready(session);
    if (opened !== undefined) return opened;
    const untrusted = await untrustedProject(session);
    if (untrusted !== undefined) return { skipped: untrusted, close };
    const options = await session.connectOptions();
    const { openScanVault } = await import('../../connection/scanning.ts');
    const vault = await openScanVault(options);
    const { table, skipped } = vault;
    return {
      ...(table && { table }),
      ...(skipped !== undefined && { skipped }),
      ...(vault.canNote && { note: (events: Parameters<ScanVault['note']>[0]) => vault.note(events) }),
      close: () => vault.close(),
    };
  } catch (error) {
    if (!isKmsError(error)) throw error;
    return { skipped: `${error.message}: ${notLooked}`, close };
  }
}
