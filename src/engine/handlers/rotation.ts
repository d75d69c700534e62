import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { KeyMaterialState, RotationsListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import { requireSymmetric } from '../algorithms.ts';
import type { CallContext } from '../context.ts';
import { isReadyToRotate, promotePending } from '../imports.ts';
import { findCurrentMaterial, type Key, type MaterialEntry } from '../keys.ts';
import { nextRotation, rotateKey, setRotation } from '../lifecycle.ts';
import { isReplica } from '../multiregion.ts';
import { pageEnd, pageOf } from '../pages.ts';
import type { Handlers } from './handler.ts';

/** Automatic rotation is for material that is generated here. */
function requireGenerated(context: CallContext): void {
  const { key } = context;
  if (key.origin === 'AWS_KMS') return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${context.arn(key)} origin is ${key.origin} which is not valid for this operation.`,
  );
}

/** Related multi-Region keys rotate together, as the primary says. */
function requirePrimary(context: CallContext): void {
  const { key } = context;
  if (!isReplica(key)) return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${context.arn(key)} is a multi-Region replica key: rotation is managed on its primary key.`,
  );
}

async function enableKeyRotation(
  context: CallContext,
  input: Input<'EnableKeyRotation'>,
): Promise<Output<'EnableKeyRotation'>> {
  const { tx, now, key } = context;
  requireSymmetric(context, key);
  requireGenerated(context);
  requirePrimary(context);
  const days = input.RotationPeriodInDays ?? limits.rotationPeriodDays.default;
  if (key.rotation?.periodDays !== days) await setRotation(tx, key, nextRotation(days, now));
  return {};
}

async function disableKeyRotation(context: CallContext): Promise<Output<'DisableKeyRotation'>> {
  const { tx, key } = context;
  requireSymmetric(context, key);
  requireGenerated(context);
  requirePrimary(context);
  if (key.rotation) await setRotation(tx, key, undefined);
  return {};
}

/**
 * While deletion is pending, rotation is off; cancelling brings it back. Keys that cannot rotate for their spec
 * answer, too.
 */
function getKeyRotationStatus(context: CallContext): Output<'GetKeyRotationStatus'> {
  const { key } = context;
  const { rotation } = key;
  const KeyId = context.arn(key);
  if (rotation === undefined || key.state === 'PendingDeletion') return { KeyRotationEnabled: false, KeyId };
  return {
    KeyRotationEnabled: true,
    KeyId,
    RotationPeriodInDays: rotation.periodDays,
    NextRotationDate: rotation.next,
  };
}

async function rotateKeyOnDemand(context: CallContext): Promise<Output<'RotateKeyOnDemand'>> {
  const { key } = context;
  requireSymmetric(context, key);
  requirePrimary(context);
  const former = key.materials.filter(({ rotation }) => rotation === 'ON_DEMAND').length;
  if (former >= limits.onDemandRotationsPerKey) {
    throw new KmsError(
      'LimitExceededException',
      'The on-demand rotations limit has been reached for the given keyId. ' +
        `No more on-demand rotations can be performed for this key: ${context.arn(key)}`,
    );
  }
  if (key.origin === 'AWS_KMS') {
    await rotateKey(context, key, 'ON_DEMAND');
    return { KeyId: context.arn(key) };
  }
  if (!(await isReadyToRotate(context.tx, key))) {
    throw new KmsError(
      'KMSInvalidStateException',
      `No available key material pending rotation for the key: ${context.arn(key)}.`,
      key.accepted && {
        hint: 'it came from another vault: its giver rotates it and makes a new bundle, which kms share accept takes',
      },
    );
  }
  await promotePending(context.tx, key, context.now);
  return { KeyId: context.arn(key) };
}

function stateOf(key: Key, material: MaterialEntry, isReady: boolean): KeyMaterialState {
  if (material === findCurrentMaterial(key)) return 'CURRENT';
  if (material.imported?.pending !== true) return 'NON_CURRENT';
  return isReady ? 'PENDING_ROTATION' : 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION';
}

function importOf({ imported }: MaterialEntry): RotationsListEntry {
  if (imported === undefined) return {};
  const { present, validTo, description } = imported;
  return {
    ImportState: present ? 'IMPORTED' : 'PENDING_IMPORT',
    ...(present && { ExpirationModel: validTo ? 'KEY_MATERIAL_EXPIRES' : 'KEY_MATERIAL_DOES_NOT_EXPIRE' }),
    ...(validTo && { ValidTo: validTo }),
    ...(description !== undefined && { KeyMaterialDescription: description }),
  };
}

async function rotationsOf({ tx, key }: CallContext): Promise<readonly RotationsListEntry[]> {
  const isReady = await isReadyToRotate(tx, key);
  return key.materials.map((material) => ({
    KeyId: key.id,
    KeyMaterialId: material.id,
    KeyMaterialState: stateOf(key, material, isReady),
    ...importOf(material),
    ...(material.rotation && { RotationDate: material.since, RotationType: material.rotation }),
  }));
}

async function listKeyRotations(
  context: CallContext,
  input: Input<'ListKeyRotations'>,
): Promise<Output<'ListKeyRotations'>> {
  requireSymmetric(context, context.key);
  const all = await rotationsOf(context);
  const asked =
    input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL' ? all : all.filter(({ RotationType }) => RotationType);
  const { page, next } = pageOf(asked, 'ListKeyRotations', input);
  return { Rotations: page, ...pageEnd(next) };
}

export const rotationHandlers = {
  EnableKeyRotation: enableKeyRotation,
  DisableKeyRotation: disableKeyRotation,
  GetKeyRotationStatus: getKeyRotationStatus,
  RotateKeyOnDemand: rotateKeyOnDemand,
  ListKeyRotations: listKeyRotations,
} satisfies Handlers;
