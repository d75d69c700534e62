import { equal } from '../base/bytes.ts';
import { isKmsError } from '../base/errors.ts';
import { materialKind } from './barrier.ts';
import { addMac, rowMac } from './state.ts';
import { visitRows } from './rekey.ts';
import type { Row } from './stores/store.ts';
import type { OpenVault } from './vault.ts';

export interface VaultVerification {
  readonly rows: number;
  readonly faults: readonly string[];
}

const maxFaults = 20;

/** Opens every record and checks that each is in its place and all form the sealed set. Rejects only if the store is unreadable; see `faults`. */
export async function verifyVault(vault: OpenVault): Promise<VaultVerification> {
  const faults: string[] = [];
  let rows = 0;
  await vault.snapshot(async (state) => {
    let digest = 0n;
    await visitRows(vault.store, (row) => {
      rows += 1;
      digest = addMac(digest, rowMac(vault.barrier.setKey, row));
      const fault = findRowFault(vault, row);
      if (fault !== undefined && faults.length < maxFaults) faults.push(`row ${rows}: ${fault}`);
    });
    if (rows !== state.rows) faults.push(`${rows} rows found, ${state.rows} expected`);
    else if (digest !== state.digest)
      faults.push('a row is not the one that was last written: it was replaced by an older one');
  });
  for (const line of await vault.checkStore()) faults.push(`file structure: ${line}`);
  return { rows, faults };
}

function findRowFault(vault: OpenVault, row: Row): string | undefined {
  try {
    const { record, value } = vault.barrier.openRecord(row);
    const place = vault.barrier.place(record);
    if (!equal(place.bucket, row.bucket) || !equal(place.id, row.id))
      return 'a record is in the place of another';
    if (record.kind === materialKind) vault.barrier.openMaterial(record.scope, record.name, value);
    return undefined;
  } catch (error) {
    if (isKmsError(error)) return error.message;
    throw error;
  }
}
