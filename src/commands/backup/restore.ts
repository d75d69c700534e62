import { Input } from '../../terminal/input.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const [{ unlocker }, { makeProtectors }, { restoreBackup }, { createStore }, { TrailFile }] =
    await Promise.all([
      import('../../connection/local.ts'),
      import('../../vault/protectors/kinds.ts'),
      import('../../vault/backup.ts'),
      import('../../vault/stores/kinds.ts'),
      import('../../audit/restore.ts'),
    ]);
  const options = await session.connectOptions();
  const input = Input.open(args[0]);
  const trail = new TrailFile(options.vaultPath);
  try {
    const unlock = unlocker(await makeProtectors(options), options.protector);
    const summary = await restoreBackup(
      input.stream(),
      unlock,
      (fill) => createStore(options.vaultPath, fill),
      trail,
    );
    if (session.json) printJson({ path: options.vaultPath, ...summary });
    else printLine(`restored vault ${summary.vaultId} with ${summary.rows} records to ${options.vaultPath}`);
    session.note('Check it with: kms vault verify && kms audit verify');
  } finally {
    await trail.discard();
    input.close();
  }
}
