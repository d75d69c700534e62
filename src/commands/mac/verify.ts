import type { Invocation } from '../../terminal/command.ts';
import { readBinaryFile } from '../../terminal/formats.ts';
import { required } from '../sign/signing.ts';
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
