import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { KeyUsageType } from '../../api/types.ts';
import { keyArn } from '../../base/arn.ts';
import { KmsError } from '../../base/errors.ts';
import { defaultKeySpec, isSupportedKeySpec, usagesOf, type SupportedKeySpec } from '../../crypto/specs.ts';
import { defaultKeyPolicy } from '../../policy/document.ts';
import type { CallContext } from '../context.ts';
import { schedule, unschedule } from '../due.ts';
import { acceptPolicy } from '../keypolicy.ts';
import { dayMs, keyKind, keyMetadata, putKey, type Key } from '../keys.ts';
import { addMaterial, setRotation } from '../lifecycle.ts';
import { pageEnd, pageLimit } from '../pages.ts';
import { checkTags } from '../tags.ts';
import type { Handlers } from './handler.ts';

function unsupported(message: string): KmsError {
  return new KmsError('UnsupportedOperationException', message);
}

interface Kind {
  readonly spec: SupportedKeySpec;
  readonly usage: KeyUsageType;
}

function kindOf(input: Input<'CreateKey'>): Kind {
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
  if (!usagesOf(asked).includes(usage)) {
    throw new KmsError('ValidationException', `KeyUsage ${usage} is not compatible with KeySpec ${asked}`);
  }
  return { spec: asked, usage };
}

function checkOrigin({ Origin: origin, MultiRegion, CustomKeyStoreId, XksKeyId }: Input<'CreateKey'>): void {
  if (CustomKeyStoreId !== undefined || XksKeyId !== undefined) {
    throw unsupported('Keys in custom key stores are not supported.');
  }
  if (origin !== undefined && origin !== 'AWS_KMS')
    throw unsupported(`The origin ${origin} is not supported yet.`);
  if (MultiRegion === true) throw unsupported('Multi-Region keys are not supported yet.');
}

function policyOf(context: CallContext, keyId: string, input: Input<'CreateKey'>): string {
  const { account, region } = context;
  const { Policy, BypassPolicyLockoutSafetyCheck } = input;
  if (Policy === undefined) return defaultKeyPolicy(account);
  return acceptPolicy(context, keyArn(region, account, keyId), { Policy, BypassPolicyLockoutSafetyCheck });
}

async function createKey(context: CallContext, input: Input<'CreateKey'>): Promise<Output<'CreateKey'>> {
  const { tx, now, region, account } = context;
  const { spec, usage } = kindOf(input);
  checkOrigin(input);
  const tags = checkTags(input.Tags ?? []);
  const id = randomUUID();
  const policy = policyOf(context, id, input);
  const key: Key = {
    id,
    region,
    created: now,
    description: input.Description ?? '',
    state: 'Enabled',
    spec,
    usage,
    policy,
    tags,
    materials: [await addMaterial(tx, id, await context.newMaterial(spec), now)],
  };
  await putKey(tx, key);
  context.noteKey(key);
  return { KeyMetadata: keyMetadata(key, account) };
}

async function listKeys(
  { tx, region, account }: CallContext,
  input: Input<'ListKeys'>,
): Promise<Output<'ListKeys'>> {
  const limit = pageLimit('ListKeys', input);
  const { items, next } = await tx.list(keyKind, region, { limit, after: input.Marker });
  const Keys = items.map(({ name }) => ({ KeyId: name, KeyArn: keyArn(region, account, name) }));
  return { Keys, ...pageEnd(next) };
}

async function scheduleKeyDeletion(
  context: CallContext,
  input: Input<'ScheduleKeyDeletion'>,
): Promise<Output<'ScheduleKeyDeletion'>> {
  const { tx, now, key } = context;
  const { min, max, default: usual } = limits.pendingWindowDays;
  const days = input.PendingWindowInDays ?? usual;
  if (days < min || days > max) {
    throw new KmsError(
      'ValidationException',
      `PendingWindowInDays must be between ${min} and ${max} (inclusive).`,
    );
  }
  const deletion = new Date(now.getTime() + days * dayMs);
  const pending: Key = { ...key, state: 'PendingDeletion', deletion };
  await putKey(tx, pending);
  await schedule(tx, 'deletion', deletion, pending);
  return {
    KeyId: context.arn(key),
    DeletionDate: deletion,
    KeyState: pending.state,
    PendingWindowInDays: days,
  };
}

async function cancelKeyDeletion(context: CallContext): Promise<Output<'CancelKeyDeletion'>> {
  const { deletion, ...rest } = context.key;
  if (deletion) await unschedule(context.tx, 'deletion', deletion, context.key);
  await putKey(context.tx, { ...rest, state: 'Disabled' });
  return { KeyId: context.arn(context.key) };
}

/** Rotation that fell due while the key was disabled is on the calendar again. */
async function enableKey({ tx, key }: CallContext): Promise<Output<'EnableKey'>> {
  if (key.state !== 'Enabled') await setRotation(tx, { ...key, state: 'Enabled' }, key.rotation);
  return {};
}

async function disableKey({ tx, key }: CallContext): Promise<Output<'DisableKey'>> {
  await putKey(tx, { ...key, state: 'Disabled' });
  return {};
}

async function updateKeyDescription(
  { tx, key }: CallContext,
  input: Input<'UpdateKeyDescription'>,
): Promise<Output<'UpdateKeyDescription'>> {
  await putKey(tx, { ...key, description: input.Description });
  return {};
}

export const keyHandlers = {
  CreateKey: createKey,
  DescribeKey: ({ key, account }) => ({ KeyMetadata: keyMetadata(key, account) }),
  ListKeys: listKeys,
  EnableKey: enableKey,
  DisableKey: disableKey,
  ScheduleKeyDeletion: scheduleKeyDeletion,
  CancelKeyDeletion: cancelKeyDeletion,
  UpdateKeyDescription: updateKeyDescription,
} satisfies Handlers;
