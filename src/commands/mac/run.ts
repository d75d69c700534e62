import type { Input, Kms } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatOf, readBinaryFile, readShort, writeFormatted } from '../../terminal/formats.ts';
import { required } from '../sign/run.ts';

/** The request of GenerateMac; VerifyMac adds the MAC. The default algorithm is the only one of the key. */
async function macRequest(kms: Kms, { args, flags, session }: Invocation): Promise<Input<'GenerateMac'>> {
  const KeyId = await session.key(flags.text('keyId'));
  const Message = readShort(args[0], limits.messageBytes);
  const asked = flags.text('macAlgorithm') as Input<'GenerateMac'>['MacAlgorithm'] | undefined;
  const MacAlgorithm = asked ?? (await kms.describeKey({ KeyId })).KeyMetadata?.MacAlgorithms?.[0];
  if (MacAlgorithm !== undefined) return { KeyId, Message, MacAlgorithm };
  throw new KmsError('InvalidKeyUsageException', 'the key is not for MACs', {
    hint: 'create one: kms keys create --key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC',
  });
}

export async function createMac(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const format = formatOf(flags, 'base64');
  const kms = await session.kms();
  const output = await kms.generateMac(await macRequest(kms, invocation));
  if (session.json) await session.printOutput('GenerateMac', output);
  else writeFormatted(output.Mac ?? new Uint8Array(), format, flags);
}

export async function verifyMac(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const path = required(flags, 'mac', 'the file that holds the MAC');
  const Mac = readBinaryFile(path, 1024, 'the MAC', 'Mac');
  const kms = await session.kms();
  const output = await kms.verifyMac({ ...(await macRequest(kms, invocation)), Mac });
  if (session.json) await session.printOutput('VerifyMac', output);
  else session.note('the MAC is valid');
}
