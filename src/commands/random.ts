import { base64, hex, utf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Invocation } from '../cli/command.ts';
import { isTerminal, writeAll } from '../cli/io.ts';
import { refuseBinary } from '../cli/output.ts';

const asIs = (bytes: Uint8Array) => bytes;
const formats: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  hex: (bytes) => utf8(`${hex(bytes)}\n`),
  base64: (bytes) => utf8(`${base64(bytes)}\n`),
  raw: asIs,
};

function count(text: string | undefined): number {
  if (text === undefined) return 32;
  if (!/^[0-9]{1,9}$/.test(text)) throw new KmsError('Usage', 'the number of bytes is not a whole number');
  return Number(text);
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const name = flags.text('format') ?? (isTerminal(1) ? 'hex' : 'raw');
  if (name === 'raw' && isTerminal(1) && !session.json) throw refuseBinary('use --format hex or base64');
  const bytes = count(args[0]);
  const kms = await session.kms();
  const output = await kms.generateRandom({ NumberOfBytes: bytes });
  if (session.json) await session.printOutput('GenerateRandom', output);
  else writeAll(1, (formats[name] ?? asIs)(output.Plaintext ?? new Uint8Array()));
}
