import { KmsError } from '../../../base/errors.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { printJson, printLine } from '../../../terminal/output.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const id = args[0] ?? '';
  const [{ openLocal }, { makeProtectors }, { removeProtector }] = await Promise.all([
    import('../../../connection/local.ts'),
    import('../../../vault/protectors/kinds.ts'),
    import('../../../vault/protection.ts'),
  ]);
  const options = await session.connectOptions();
  const local = await openLocal(options);
  try {
    if (
      !(await session.confirm(`Remove protector ${id}? What it opened with will no longer open the vault.`))
    ) {
      throw new KmsError('Interrupted', 'nothing was changed');
    }
    await local.ledger.note('RemoveProtector', { id });
    const removed = await removeProtector(local.vault, id, await makeProtectors(options));
    if (session.json) printJson({ id: removed.id, type: removed.type });
    else printLine(`removed ${removed.type} protector ${removed.id}`);
  } finally {
    await local.close();
  }
}
