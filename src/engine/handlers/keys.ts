import { randomBytes, randomUUID } from 'node:crypto';
import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { KeyUsageType } from '../../api/types.ts';
import { keyArn } from '../../base/arn.ts';
import { hex } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import {
  defaultKeySpec,
  isSupportedKeySpec,
  keySpecs,
  listUsages,
  type SupportedKeySpec,
} from '../../crypto/specs.ts';
import { makeDefaultKeyPolicy } from '../../policy/defaultkeypolicy.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { unschedule } from '../due.ts';
import { setPolicy } from '../keypolicy.ts';
import { dayMs, keyKind, putKey, type Key } from '../keys.ts';
import { addMaterial, beginDeletion, setRotation } from '../lifecycle.ts';
import { toKeyMetadata } from '../metadata.ts';
import { isReplica } from '../multiregion.ts';
import { toPageEnd, getPageLimit } from '../pages.ts';
import { checkTags } from '../tags.ts';
import { startTracking } from '../usage.ts';

function unsupported(message: string): KmsError {
  return new KmsError('UnsupportedOperationException', message);
}

interface Kind {
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
}

function readKind(input: Input<'CreateKey'>): Kind {
  const { KeySpec: spec, CustomerMasterKeySpec: formerName, KeyUsage } = input;
  if (spec !== undefined && formerName !== undefined) {
    throw new KmsError(
      'ValidationException',
      'You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.',
    );
  }
  const asked = spec ?? formerName ?? defaultKeySpec;
  if (KeyUsage === undefined && asked !== defaultKeySpec) {
    throw new KmsError(
      'ValidationException',
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
    );
  }
  if (!isSupportedKeySpec(asked)) throw unsupported(`The key spec ${asked} is not supported.`);
  const usage = KeyUsage ?? 'ENCRYPT_DECRYPT';
  if (!listUsages(asked).includes(usage)) {
    throw new KmsError('ValidationException', `KeyUsage ${usage} is not compatible with KeySpec ${asked}`);
  }
  return { spec: asked, usage };
}

function readOrigin(
  { Origin: origin, CustomKeyStoreId, XksKeyId }: Input<'CreateKey'>,
  spec: SupportedKeySpec,
): Key['origin'] {
  if (CustomKeyStoreId !== undefined || XksKeyId !== undefined) {
    throw unsupported('Keys in custom key stores are not supported.');
  }
  if (origin === 'AWS_CLOUDHSM' || origin === 'EXTERNAL_KEY_STORE') {
    throw unsupported('Keys in custom key stores are not supported.');
  }
  // https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html: all key types except ML-DSA.
  if (origin === 'EXTERNAL' && keySpecs[spec].material.kind === 'ml-dsa') {
    throw unsupported(`Keys with the key spec ${spec} cannot have imported key material.`);
  }
  return origin ?? 'AWS_KMS';
}

async function createKey(call: CallState, input: Input<'CreateKey'>): Promise<Output<'CreateKey'>> {
  const { tx, now, region, account } = call;
  const { spec, usage } = readKind(input);
  const origin = readOrigin(input, spec);
  const tags = checkTags(input.Tags ?? []);
  const isShared = input.MultiRegion === true;
  const id = isShared ? `mrk-${hex(randomBytes(16))}` : randomUUID();
  const draft: Key = {
    id,
    region,
    created: now,
    description: input.Description ?? '',
    state: origin === 'EXTERNAL' ? 'PendingImport' : 'Enabled',
    spec,
    usage,
    origin,
    policy: makeDefaultKeyPolicy(account),
    policyDate: now,
    tags,
    materials: [],
    ...(isShared && { multiRegion: { primary: region, replicas: [] } }),
  };
  const empty = await setPolicy(call, draft, input);
  const key: Key =
    origin === 'EXTERNAL'
      ? empty
      : { ...empty, materials: [await addMaterial(tx, empty, await call.newMaterial(spec), now)] };
  await putKey(tx, key);
  await startTracking(tx, now);
  call.noteKey(key);
  return { KeyMetadata: toKeyMetadata(key, account) };
}

