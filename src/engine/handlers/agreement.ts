import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { sharedSecret } from '../../crypto/agreement.ts';
import { refuseRecipient, requireAlgorithm, requireUsage } from '../algorithms.ts';
import type { CallContext } from '../context.ts';
import { currentMaterial, materialBytes } from '../keys.ts';
import { keyMetadata } from '../metadata.ts';
import type { Handlers } from './handler.ts';

async function deriveSharedSecret(
  context: CallContext,
  input: Input<'DeriveSharedSecret'>,
): Promise<Output<'DeriveSharedSecret'>> {
  refuseRecipient(input);
  const { tx, key, account } = context;
  requireUsage(context, key, 'KEY_AGREEMENT', 'DeriveSharedSecret');
  const algorithm = requireAlgorithm(key, 'KEY_AGREEMENT', input.KeyAgreementAlgorithm);
  const material = await materialBytes(tx, key, currentMaterial(key));
  const secret = sharedSecret(key.spec, material, input.PublicKey);
  if (secret === undefined) {
    throw new KmsError(
      'ValidationException',
      `PublicKey must be a DER-encoded public key of key spec ${key.spec}.`,
      { unworded: true },
    );
  }
  return {
    KeyId: context.arn(key),
    SharedSecret: secret.reveal(),
    KeyAgreementAlgorithm: algorithm,
    KeyOrigin: keyMetadata(key, account).Origin,
  };
}

export const agreementHandlers = { DeriveSharedSecret: deriveSharedSecret } satisfies Handlers;
