import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import { KmsError } from '../../base/errors.ts';
import { invalidCiphertext } from '../../base/unworded.ts';
import { isImportWrapping, unwrapImported } from '../../crypto/importwrap.ts';
import { exportPublicKey, readMaterial } from '../../crypto/keypair.ts';
import { isSymmetric } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { noteDue } from '../due.ts';
import { importMaterial, incorrectMaterial, isPresent, removeMaterial } from '../imports.ts';
import { dayMs, findCurrentMaterial, type Key } from '../keys.ts';
import { addWrappingKey, eraseWrappingKeys, findWrappingKey } from '../wrappingkeys.ts';

function requireExternal(call: CallState): void {
  const { key } = call;
  if (key.origin === 'EXTERNAL') return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${call.arn(key)} origin is ${key.origin} which is not valid for this operation.`,
  );
}

async function getParametersForImport(
  call: CallState,
  input: Input<'GetParametersForImport'>,
): Promise<Output<'GetParametersForImport'>> {
  const { tx, key, now } = call;
  requireExternal(call);
  const { WrappingAlgorithm: algorithm, WrappingKeySpec: spec } = input;
  if (!isImportWrapping(algorithm) || spec === 'SM2') {
    throw new KmsError(
      'UnsupportedOperationException',
      `The wrapping algorithm ${algorithm} with the wrapping key spec ${spec} is not supported.`,
    );
  }
  const privateKey = await call.newMaterial(spec);
  await eraseWrappingKeys(tx, key, now);
  const { token, validTo } = await addWrappingKey(tx, key, algorithm, privateKey, now);
  await noteDue(tx, 'erasure', validTo, key);
  return {
    KeyId: call.arn(key),
    ImportToken: token,
    PublicKey: await exportPublicKey(spec, privateKey),
    ParametersValidTo: validTo,
  };
}

/** Undefined: the material does not expire. */
function readExpiry({ now }: CallState, input: Input<'ImportKeyMaterial'>): Date | undefined {
  const { ValidTo: validTo, ExpirationModel: model = 'KEY_MATERIAL_EXPIRES' } = input;
  const refuse = (message: string): never => {
    throw new KmsError('ValidationException', message);
  };
  if (model === 'KEY_MATERIAL_DOES_NOT_EXPIRE') {
    return validTo && refuse(`A validTo date cannot be set if the ExpirationModel is ${model}`);
  }
  if (validTo === undefined) return refuse(`A validTo date must be set if the ExpirationModel is ${model}`);
  const days = limits.importedMaterialDays;
  if (!(validTo > now && validTo.getTime() <= now.getTime() + days * dayMs)) {
    return refuse(`The validTo date must be in the future and at most ${days} days from now`);
  }
  return validTo;
}

async function importKeyMaterial(
  call: CallState,
  input: Input<'ImportKeyMaterial'>,
): Promise<Output<'ImportKeyMaterial'>> {
  const { tx, key, now } = call;
  requireExternal(call);
  const validTo = readExpiry(call, input);
  const { algorithm, privateKey } = await findWrappingKey(tx, key, input.ImportToken, now);
  const bytes = unwrapImported(algorithm, privateKey, input.EncryptedKeyMaterial);
  if (bytes === undefined) throw invalidCiphertext();
  const material = readMaterial(key.spec, bytes.reveal());
  if (material === undefined) {
    throw incorrectMaterial(`The key material in the request is not valid for the key spec ${key.spec}.`);
  }
  const { id } = await importMaterial(tx, key, call.arn(key), now, {
    material,
    validTo,
    type: input.ImportType,
    id: input.KeyMaterialId,
    description: input.KeyMaterialDescription,
  });
  return { KeyId: call.arn(key), ...chooseMaterialId(key, id) };
}

/** Only symmetric encryption keys show material ids. */
function chooseMaterialId(key: Key, id: string | undefined): { readonly KeyMaterialId?: string } {
  return id !== undefined && isSymmetric(key) ? { KeyMaterialId: id } : {};
}

async function deleteImportedKeyMaterial(
  call: CallState,
  { KeyMaterialId: id }: Input<'DeleteImportedKeyMaterial'>,
): Promise<Output<'DeleteImportedKeyMaterial'>> {
  const { tx, key } = call;
  requireExternal(call);
  const entry = id === undefined ? findCurrentMaterial(key) : key.materials.find((each) => each.id === id);
  if (id !== undefined && entry === undefined) {
    throw new KmsError('NotFoundException', `Key material ${id} of ${call.arn(key)} does not exist`);
  }
  if (entry && isPresent(entry)) await removeMaterial(tx, key, entry);
  return { KeyId: call.arn(key), ...chooseMaterialId(key, entry?.id) };
}

export const materialHandlers = {
  GetParametersForImport: getParametersForImport,
  ImportKeyMaterial: importKeyMaterial,
  DeleteImportedKeyMaterial: deleteImportedKeyMaterial,
} satisfies Handlers;
