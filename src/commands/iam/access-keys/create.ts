import type { Invocation } from '../../../cli/command.ts';
import { isTerminal } from '../../../cli/io.ts';
import { printFacts, printJson } from '../../../cli/output.ts';
import { withAccessKeys } from './open.ts';

/** The secret access key is shown here and never again. */
export async function run({ session }: Invocation): Promise<void> {
  const { key, secret } = await withAccessKeys(session, (keys) => keys.create());
  const secretAccessKey = Buffer.from(secret.reveal()).toString('latin1');
  if (session.json) {
    printJson({
      AccessKey: {
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: secretAccessKey,
        CreateDate: key.created.toISOString(),
      },
    });
    return;
  }
  await printFacts([
    ['access key id', key.id],
    ['secret access key', secretAccessKey],
  ]);
  if (isTerminal(1)) {
    session.note('');
    session.note(
      'The secret access key is shown this once. Keep it where the application reads its secrets.',
    );
  }
}
