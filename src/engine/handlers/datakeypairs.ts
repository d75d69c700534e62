import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { exportPublicKey } from '../../crypto/keypair.ts';
import { isSupportedKeySpec } from '../../crypto/specs.ts';
import { refuseRecipient } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { requireWrappingKey, wrapDataKey } from './crypto.ts';

async function makeDataKeyPair(
  call: CallState,
  input: Input<'GenerateDataKeyPair'>,
  operation: string,
): Promise<Output<'GenerateDataKeyPair'>> {
  requireWrappingKey(call, operation);
  const spec = input.KeyPairSpec;
  if (!isSupportedKeySpec(spec)) {
    throw new KmsError('UnsupportedOperationException', `The key pair spec ${spec} is not supported.`);
  }
  // A dry run returns nothing, so skip the seconds of generating a pair.
  if (input.DryRun === true) return {};
  const material = await call.newMaterial(spec);
  const plaintext = material.reveal();
  const { blob, named } = await wrapDataKey(call, plaintext, input.EncryptionContext);
  return {
    PrivateKeyCiphertextBlob: blob,
    PrivateKeyPlaintext: plaintext,
    PublicKey: await exportPublicKey(spec, material),
    KeyPairSpec: spec,
    ...named,
  };
}

async function generateDataKeyPair(
  call: CallState,
  input: Input<'GenerateDataKeyPair'>,
): Promise<Output<'GenerateDataKeyPair'>> {
  refuseRecipient(input);
  return makeDataKeyPair(call, input, 'GenerateDataKeyPair');
}

async function generateDataKeyPairWithoutPlaintext(
  call: CallState,
  input: Input<'GenerateDataKeyPairWithoutPlaintext'>,
): Promise<Output<'GenerateDataKeyPairWithoutPlaintext'>> {
  const operation = 'GenerateDataKeyPairWithoutPlaintext';
  const { PrivateKeyCiphertextBlob, PublicKey, KeyId, KeyPairSpec, KeyMaterialId } = await makeDataKeyPair(
    call,
    input,
    operation,
  );
  return { PrivateKeyCiphertextBlob, PublicKey, KeyId, KeyPairSpec, KeyMaterialId };
}

export const dataKeyPairHandlers = {
  GenerateDataKeyPair: generateDataKeyPair,
  GenerateDataKeyPairWithoutPlaintext: generateDataKeyPairWithoutPlaintext,
} satisfies Handlers;
