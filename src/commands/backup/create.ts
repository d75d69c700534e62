import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { sink } from '../../terminal/output-file.ts';

function defaultName(now: Date): string {
  return `kms-backup-${now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.kmsbackup`;
}

export async function run({ flags, session }: Invocation): Promise<void> {
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
