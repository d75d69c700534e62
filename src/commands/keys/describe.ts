import type { Invocation } from '../../cli/command.ts';
import { keyName } from '../../cli/names.ts';
import { formatDate, printFacts } from '../../cli/output.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.describeKey({ KeyId: keyName(args[0] ?? '') });
  if (session.json) {
    await session.printOutput('DescribeKey', output);
    return;
  }
  const key = output.KeyMetadata;
  if (key === undefined) return;
  await printFacts([
    ['Key id', key.KeyId],
    ['ARN', key.Arn],
    ['State', key.KeyState],
    ['Description', key.Description === '' ? undefined : key.Description],
    ['Spec', key.KeySpec],
    ['Usage', key.KeyUsage],
    ['Origin', key.Origin],
    ['Multi-Region', key.MultiRegion === true ? 'yes' : undefined],
    ['Created', formatDate(key.CreationDate)],
    ['Deleted on', formatDate(key.DeletionDate)],
    ['Expires', formatDate(key.ValidTo)],
    ['Key material', key.CurrentKeyMaterialId],
  ]);
}
