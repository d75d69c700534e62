import type { Input, Kms } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { Invocation } from '../../terminal/command.ts';
import { readShort } from '../../terminal/formats.ts';
import { KmsError } from '../../base/errors.ts';

/** The request of GenerateMac; VerifyMac adds the MAC. Without --mac-algorithm the key's own, of which it has one. */
export async function macRequest(
  kms: Kms,
  { args, flags, session }: Invocation,
): Promise<Input<'GenerateMac'>> {
  const KeyId = await session.key(flags.text('keyId'));
  const Message = readShort(args[0], limits.messageBytes);
  const asked = flags.text('macAlgorithm') as Input<'GenerateMac'>['MacAlgorithm'] | undefined;
  const MacAlgorithm = asked ?? (await kms.describeKey({ KeyId })).KeyMetadata?.MacAlgorithms?.[0];
  if (MacAlgorithm !== undefined) return { KeyId, Message, MacAlgorithm };
  throw new KmsError('InvalidKeyUsageException', 'the key is not one for MACs', {
    hint: 'make one: kms keys create --key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC',
  });
}
