import type { Invocation } from '../../../cli/command.ts';
import { isTerminal } from '../../../cli/io.ts';
import { printFacts, printJson } from '../../../cli/output.ts';
import { withIam } from './open.ts';

/** The secret access key is shown here and never again. */
export async function run({ session }: Invocation): Promise<void> {
  const { AccessKey } = await withIam(session, (iam) => iam('CreateAccessKey', {}));
  const { AccessKeyId, Status, SecretAccessKey, CreateDate } = AccessKey;
  if (session.json) {
    printJson({
      AccessKey: {
        AccessKeyId,
        Status,
        SecretAccessKey,
        CreateDate: CreateDate?.toISOString() ?? null,
      },
    });
    return;
  }
  await printFacts([
    ['access key id', AccessKeyId],
    ['secret access key', SecretAccessKey],
  ]);
  if (isTerminal(1)) {
    session.note('');
    session.note(
      'The secret access key is shown this once. Keep it where the application reads its secrets.',
    );
  }
}
