import { randomBytes } from 'node:crypto';
import type { Input, Output } from '../../api/kms.ts';
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptionAlgorithm } from '../../crypto/algorithms.ts';
import type { EncryptionContext } from '../../crypto/context.ts';
import { isSymmetric, refuseRecipient, requireAlgorithm, requireUsage } from '../algorithms.ts';
import { decryptWith, encryptUnder } from '../ciphertexts.ts';
import { rememberPlaintext } from '../fingerprints/records.ts';
import type { CallState, OpenedSource, Handlers } from '../callstate.ts';
import { type Key, getCurrentMaterial, readMaterial } from '../keys.ts';
import { sharedSecret } from '../../crypto/agreement.ts';
import { toKeyMetadata } from '../metadata.ts';

const dataKeyBytes = { AES_256: 32, AES_128: 16 } as const;

const symmetric = 'SYMMETRIC_DEFAULT';

function requireAlgorithmFor(
  call: CallState,
  key: Key,
  asked: EncryptionAlgorithmSpec | undefined,
  operation: string,
): EncryptionAlgorithm {
  requireUsage(call, key, 'ENCRYPT_DECRYPT', operation);
  return requireAlgorithm(key, 'ENCRYPT_DECRYPT', asked ?? symmetric);
}

/** Only symmetric keys have material ids that a response may show. */
function toMaterialMember(key: Key, name: string, materialId: string): JsonObject {
  return isSymmetric(key) ? { [name]: materialId } : {};
}

async function encrypt(call: CallState, input: Input<'Encrypt'>): Promise<Output<'Encrypt'>> {
  const { key } = call;
  const algorithm = requireAlgorithmFor(call, key, input.EncryptionAlgorithm, 'Encrypt');
  const terms = { algorithm, context: input.EncryptionContext };
  const { blob, materialId } = await encryptUnder(call, key, terms, input.Plaintext);
  rememberPlaintext(call.tx, input.Plaintext);
  call.additional = toMaterialMember(key, 'keyMaterialId', materialId);
  return { CiphertextBlob: blob, KeyId: call.arn(key), EncryptionAlgorithm: algorithm };
}

async function decrypt(call: CallState, input: Input<'Decrypt'>): Promise<Output<'Decrypt'>> {
  refuseRecipient(input);
  const { key } = call;
  const algorithm = requireAlgorithmFor(call, key, input.EncryptionAlgorithm, 'Decrypt');
  // A request without ciphertext is a dry run, which has no result.
  if (input.CiphertextBlob === undefined) return {};
  const terms = { algorithm, context: input.EncryptionContext };
  const { plaintext, materialId } = await decryptWith(call, key, terms, input.CiphertextBlob);
  call.additional = toMaterialMember(key, 'keyMaterialId', materialId);
  return {
    KeyId: call.arn(key),
    Plaintext: plaintext,
    EncryptionAlgorithm: algorithm,
    ...toMaterialMember(key, 'KeyMaterialId', materialId),
  };
}

function toRoleMaterialMember(role: 'source' | 'destination', materialId: string | undefined): JsonObject {
  return materialId === undefined ? {} : { [`${role}KeyMaterialId`]: materialId };
}

/** Decrypts under the source key. */
async function openSource(call: CallState, input: Input<'ReEncrypt'>): Promise<OpenedSource> {
  const { source } = call;
  const algorithm = requireAlgorithmFor(call, source, input.SourceEncryptionAlgorithm, 'ReEncryptFrom');
  const about = { keyArn: call.arn(source), algorithm };
  if (input.CiphertextBlob === undefined) return { ...about, plaintext: undefined, materialId: undefined };
  const terms = { algorithm, context: input.SourceEncryptionContext };
  const { plaintext, materialId } = await decryptWith(call, source, terms, input.CiphertextBlob);
  const shownId = isSymmetric(source) ? materialId : undefined;
  return { ...about, plaintext: new Secret(plaintext), materialId: shownId };
}

/** Encrypts under the destination key. */
async function sealOpened(
  call: CallState,
  input: Input<'ReEncrypt'>,
  algorithm: EncryptionAlgorithm,
  opened: OpenedSource,
): Promise<Output<'ReEncrypt'>> {
  const { key } = call;
  if (opened.plaintext === undefined) return {};
  const terms = { algorithm, context: input.DestinationEncryptionContext };
  const sealed = await encryptUnder(call, key, terms, opened.plaintext.reveal());
  // Remembers plaintexts that were encrypted before fingerprinting was on.
  rememberPlaintext(call.tx, opened.plaintext.reveal());
  const materialId = isSymmetric(key) ? sealed.materialId : undefined;
  call.additional = {
    ...toRoleMaterialMember('source', opened.materialId),
    ...toRoleMaterialMember('destination', materialId),
  };
  return {
    CiphertextBlob: sealed.blob,
    SourceKeyId: opened.keyArn,
    KeyId: call.arn(key),
    SourceEncryptionAlgorithm: opened.algorithm,
    DestinationEncryptionAlgorithm: algorithm,
    ...(opened.materialId === undefined ? {} : { SourceKeyMaterialId: opened.materialId }),
    ...(materialId === undefined ? {} : { DestinationKeyMaterialId: materialId }),
  };
}

