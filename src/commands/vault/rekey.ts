import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function run({ session }: Invocation): Promise<void> {
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
