import type { Invocation } from '../../terminal/command.ts';
import { Input } from '../../terminal/input.ts';
import { sink } from '../../terminal/output-file.ts';
import { printJson, printLine } from '../../terminal/output.ts';

function defaultName(now: Date): string {
  return `kms-backup-${now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.kmsbackup`;
}

export async function createBackup({ flags, session }: Invocation): Promise<void> {
  const path = flags.text('output') ?? defaultName(new Date());
  const out = sink(path, { force: flags.on('force') });
  const [{ openLocal }, { writeBackup }, { readTrail }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../vault/backup.ts'),
    import('../../audit/log.ts'),
  ]);
  const local = await openLocal(await session.connectOptions());
  try {
    await local.ledger.note('CreateBackup', {});
    const summary = await writeBackup(
      local.vault,
      (head) => readTrail(local.vault.path, head, local.vault.id),
      (bytes) => {
        out.write(bytes);
        return Promise.resolve();
      },
    );
    out.commit();
    if (path === '-') return;
    if (session.json) printJson({ path, ...summary });
    else printLine(path);
    session.note('It opens with the protectors and the recovery code that the vault has now.');
  } finally {
    out.discard();
    await local.close();
  }
}

export async function verifyBackup({ args, session }: Invocation): Promise<void> {
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

export async function restoreBackup({ args, session }: Invocation): Promise<void> {
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
