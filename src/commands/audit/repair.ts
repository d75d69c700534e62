import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

export async function run({ session }: Invocation): Promise<void> {
  const { openLocal } = await import('../../connection/local.ts');
  const local = await openLocal(await session.connectOptions());
  try {
    session.note('The present trail is set aside as it is; a new one begins, and its first line says so.');
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
