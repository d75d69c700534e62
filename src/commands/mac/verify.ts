import type { Invocation } from '../../cli/command.ts';
import { readBinaryFile } from '../../cli/formats.ts';
import { required } from '../signing.ts';
import { macRequest } from './message.ts';

export async function run(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const path = required(flags, 'mac', 'the file that holds the MAC');
  const Mac = readBinaryFile(path, 1024, 'the MAC', 'Mac');
  const kms = await session.kms();
  const output = await kms.verifyMac({ ...(await macRequest(kms, invocation)), Mac });
  if (session.json) await session.printOutput('VerifyMac', output);
  else session.note('the MAC is valid');
}
