import type { Invocation } from '../../../terminal/command.ts';
import { printText } from '../../../terminal/output.ts';
import { readPolicyText } from '../../policy/policyfile.ts';

export async function printPolicy({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.getKeyPolicy({ KeyId: await session.keyId(args[0] ?? '') });
  if (session.json) await session.printOutput('GetKeyPolicy', output);
  else printText(`${output.Policy ?? ''}\n`);
}

export async function putPolicy({ args, flags, session }: Invocation): Promise<void> {
  const policy = readPolicyText(args[1] ?? '');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.putKeyPolicy({
    KeyId: id,
    Policy: policy,
    BypassPolicyLockoutSafetyCheck: flags.on('bypassPolicyLockoutSafetyCheck') ? true : undefined,
  });
  if (session.json) await session.printOutput('PutKeyPolicy', output);
  else session.note(`key ${id} now has this policy`);
}
