import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { publicKeyDer } from '../../crypto/keypair.ts';
import { isSupportedKeySpec } from '../../crypto/specs.ts';
import { refuseRecipient } from '../algorithms.ts';
import type { CallContext } from '../context.ts';
import { requireWrappingKey, wrapDataKey } from './crypto.ts';
import type { Handlers } from './handler.ts';

async function makePair(
  context: CallContext,
  input: Input<'GenerateDataKeyPair'>,
  operation: string,
): Promise<Output<'GenerateDataKeyPair'>> {
  requireWrappingKey(context, operation);
  const spec = input.KeyPairSpec;
  if (!isSupportedKeySpec(spec)) {
    throw new KmsError('UnsupportedOperationException', `The key pair spec ${spec} is not supported.`);
  }
  // A dry run has no result that would be worth the seconds.
  if (input.DryRun === true) return {};
  const material = await context.newMaterial(spec);
  const plaintext = material.reveal();
  const { blob, named } = await wrapDataKey(context, plaintext, input.EncryptionContext);
  return {
    PrivateKeyCiphertextBlob: blob,
    PrivateKeyPlaintext: plaintext,
    PublicKey: await publicKeyDer(spec, material),
    KeyPairSpec: spec,
    ...named,
  };
}

async function generateDataKeyPair(
  context: CallContext,
  input: Input<'GenerateDataKeyPair'>,
): Promise<Output<'GenerateDataKeyPair'>> {
  refuseRecipient(input);
  return makePair(context, input, 'GenerateDataKeyPair');
}

async function generateDataKeyPairWithoutPlaintext(
  context: CallContext,
  input: Input<'GenerateDataKeyPairWithoutPlaintext'>,
): Promise<Output<'GenerateDataKeyPairWithoutPlaintext'>> {
  const operation = 'GenerateDataKeyPairWithoutPlaintext';
  const { PrivateKeyCiphertextBlob, PublicKey, KeyId, KeyPairSpec, KeyMaterialId } = await makePair(
    context,
    input,
    operation,
  );
  return { PrivateKeyCiphertextBlob, PublicKey, KeyId, KeyPairSpec, KeyMaterialId };
}

export const dataKeyPairHandlers = {
  GenerateDataKeyPair: generateDataKeyPair,
  GenerateDataKeyPairWithoutPlaintext: generateDataKeyPairWithoutPlaintext,
} satisfies Handlers;
