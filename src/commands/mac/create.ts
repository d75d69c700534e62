import type { Invocation } from '../../terminal/command.ts';
import { formatOf, writeFormatted } from '../../terminal/formats.ts';
import { macRequest } from './message.ts';

export async function run(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const format = formatOf(flags, 'base64');
  const kms = await session.kms();
  const output = await kms.generateMac(await macRequest(kms, invocation));
  if (session.json) await session.printOutput('GenerateMac', output);
  else writeFormatted(output.Mac ?? new Uint8Array(), format, flags);
}
