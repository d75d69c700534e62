import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

const counted = (count: number): string => `${count} fingerprint${count === 1 ? '' : 's'}`;

export async function run({ args, session }: Invocation): Promise<void> {
  const action = args[0] ?? 'status';
  const { fingerprints } = await session.connection();
  if (fingerprints === undefined) {
    throw new KmsError('Usage', 'another service keeps no fingerprints', {
      hint: 'leave --endpoint-url and --aws out, for the vault of this machine',
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
