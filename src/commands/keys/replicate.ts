import type { Invocation } from '../../terminal/command.ts';
import { printLine } from '../../terminal/output.ts';
import { policyText } from '../policy/policyfile.ts';
import { tagsOf } from './tagpairs.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const tags = tagsOf(flags.list('tags'));
  const policyFile = flags.text('policy');
  const policy = policyFile === undefined ? undefined : policyText(policyFile);
  const kms = await session.kms();
  const output = await kms.replicateKey({
    KeyId: await session.keyId(args[0] ?? ''),
    ReplicaRegion: args[1] ?? '',
    Description: flags.text('description'),
    Tags: tags.length === 0 ? undefined : tags,
    Policy: policy,
  });
  if (session.json) await session.printOutput('ReplicateKey', output);
  else printLine(output.ReplicaKeyMetadata?.Arn ?? '');
}
