import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function rekeyVault({ session }: Invocation): Promise<void> {
  const [{ openLocal }, { rekeyVault }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../vault/rekey.ts'),
  ]);
  const local = await openLocal(await session.connectOptions());
  try {
    await local.ledger.note('RekeyVault', {});
    const records = await rekeyVault(local.vault);
    const term = Math.max(...local.vault.header.terms.map((entry) => entry.term));
    if (session.json) printJson({ records, barrierTerm: term });
    else printLine(`${records} records sealed anew under barrier term ${term}`);
  } finally {
    await local.close();
  }
}

export async function verifyWholeVault({ session }: Invocation): Promise<number> {
  const [{ openLocalVault }, { verifyVault }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../vault/verify.ts'),
  ]);
  const vault = await openLocalVault(await session.connectOptions());
  try {
    const { rows, faults } = await verifyVault(vault);
    if (session.json) printJson({ records: rows, faults });
    else {
      for (const fault of faults) printLine(`fault: ${fault}`);
      if (faults.length === 0) printLine(`ok: ${rows} records, all whole and in their places`);
      else session.note('restore a good copy with: kms backup restore');
    }
    return faults.length === 0 ? 0 : 6;
  } finally {
    vault.close();
  }
}

const counted = (count: number): string => `${count} fingerprint${count === 1 ? '' : 's'}`;

export async function changeFingerprints({ args, session }: Invocation): Promise<void> {
  const action = args[0] ?? 'status';
  const { fingerprints } = await session.connection();
  if (fingerprints === undefined) {
    throw new KmsError('Usage', 'only a local vault keeps fingerprints', {
      hint: 'omit --endpoint-url and --aws to use the local vault',
    });
  }
  const of = await fingerprints();
  if (action === 'on') await of.set(true);
  else if (action !== 'status') {
    const question = 'Delete the fingerprints? kms scan does not find those values any more';
    if (!(await session.confirm(question))) throw new KmsError('Usage', 'nothing was changed');
    const deleted = action === 'clear' ? await of.clear() : await of.set(false);
    session.note(`${counted(deleted)} deleted`);
  }
  const { kept, count } = await of.status();
  if (session.json) printJson({ kept, count });
  else printLine(kept ? `fingerprints are kept: ${counted(count)}` : 'no fingerprints are kept');
}
