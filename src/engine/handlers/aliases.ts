import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import { aliasArn } from '../../base/arn.ts';
import { KmsError } from '../../base/errors.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { deleteAlias, getAlias, listAliases, listAliasesOfKey, putAlias } from '../aliases.ts';
import type { CallState, Handlers } from '../callstate.ts';
import type { Key } from '../keys.ts';
import { toPageEnd, getPageLimit } from '../pages.ts';
import { getAliasByName } from '../resolve.ts';

async function checkRoom({ tx }: CallState, key: Key): Promise<void> {
  const { aliases } = await listAliasesOfKey(tx, key, { limit: limits.aliasesPerKey });
  if (aliases.length < limits.aliasesPerKey) return;
  throw new KmsError(
    'LimitExceededException',
    `Aliases per key quota for this account in this region is ${limits.aliasesPerKey}, current usage is ${aliases.length}.`,
  );
}

async function createAlias(
  call: CallState,
  { AliasName: name }: Input<'CreateAlias'>,
): Promise<Output<'CreateAlias'>> {
  const { tx, region, account, now, key } = call;
  if (await getAlias(tx, region, name)) {
    const arn = aliasArn(region, account, name);
    throw new KmsError('AlreadyExistsException', `An alias with the name ${arn} already exists`, {
      hint: 'to point it to another key: kms aliases update',
    });
  }
  await checkRoom(call, key);
  await putAlias(tx, { name, region, keyId: key.id, created: now, updated: now });
  return {};
}

async function updateAlias(
  call: CallState,
  { AliasName: name }: Input<'UpdateAlias'>,
): Promise<Output<'UpdateAlias'>> {
  const { tx, now, key, former } = call;
  if (key.usage !== former.usage || keySpecs[key.spec].family !== keySpecs[former.spec].family) {
    throw new KmsError(
      'ValidationException',
      'The current and the new key of an alias must be of the same type and have the same key usage.',
    );
  }
  const alias = await getAliasByName(call, name);
  if (key.id !== alias.keyId) await checkRoom(call, key);
  await deleteAlias(tx, alias);
  await putAlias(tx, { ...alias, keyId: key.id, updated: now });
  return {};
}

async function removeAlias(
  call: CallState,
  { AliasName: name }: Input<'DeleteAlias'>,
): Promise<Output<'DeleteAlias'>> {
  await deleteAlias(call.tx, await getAliasByName(call, name));
  return {};
}

async function answerListAliases(
  call: CallState,
  input: Input<'ListAliases'>,
): Promise<Output<'ListAliases'>> {
  const { tx, region, account } = call;
  const options = { limit: getPageLimit('ListAliases', input), after: input.Marker };
  const key = call.optionalKey();
  const { aliases, next } = key
    ? await listAliasesOfKey(tx, key, options)
    : await listAliases(tx, region, options);
  const Aliases = aliases.map(({ name, keyId, created, updated }) => ({
    AliasName: name,
    AliasArn: aliasArn(region, account, name),
    TargetKeyId: keyId,
    CreationDate: created,
    LastUpdatedDate: updated,
  }));
  return { Aliases, ...toPageEnd(next) };
}

export const aliasHandlers = {
  CreateAlias: createAlias,
  UpdateAlias: updateAlias,
  DeleteAlias: removeAlias,
  ListAliases: answerListAliases,
} satisfies Handlers;
