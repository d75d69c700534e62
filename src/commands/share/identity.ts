import { utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { parseKmsArn } from '../../base/arn.ts';
import { encodePem } from '../../base/pem.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson } from '../../terminal/output.ts';
import { writePublic } from '../../terminal/output-file.ts';

const nameForm = /^[^\p{C}\p{Zl}\p{Zp}]{1,128}$/u;

export async function run({ flags, session }: Invocation): Promise<void> {
  const given = flags.text('name');
  if (given !== undefined && !nameForm.test(given)) {
    throw new KmsError('Usage', '--name takes one line of up to 128 characters');
  }
  const { kms, sharing } = await session.connection();
  if (sharing === undefined) {
    throw new KmsError('UnsupportedOperationException', 'only a local vault has a share identity', {
      hint: 'its RSA keys are recipients by their names: kms share add FILE -r KEY',
    });
  }
  const { keyArn } = await sharing.identity();
  const { PublicKey } = await kms.getPublicKey({ KeyId: keyArn });
  const der = Buffer.from(PublicKey ?? []);
  const { createHash } = await import('node:crypto');
  const fingerprint = createHash('sha256').update(der).digest('hex');
  const pem = encodePem('PUBLIC KEY', der);
  const name = given ?? `kms account ${parseKmsArn(keyArn)?.account ?? ''}`;
  if (session.json) {
    printJson({ name, keyArn, fingerprint, namespace: 'kms-share', publicKey: pem });
    return;
  }
  writePublic(flags.text('output'), utf8(`# ${name}\n${pem}`), flags.on('force'));
  session.note(`fingerprint: ${fingerprint}`);
}
