import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatOf, writeFormatted } from '../../terminal/formats.ts';

function count(text: string | undefined): number {
  if (text === undefined) return 32;
  if (!/^[0-9]{1,9}$/.test(text)) throw new KmsError('Usage', 'the number of bytes is not a whole number');
  return Number(text);
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const format = formatOf(flags, 'hex');
  const bytes = count(args[0]);
  const kms = await session.kms();
  const output = await kms.generateRandom({ NumberOfBytes: bytes });
  if (session.json) await session.printOutput('GenerateRandom', output);
  else writeFormatted(output.Plaintext ?? new Uint8Array(), format, flags);
}
