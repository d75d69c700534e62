/** The recipients and the form of the messages of `kms encrypt`, according to its flags. */
import type { Kms } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Sealing } from '../../messages/recipients/sealing.ts';
import { hasRecipients } from './plan.ts';

const maxFrameLength = 64 * 1024 * 1024;

export interface SealingFor {
  /** Undefined if no vault is needed. */
  readonly kms: Kms | undefined;
  readonly sealing: Sealing;
}

/** Opens no vault for --public-key. */
export async function planSealingFor({ flags, session }: Invocation): Promise<SealingFor> {
  const context = encryptionContext(flags);
  const form = {
    signed: flags.on('signed'),
    frameLength: flags.integerTo(maxFrameLength, 'frameLength'),
  };
  const keyless = flags.list('publicKey').length > 0;
  const { planSealing } = await import('../../messages/recipients/sealing.ts');
  if (!hasRecipients(flags)) {
    const keyId = await session.key(flags.text('keyId'));
    const kms = await session.kms();
    return {
      kms,
      sealing: planSealing({
        kms: () => Promise.resolve(kms),
        keyId,
        recipients: [],
        context,
        form,
        note: undefined,
      }),
    };
  }
  if (flags.text('encryptionAlgorithm') !== undefined) {
    throw new KmsError('Usage', '--encryption-algorithm is for one RSA KMS key, without recipients');
  }
  flags.exclusive('publicKey', 'keyId');
  const { readRecipients, refuseAmbiguous, resolveRecipients } =
    await import('../../messages/recipients/named.ts');
  const named = readRecipients(
    [...flags.list('publicKey'), ...flags.list('recipient')],
    flags.list('recipientsFile'),
  );
  if (keyless) {
    if (named.some(({ usesKms }) => usesKms)) {
      throw new KmsError('Usage', 'with --public-key, all recipients must be public keys', {
        hint: 'under a KMS key: kms encrypt -k KEY -r RECIPIENT',
      });
    }
    const kms = (): Promise<Kms> => session.kms();
    const recipients = await resolveRecipients(kms, named);
    return {
      kms: undefined,
      sealing: planSealing({ kms, keyId: undefined, recipients, context, form, note: undefined }),
    };
  }
  const keyId = await session.key(flags.text('keyId'));
  const { kms, sharing } = await session.connection();
  const own = (): Promise<Kms> => Promise.resolve(kms);
  await refuseAmbiguous(own, named);
  const recipients = await resolveRecipients(own, named);
  return {
    kms,
    sealing: planSealing({
      kms: own,
      keyId,
      recipients,
      context,
      form,
      note: sharing && ((event) => sharing.note(event)),
    }),
  };
}
