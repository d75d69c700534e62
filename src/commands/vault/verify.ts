import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function run({ session }: Invocation): Promise<number> {
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
      else session.note('bring back a good copy with: kms backup restore');
    }
    return faults.length === 0 ? 0 : 6;
  } finally {
    vault.close();
  }
}
