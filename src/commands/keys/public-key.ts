import { utf8 } from '../../base/bytes.ts';
import { encodePem } from '../../base/pem.ts';
import type { Invocation } from '../../terminal/command.ts';
import { isTerminal } from '../../terminal/input.ts';
import { keyName } from '../../terminal/names.ts';
import { refuseBinary } from '../../terminal/output.ts';
import { writePublic } from '../../terminal/output-file.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const file = flags.text('output');
  const shown = isTerminal(1) && (file === undefined || file === '-');
  if (flags.on('der') && shown && !session.json)
    throw refuseBinary('write to a file with -o FILE, or leave out --der');
  const kms = await session.kms();
  const output = await kms.getPublicKey({ KeyId: keyName(args[0] ?? '') });
  if (session.json) {
    await session.printOutput('GetPublicKey', output);
    return;
  }
  const der = output.PublicKey ?? new Uint8Array();
  writePublic(file, flags.on('der') ? der : utf8(encodePem('PUBLIC KEY', der)), flags.on('force'));
}
