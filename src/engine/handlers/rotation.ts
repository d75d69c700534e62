import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { KeyMaterialState, RotationsListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import { requireSymmetric } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { isReadyToRotate, promotePending } from '../imports.ts';
import { findCurrentMaterial, type Key, type MaterialEntry } from '../keys.ts';
import { computeNextRotation, rotateKey, setRotation } from '../lifecycle.ts';
import { isReplica } from '../multiregion.ts';
import { toPageEnd, takePage } from '../pages.ts';

/** Automatic rotation requires material that KMS generated. */
function requireGenerated(call: CallState): void {
  const { key } = call;
  if (key.origin === 'AWS_KMS') return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${call.arn(key)} origin is ${key.origin} which is not valid for this operation.`,
  );
}

/** Related multi-Region keys rotate together, controlled by the primary. */
function requirePrimary(call: CallState): void {
  const { key } = call;
  if (!isReplica(key)) return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${call.arn(key)} is a multi-Region replica key: rotation is managed on its primary key.`,
  );
}

async function enableKeyRotation(
  call: CallState,
  input: Input<'EnableKeyRotation'>,
): Promise<Output<'EnableKeyRotation'>> {
  const { tx, now, key } = call;
  requireSymmetric(call, key);
  requireGenerated(call);
  requirePrimary(call);
  const days = input.RotationPeriodInDays ?? limits.rotationPeriodDays.default;
  if (key.rotation?.periodDays !== days) await setRotation(tx, key, computeNextRotation(days, now));
  return {};
}

async function disableKeyRotation(call: CallState): Promise<Output<'DisableKeyRotation'>> {
  const { tx, key } = call;
  requireSymmetric(call, key);
  requireGenerated(call);
  requirePrimary(call);
  if (key.rotation) await setRotation(tx, key, undefined);
  return {};
}

/** Rotation is off while deletion is pending, and on again after it is cancelled. Keys whose spec cannot rotate get an answer too. */
function getKeyRotationStatus(call: CallState): Output<'GetKeyRotationStatus'> {
  const { key } = call;
  const { rotation } = key;
  const KeyId = call.arn(key);
  if (rotation === undefined || key.state === 'PendingDeletion') return { KeyRotationEnabled: false, KeyId };
  return {
    KeyRotationEnabled: true,
    KeyId,
    RotationPeriodInDays: rotation.periodDays,
    NextRotationDate: rotation.next,
  };
}

async function rotateKeyOnDemand(call: CallState): Promise<Output<'RotateKeyOnDemand'>> {
  const { key } = call;
  requireSymmetric(call, key);
  requirePrimary(call);
  const former = key.materials.filter(({ rotation }) => rotation === 'ON_DEMAND').length;
  if (former >= limits.onDemandRotationsPerKey) {
    throw new KmsError(
      'LimitExceededException',
      'The on-demand rotations limit has been reached for the given keyId. ' +
        `No more on-demand rotations can be performed for this key: ${call.arn(key)}`,
    );
  }
  if (key.origin === 'AWS_KMS') {
    await rotateKey(call, key, 'ON_DEMAND');
    return { KeyId: call.arn(key) };
  }
  if (!(await isReadyToRotate(call.tx, key))) {
    throw new KmsError(
      'KMSInvalidStateException',
      `No available key material pending rotation for the key: ${call.arn(key)}.`,
      key.accepted && {
        hint: 'it came from another vault: ask its owner to rotate it there and share it again; then run: kms share accept',
      },
    );
  }
  await promotePending(call.tx, key, call.now);
  return { KeyId: call.arn(key) };
}

function toMaterialState(key: Key, material: MaterialEntry, isReady: boolean): KeyMaterialState {
  if (material === findCurrentMaterial(key)) return 'CURRENT';
  if (material.imported?.pending !== true) return 'NON_CURRENT';
  return isReady ? 'PENDING_ROTATION' : 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION';
}

function toImportMembers({ imported }: MaterialEntry): RotationsListEntry {
  if (imported === undefined) return {};
  const { present, validTo, description } = imported;
  return {
    ImportState: present ? 'IMPORTED' : 'PENDING_IMPORT',
    ...(present && { ExpirationModel: validTo ? 'KEY_MATERIAL_EXPIRES' : 'KEY_MATERIAL_DOES_NOT_EXPIRE' }),
    ...(validTo && { ValidTo: validTo }),
    ...(description !== undefined && { KeyMaterialDescription: description }),
  };
}

async function listRotations({ tx, key }: CallState): Promise<readonly RotationsListEntry[]> {
  const isReady = await isReadyToRotate(tx, key);
  return key.materials.map((material) => ({
    KeyId: key.id,
    KeyMaterialId: material.id,
    KeyMaterialState: toMaterialState(key, material, isReady),
    ...toImportMembers(material),
    ...(material.rotation && { RotationDate: material.since, RotationType: material.rotation }),
  }));
}

async function listKeyRotations(
  call: CallState,
  input: Input<'ListKeyRotations'>,
): Promise<Output<'ListKeyRotations'>> {
  requireSymmetric(call, call.key);
  const all = await listRotations(call);
  const asked =
    input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL' ? all : all.filter(({ RotationType }) => RotationType);
  const { page, next } = takePage(asked, 'ListKeyRotations', input);
  return { Rotations: page, ...toPageEnd(next) };
}

export const rotationHandlers = {
  EnableKeyRotation: enableKeyRotation,
  DisableKeyRotation: disableKeyRotation,
  GetKeyRotationStatus: getKeyRotationStatus,
  RotateKeyOnDemand: rotateKeyOnDemand,
  ListKeyRotations: listKeyRotations,
} satisfies Handlers;
