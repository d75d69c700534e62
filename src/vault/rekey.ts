import { materialKind, type Barrier } from './barrier.ts';
import { addMac, rowMac } from './state.ts';
import type { Row, Store } from './stores/store.ts';
import type { OpenVault } from './vault.ts';

const pageLength = 500;

/** Visits every row, in the order of bucket and id. */
export async function visitRows(store: Store, visit: (row: Row) => Promise<void> | void): Promise<void> {
  let last: { readonly bucket: Uint8Array; readonly id: Uint8Array } = {
    bucket: new Uint8Array(),
    id: new Uint8Array(),
  };
  for (;;) {
    const rows = await store.scan(last.bucket, last.id, pageLength);
    for (const row of rows) await visit(row);
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

function resealRow(row: Row, from: Barrier, to: Barrier): Row {
  const { record, value } = from.openRecord(row);
  if (record.kind !== materialKind) return to.sealRecord(record, value);
  const material = from.openMaterial(record.scope, record.name, value);
  return to.sealRecord(record, to.sealMaterial(record.scope, record.name, material));
}

/** Seals every row under a new barrier term (docs/spec/vault.md, "Rekeying"). Resolves to the number of rows. */
export async function rekeyVault(vault: OpenVault): Promise<number> {
  let count = 0;
  await vault.rekey(async (from, to, store) => {
    let digest = 0n;
    await visitRows(store, async (row) => {
      const next = resealRow(row, from, to);
      await store.put(next);
      digest = addMac(digest, rowMac(to.setKey, next));
      count += 1;
    });
    return digest;
  });
  return count;
}
