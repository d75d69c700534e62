import { randomBytes } from 'node:crypto';
import type { Input, Output } from '../../api/kms.ts';
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import { invalidCiphertext } from '../../base/undecryptable.ts';
import { openBlob, parseBlob, sealBlob } from '../../crypto/blob.ts';
import type { EncryptionContext } from '../../crypto/context.ts';
import { keySpecs } from '../../crypto/specs.ts';
import type { CallContext } from '../context.ts';
import { currentMaterial, materialBytes, type Key } from '../keys.ts';
import type { Handlers } from './handler.ts';

const dataKeyBytes = { AES_256: 32, AES_128: 16 } as const;

/** The algorithm asked for, or the key's first. */
function algorithmFor(key: Key, asked: EncryptionAlgorithmSpec | undefined): EncryptionAlgorithmSpec {
  const known: readonly EncryptionAlgorithmSpec[] = keySpecs[key.spec].encryptionAlgorithms;
  const algorithm = asked ?? known[0];
  if (algorithm === undefined || !known.includes(algorithm)) {
    throw new KmsError(
      'InvalidKeyUsageException',
      `Algorithm ${String(algorithm)} is incompatible with key spec ${key.spec}.`,
    );
  }
  return algorithm;
}

function refuseRecipient(input: { readonly Recipient?: unknown }): void {
  if (input.Recipient === undefined) return;
  throw new KmsError(
    'UnsupportedOperationException',
    'Recipient is for attested AWS Nitro enclaves, of which there are none here.',
  );
}

async function seal(
  { tx }: CallContext,
  key: Key,
  plaintext: Uint8Array,
  context: EncryptionContext | undefined,
): Promise<{ readonly blob: Uint8Array; readonly materialId: string }> {
  const current = currentMaterial(key);
  const material = await materialBytes(tx, key, current);
  const input = { keyId: key.id, materialId: current.id, material, context: context ?? {}, plaintext };
  return { blob: sealBlob(input), materialId: current.id };
}

async function open(
  { tx }: CallContext,
  key: Key,
  bytes: Uint8Array,
  context: EncryptionContext | undefined,
): Promise<{ readonly plaintext: Uint8Array; readonly materialId: string }> {
  const blob = parseBlob(bytes);
  const entry = key.materials.find(({ id }) => id === blob?.materialId);
  if (blob === undefined || entry === undefined) throw invalidCiphertext();
  const material = await materialBytes(tx, key, entry);
  return { plaintext: openBlob(blob, material, context ?? {}), materialId: entry.id };
}

async function encrypt(context: CallContext, input: Input<'Encrypt'>): Promise<Output<'Encrypt'>> {
  const { key } = context;
  const EncryptionAlgorithm = algorithmFor(key, input.EncryptionAlgorithm);
  const { blob, materialId } = await seal(context, key, input.Plaintext, input.EncryptionContext);
  context.additional = { keyMaterialId: materialId };
  return { CiphertextBlob: blob, KeyId: context.arn(key), EncryptionAlgorithm };
}

async function decrypt(context: CallContext, input: Input<'Decrypt'>): Promise<Output<'Decrypt'>> {
  refuseRecipient(input);
  const { key } = context;
  const EncryptionAlgorithm = algorithmFor(key, input.EncryptionAlgorithm);
  // Resolution lets the ciphertext be absent in a dry run alone, which has no result.
  if (input.CiphertextBlob === undefined) return {};
  const { plaintext, materialId } = await open(context, key, input.CiphertextBlob, input.EncryptionContext);
  context.additional = { keyMaterialId: materialId };
  return {
    KeyId: context.arn(key),
    Plaintext: plaintext,
    EncryptionAlgorithm,
    KeyMaterialId: materialId,
  };
}

async function reEncrypt(context: CallContext, input: Input<'ReEncrypt'>): Promise<Output<'ReEncrypt'>> {
  const { key, source } = context;
  const SourceEncryptionAlgorithm = algorithmFor(source, input.SourceEncryptionAlgorithm);
  const DestinationEncryptionAlgorithm = algorithmFor(key, input.DestinationEncryptionAlgorithm);
  if (input.CiphertextBlob === undefined) return {};
  const opened = await open(context, source, input.CiphertextBlob, input.SourceEncryptionContext);
  const sealed = await seal(context, key, opened.plaintext, input.DestinationEncryptionContext);
  context.additional = {
    sourceKeyMaterialId: opened.materialId,
    destinationKeyMaterialId: sealed.materialId,
  };
  return {
    CiphertextBlob: sealed.blob,
    SourceKeyId: context.arn(source),
    KeyId: context.arn(key),
    SourceEncryptionAlgorithm,
    DestinationEncryptionAlgorithm,
    SourceKeyMaterialId: opened.materialId,
    DestinationKeyMaterialId: sealed.materialId,
  };
}

function dataKeyLength({ KeySpec: spec, NumberOfBytes: bytes }: Input<'GenerateDataKey'>): number {
  if (spec !== undefined && bytes === undefined) return dataKeyBytes[spec];
  if (spec === undefined && bytes !== undefined) return bytes;
  throw new KmsError('ValidationException', 'Please specify either number of bytes or key spec.');
}

async function generateDataKey(
  context: CallContext,
  input: Input<'GenerateDataKey'>,
): Promise<Output<'GenerateDataKey'>> {
  refuseRecipient(input);
  const { key } = context;
  algorithmFor(key, undefined);
  const plaintext = randomBytes(dataKeyLength(input));
  const { blob, materialId } = await seal(context, key, plaintext, input.EncryptionContext);
  context.additional = { keyMaterialId: materialId };
  return {
    CiphertextBlob: blob,
    Plaintext: plaintext,
    KeyId: context.arn(key),
    KeyMaterialId: materialId,
  };
}

async function generateDataKeyWithoutPlaintext(
  context: CallContext,
  input: Input<'GenerateDataKeyWithoutPlaintext'>,
): Promise<Output<'GenerateDataKeyWithoutPlaintext'>> {
  const { CiphertextBlob, KeyId, KeyMaterialId } = await generateDataKey(context, {
    ...input,
    Recipient: undefined,
  });
  return { CiphertextBlob, KeyId, KeyMaterialId };
}

function generateRandom(_: CallContext, input: Input<'GenerateRandom'>): Output<'GenerateRandom'> {
  refuseRecipient(input);
  if (input.CustomKeyStoreId !== undefined) {
    throw new KmsError('UnsupportedOperationException', 'Custom key stores are not supported.');
  }
  if (input.NumberOfBytes === undefined) {
    throw new KmsError('ValidationException', 'NumberOfBytes is required.');
  }
  return { Plaintext: randomBytes(input.NumberOfBytes) };
}

export const cryptoHandlers = {
  Encrypt: encrypt,
  Decrypt: decrypt,
  ReEncrypt: reEncrypt,
  GenerateDataKey: generateDataKey,
  GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext,
  GenerateRandom: generateRandom,
} satisfies Handlers;
