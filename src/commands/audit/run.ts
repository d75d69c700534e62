import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { KmsError } from '../../base/errors.ts';

/** What a faulty audit trail means and what to do. */
function advice(path: string, lines: number): readonly string[] {
  return [
    lines === 0
      ? `The audit trail ${path} is missing or empty. Restore it from a copy; a backup contains it too.`
      : `Something other than kms altered the audit trail ${path}. It cannot be relied upon from the lines listed on; the lines before them are as written.`,
    'hint: keep the file for the investigation; start a new trail, keeping this one beside it: kms audit repair',
  ];
}

export async function verifyAudit({ session }: Invocation): Promise<number> {
  const [{ openLocalVault }, { getAuditPath }, { decodeHead }, { verifyTrail }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../audit/log.ts'),
    import('../../audit/head.ts'),
    import('../../audit/verify.ts'),
  ]);
  const vault = await openLocalVault(await session.connectOptions());
  try {
    const path = getAuditPath(vault.path);
    const key = vault.subkey('audit');
    const sealed = await vault.read((tx) => Promise.resolve(decodeHead(tx.head, vault.id)));
    let result = await verifyTrail(path, sealed, key);
    if (result.faults.length > 0 || result.unsettled > 0) {
      // Another process may have written meanwhile: verify again while no one else can write.
      result = await vault.write((tx) => verifyTrail(path, decodeHead(tx.head, vault.id), key));
    }
    const { lines, faults, unsettled, head } = result;
    if (session.json) printJson({ path, lines, bytes: result.bytes, head, unsettled, faults });
    else {
      for (const { line, what } of faults) printLine(`line ${line}: ${what}`);
      if (faults.length > 0) for (const remark of advice(path, lines)) session.note(remark);
      if (faults.length === 0)
        printLine(`ok: ${lines} lines, unbroken, up to ${head.hash.slice(0, 16)} (number ${head.seq})`);
      if (unsettled > 0) {
        session.note(
          `${unsettled} line(s) at the end belong to a call that was interrupted and had no effect; the next call settles them`,
        );
      }
    }
    return faults.length === 0 ? 0 : 6;
  } finally {
    vault.close();
  }
}

export async function repairAudit({ session }: Invocation): Promise<void> {
  const { openLocal } = await import('../../connection/local.ts');
  const local = await openLocal(await session.connectOptions());
  try {
    session.note(
      'The current trail is kept under another name; a new one begins, and its first line records that.',
    );
    if (!(await session.confirm('Begin a new audit trail?'))) {
      throw new KmsError('Interrupted', 'nothing was changed');
    }
    const aside = await local.ledger.repair();
    if (session.json) printJson({ setAside: aside });
    else printLine(`the earlier trail is now ${aside}`);
  } finally {
    await local.close();
  }
}
