import type { Invocation } from '../../terminal/command.ts';
import { formatOf, writeFormatted } from '../../terminal/formats.ts';
import { signingRequest } from './signing.ts';

export async function run(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const format = formatOf(flags, 'base64');
  const kms = await session.kms();
  const output = await kms.sign(await signingRequest(kms, invocation));
  if (session.json) await session.printOutput('Sign', output);
  else writeFormatted(output.Signature ?? new Uint8Array(), format, flags);
}
