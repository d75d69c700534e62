import type { Invocation } from '../../../terminal/command.ts';
import { isTerminal } from '../../../terminal/input.ts';
import { printFacts } from '../../../terminal/output.ts';
import { nameOf } from '../names.ts';
import { printIam, withIam } from '../open.ts';

/** The secret access key is shown here and never again. */
export async function run({ args, session }: Invocation): Promise<void> {
  const [user] = args;
  const output = await withIam(session, async (iam) =>
    iam.call('CreateAccessKey', user === undefined ? {} : { UserName: await nameOf(iam, 'user', user) }),
  );
  if (session.json) {
    await printIam('CreateAccessKey', output);
    return;
  }
  const { AccessKey } = output;
  await printFacts([
    ['access key id', AccessKey.AccessKeyId],
    ['secret access key', AccessKey.SecretAccessKey],
  ]);
  if (isTerminal(1)) {
    session.note('');
    session.note(
      'The secret access key is shown this once. Keep it where the application reads its secrets.',
    );
  }
}
