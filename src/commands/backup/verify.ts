import { Input } from '../../terminal/input.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const [{ unlocker }, { makeProtectors }, { verifyBackup }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../vault/protectors/kinds.ts'),
    import('../../vault/backup.ts'),
  ]);
  const options = await session.connectOptions();
  const input = Input.open(args[0]);
  try {
    const unlock = unlocker(await makeProtectors(options), options.protector);
    const summary = await verifyBackup(input.stream(), unlock);
    if (session.json) printJson(summary);
    else
      printLine(
        `ok: vault ${summary.vaultId}, ${summary.rows} records, ${summary.trail} bytes of audit trail`,
      );
  } finally {
    input.close();
  }
}
