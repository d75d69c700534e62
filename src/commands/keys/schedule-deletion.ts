import type { Invocation } from '../../terminal/command.ts';
import { formatDate, printLine } from '../../terminal/output.ts';

export async function run({ args, flags, session }: Invocation): Promise<number> {
  const days = flags.integer('pendingWindowInDays');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  session.note(
    `what is encrypted under key ${id} cannot be decrypted while it waits, nor ever again once it is deleted`,
  );
  if (!(await session.confirm(`Delete key ${id} after ${String(days ?? 30)} days?`))) {
    session.note('nothing was changed');
    return 1;
  }
  const output = await kms.scheduleKeyDeletion({ KeyId: id, PendingWindowInDays: days });
  if (session.json) {
    await session.printOutput('ScheduleKeyDeletion', output);
    return 0;
  }
  printLine(`key ${id} will be deleted on ${formatDate(output.DeletionDate) ?? 'its date'}`);
  session.note(`until then: kms keys cancel-deletion ${id}`);
  return 0;
}
