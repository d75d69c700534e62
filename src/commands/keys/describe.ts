import type { Invocation } from '../../terminal/command.ts';
import type { KeyMetadata } from '../../api/types.ts';
import type { Session } from '../../terminal/session.ts';
import type { KeyHistory } from '../../connection/keybundles.ts';
import { keyName } from '../../terminal/names.ts';
import { formatDate, printFacts } from '../../terminal/output.ts';

/** Where it came from and where it went: what a vault knows beside the API's shapes. */
async function historyOf(session: Session, { KeyId }: KeyMetadata): Promise<KeyHistory> {
  const { bundles } = await session.connection();
  if (bundles === undefined) return {};
  return (await bundles()).history(KeyId);
}

export async function run({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.describeKey({ KeyId: keyName(args[0] ?? '') });
  if (session.json) {
    await session.printOutput('DescribeKey', output);
    return;
  }
  const key = output.KeyMetadata;
  if (key === undefined) return;
  const { accepted, handedOver } = await historyOf(session, key);
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
    ['Shared by', accepted && `${accepted.giver} on ${formatDate(accepted.at) ?? ''}`],
    ['Signed by', accepted?.signer],
    ['Only decrypts', accepted?.decryptOnly === true ? 'yes' : undefined],
    ['Handed over', formatDate(handedOver)],
  ]);
}
