import type { Invocation } from '../../terminal/command.ts';
import { readBinaryFile } from '../../terminal/formats.ts';
import { required, signingRequest } from '../sign/run.ts';

/** Hex of the longest signature, 6144 bytes, broken into lines. */
const fileLimit = 16_384;

export async function run(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const path = required(flags, 'signature', 'the file that holds the signature');
  const Signature = readBinaryFile(path, fileLimit, 'the signature', 'Signature');
  const kms = await session.kms();
  const output = await kms.verify({ ...(await signingRequest(kms, invocation)), Signature });
  if (session.json) await session.printOutput('Verify', output);
  else session.note('the signature is valid');
}
