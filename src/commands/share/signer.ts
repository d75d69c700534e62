import { utf8 } from '../../base/bytes.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson } from '../../terminal/output.ts';
import { writePublic } from '../../terminal/output-file.ts';
import { bundlesOf } from './bundles.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const { pem, fingerprint } = await (await bundlesOf(session)).signingKey();
  if (session.json) {
    printJson({ PublicKey: pem, Fingerprint: fingerprint });
    return;
  }
  writePublic(flags.text('output'), utf8(pem), flags.on('force'));
  session.note(`fingerprint: ${fingerprint}`);
}