async function reEncrypt(call: CallState, input: Input<'ReEncrypt'>): Promise<Output<'ReEncrypt'>> {
  const { half } = call;
  if (half?.of === 'source') {
    const opened = await openSource(call, input);
    half.opened = opened;
    call.additional = { part: 'ReEncryptFrom', ...toRoleMaterialMember('source', opened.materialId) };
    return {};
  }
  const to = requireAlgorithmFor(call, call.key, input.DestinationEncryptionAlgorithm, 'ReEncryptTo');
  const opened = half?.opened ?? (await openSource(call, input));
  // The audit line also names the other account's key.
  call.noteArn(opened.keyArn);
  return sealOpened(call, input, to, opened);
}

function dataKeyLength({ KeySpec: spec, NumberOfBytes: bytes }: Input<'GenerateDataKey'>): number {
  if (spec !== undefined && bytes === undefined) return dataKeyBytes[spec];
  if (spec === undefined && bytes !== undefined) return bytes;
  throw new KmsError('ValidationException', 'Please specify either number of bytes or key spec.');
}

/** Encrypts a new data key, or the private key of a new pair, under the request's key. */
export async function wrapDataKey(
  call: CallState,
  plaintext: Uint8Array,
  encryptionContext: EncryptionContext | undefined,
): Promise<{
  readonly blob: Uint8Array;
  readonly named: { readonly KeyId: string; readonly KeyMaterialId: string };
}> {
  const { key } = call;
  const terms = { algorithm: symmetric, context: encryptionContext } as const;
  const { blob, materialId } = await encryptUnder(call, key, terms, plaintext);
  call.additional = { keyMaterialId: materialId };
  return { blob, named: { KeyId: call.arn(key), KeyMaterialId: materialId } };
}

/** Requires a symmetric key, which data keys and data key pairs are encrypted under. */
export function requireWrappingKey(call: CallState, operation: string): void {
  const { key } = call;
  requireUsage(call, key, 'ENCRYPT_DECRYPT', operation);
  if (isSymmetric(key)) return;
  throw new KmsError('InvalidKeyUsageException', 'You cannot generate a data key with an asymmetric CMK', {
    hint: 'name a symmetric key with -k, or create one: kms keys create --alias NAME',
  });
}

async function makeDataKey(
  call: CallState,
  input: Input<'GenerateDataKey'>,
  operation: string,
): Promise<Output<'GenerateDataKey'>> {
  requireWrappingKey(call, operation);
  const plaintext = randomBytes(dataKeyLength(input));
  const { blob, named } = await wrapDataKey(call, plaintext, input.EncryptionContext);
  return { CiphertextBlob: blob, Plaintext: plaintext, ...named };
}

async function generateDataKey(
  call: CallState,
  input: Input<'GenerateDataKey'>,
): Promise<Output<'GenerateDataKey'>> {
  refuseRecipient(input);
  return makeDataKey(call, input, 'GenerateDataKey');
}

async function generateDataKeyWithoutPlaintext(
  call: CallState,
  input: Input<'GenerateDataKeyWithoutPlaintext'>,
): Promise<Output<'GenerateDataKeyWithoutPlaintext'>> {
  const operation = 'GenerateDataKeyWithoutPlaintext';
  const { CiphertextBlob, KeyId, KeyMaterialId } = await makeDataKey(call, input, operation);
  return { CiphertextBlob, KeyId, KeyMaterialId };
}

function generateRandom(_: CallState, input: Input<'GenerateRandom'>): Output<'GenerateRandom'> {
  refuseRecipient(input);
  if (input.CustomKeyStoreId !== undefined) {
    throw new KmsError('UnsupportedOperationException', 'Custom key stores are not supported.');
  }
  if (input.NumberOfBytes === undefined) {
    throw new KmsError('ValidationException', 'NumberOfBytes is required.');
  }
  return { Plaintext: randomBytes(input.NumberOfBytes) };
}

async function deriveSharedSecret(
  call: CallState,
  input: Input<'DeriveSharedSecret'>,
): Promise<Output<'DeriveSharedSecret'>> {
  refuseRecipient(input);
  const { tx, key, account } = call;
  requireUsage(call, key, 'KEY_AGREEMENT', 'DeriveSharedSecret');
  const algorithm = requireAlgorithm(key, 'KEY_AGREEMENT', input.KeyAgreementAlgorithm);
  const material = await readMaterial(tx, key, getCurrentMaterial(key));
  const secret = sharedSecret(key.spec, material, input.PublicKey);
  if (secret === undefined) {
    throw new KmsError(
      'ValidationException',
      `PublicKey must be a DER-encoded public key of key spec ${key.spec}.`,
      { unworded: true },
    );
  }
  return {
    KeyId: call.arn(key),
    SharedSecret: secret.reveal(),
    KeyAgreementAlgorithm: algorithm,
    KeyOrigin: toKeyMetadata(key, account).Origin,
  };
}

export const cryptoHandlers = {
  Encrypt: encrypt,
  Decrypt: decrypt,
  ReEncrypt: reEncrypt,
  GenerateDataKey: generateDataKey,
  GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext,
  GenerateRandom: generateRandom,
  DeriveSharedSecret: deriveSharedSecret,
} satisfies Handlers;