async function listKeys(
  { tx, region, account }: CallState,
  input: Input<'ListKeys'>,
): Promise<Output<'ListKeys'>> {
  const limit = getPageLimit('ListKeys', input);
  const { items, next } = await tx.list(keyKind, region, { limit, after: input.Marker });
  const Keys = items.map(({ name }) => ({ KeyId: name, KeyArn: keyArn(region, account, name) }));
  return { Keys, ...toPageEnd(next) };
}

async function scheduleKeyDeletion(
  call: CallState,
  input: Input<'ScheduleKeyDeletion'>,
): Promise<Output<'ScheduleKeyDeletion'>> {
  const { tx, now, key } = call;
  const { min, max, default: usual } = limits.pendingWindowDays;
  const days = input.PendingWindowInDays ?? usual;
  if (days < min || days > max) {
    throw new KmsError(
      'ValidationException',
      `PendingWindowInDays must be between ${min} and ${max} (inclusive).`,
    );
  }
  const answer = { KeyId: call.arn(key), PendingWindowInDays: days };
  if (key.multiRegion && !isReplica(key) && key.multiRegion.replicas.length > 0) {
    const waiting: Key = { ...key, state: 'PendingReplicaDeletion', windowDays: days };
    await putKey(tx, waiting);
    return { ...answer, KeyState: waiting.state };
  }
  const pending = await beginDeletion(tx, key, new Date(now.getTime() + days * dayMs));
  return { ...answer, KeyState: pending.state, DeletionDate: pending.deletion };
}

async function cancelKeyDeletion(call: CallState): Promise<Output<'CancelKeyDeletion'>> {
  const { deletion, ...rest } = call.key;
  if (deletion) await unschedule(call.tx, 'deletion', deletion, call.key);
  await putKey(call.tx, { ...rest, state: 'Disabled', windowDays: undefined });
  return { KeyId: call.arn(call.key) };
}

/** Puts a rotation that fell due while the key was disabled back on the calendar. */
async function enableKey({ tx, key }: CallState): Promise<Output<'EnableKey'>> {
  const enabled: Key = { ...key, state: 'Enabled' };
  if (isReplica(key)) await putKey(tx, enabled);
  else if (key.state !== 'Enabled') await setRotation(tx, enabled, key.rotation);
  return {};
}

async function disableKey({ tx, key }: CallState): Promise<Output<'DisableKey'>> {
  await putKey(tx, { ...key, state: 'Disabled' });
  return {};
}

async function updateKeyDescription(
  { tx, key }: CallState,
  input: Input<'UpdateKeyDescription'>,
): Promise<Output<'UpdateKeyDescription'>> {
  await putKey(tx, { ...key, description: input.Description });
  return {};
}

async function getKeyLastUsage(call: CallState): Promise<Output<'GetKeyLastUsage'>> {
  const { tx, key, now, usage } = call;
  const last = await usage.getLast(tx, key);
  return {
    KeyId: call.arn(key),
    ...(last && {
      KeyLastUsage: {
        Operation: last.operation,
        Timestamp: last.time,
        CloudTrailEventId: last.eventId,
        KmsRequestId: last.requestId,
      },
    }),
    TrackingStartDate: await startTracking(tx, now),
    KeyCreationDate: key.created,
  };
}

export const keyHandlers = {
  CreateKey: createKey,
  DescribeKey: ({ key, account }) => ({ KeyMetadata: toKeyMetadata(key, account) }),
  ListKeys: listKeys,
  EnableKey: enableKey,
  DisableKey: disableKey,
  ScheduleKeyDeletion: scheduleKeyDeletion,
  CancelKeyDeletion: cancelKeyDeletion,
  UpdateKeyDescription: updateKeyDescription,
  GetKeyLastUsage: getKeyLastUsage,
} satisfies Handlers;
