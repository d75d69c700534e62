import type { Invocation } from '../../../terminal/command.ts';
import { policyText } from '../../policy/policyfile.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const policy = policyText(args[1] ?? '');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.putKeyPolicy({
    KeyId: id,
    Policy: policy,
    BypassPolicyLockoutSafetyCheck: flags.on('bypassPolicyLockoutSafetyCheck') ? true : undefined,
  });
  if (session.json) await session.printOutput('PutKeyPolicy', output);
  else session.note(`key ${id} has this policy now`);
}
