/** Resolves the name of a key in a request to the key. */
import type { KeyForm } from '../api/operations.ts';
import { aliasArn, keyArn, parseKmsArn } from '../base/arn.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { invalidCiphertext } from '../base/unworded.ts';
import { parseBlob } from '../crypto/blob.ts';
import { getAlias, type Alias } from './aliases.ts';
import type { CallState } from './callstate.ts';
import { getKey, type Key } from './keys.ts';
import { rotateIfDue } from './lifecycle.ts';
import { RefusedElsewhere } from './refusals.ts';

const keyIdForm = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

function invalidKeyId(text: string): KmsError {
  return new KmsError('NotFoundException', `Invalid keyId '${text}'`);
}

/** For alias names and alias ARNs, whether or not the alias exists. */
function aliasesNotTaken(): KmsError {
  return new KmsError('InvalidArnException', 'Key Aliases are not supported for this operation.');
}

function noSuchKey(arn: string): KmsError {
  return new KmsError('NotFoundException', `Key '${arn}' does not exist`, {
    hint: 'list the keys: kms keys list',
  });
}

function noSuchAlias(arn: string): KmsError {
  return new KmsError('NotFoundException', `Alias ${arn} is not found.`, {
    hint: 'list the aliases: kms aliases list',
  });
}

/** AWS's error for a key of another account, whether or not it exists. */
function isElsewhere({ caller }: CallState, action: string, resource: string, hint?: string): KmsError {
  return new RefusedElsewhere(
    { caller: caller.identity.arn, action, resource },
    hint === undefined ? {} : { hint },
  );
}

async function findById(call: CallState, id: string): Promise<Key | undefined> {
  const key = await getKey(call.tx, call.region, id);
  return key && rotateIfDue(call, key);
}

async function getKeyById(call: CallState, id: string): Promise<Key> {
  const key = await findById(call, id);
  if (key === undefined) throw noSuchKey(keyArn(call.region, call.account, id));
  return key;
}

export async function getAliasByName(call: CallState, name: string): Promise<Alias> {
  const alias = await getAlias(call.tx, call.region, name);
  if (alias === undefined) throw noSuchAlias(aliasArn(call.region, call.account, name));
  return alias;
}

export async function getKeyOfAlias(call: CallState, alias: Alias): Promise<Key> {
  return getKeyById(call, alias.keyId);
}

async function getKeyByName(call: CallState, text: string, form: KeyForm): Promise<Key> {
  if (text.startsWith('alias/')) {
    if (form !== 'any') throw aliasesNotTaken();
    return getKeyOfAlias(call, await getAliasByName(call, text));
  }
  if (!keyIdForm.test(text)) throw invalidKeyId(text);
  return getKeyById(call, text);
}

async function resolveHere(call: CallState, text: string, form: KeyForm, permission: string): Promise<Key> {
  if (!text.startsWith('arn:')) return getKeyByName(call, text, form);
  const arn = parseKmsArn(text);
  if (arn === undefined) throw new KmsError('InvalidArnException', `Invalid arn ${text}`);
  if (arn.region !== call.region) {
    throw new KmsError('NotFoundException', `Invalid arn ${arn.region}`, {
      hint: `the ARN names another region: pass --region ${arn.region}`,
    });
  }
  if (arn.account !== call.account) {
    throw isElsewhere(
      call,
      permission,
      text,
      'the ARN is of another account: only the vault of that account answers for it',
    );
  }
  const { type, name } = arn.resource;
  if (type === 'alias') {
    if (form !== 'any') throw aliasesNotTaken();
    return getKeyByName(call, `alias/${name}`, form);
  }
  if (!keyIdForm.test(name)) throw invalidKeyId(name);
  return getKeyById(call, name);
}

/**
 * Resolves a key id, key ARN, alias or alias ARN, the latter two if the operation accepts them. Rejects with `NotFoundException`,
 * `InvalidArnException` or `AccessDeniedException`; for callers of another account only with the last.
 */
export async function resolveKey(
  call: CallState,
  text: string,
  form: KeyForm,
  permission: string,
): Promise<Key> {
  try {
    return await resolveHere(call, text, form, permission);
  } catch (error) {
    if (call.isForeign && isKmsError(error) && error.code === 'NotFoundException') {
      throw isElsewhere(call, permission, text);
    }
    throw error;
  }
}

/** The key in a ciphertext blob; undefined for bytes that are not a blob and for a key that is not in this vault. */
export async function findKeyOfBlob(call: CallState, bytes: Uint8Array): Promise<Key | undefined> {
  const blob = parseBlob(bytes);
  return blob && findById(call, blob.keyId);
}

/**
 * The key in a ciphertext blob. A blob of an unknown key gets the same error as a damaged one; but if other accounts are served too, it gets the
 * error for a key of theirs that the caller may not use for `action`.
 */
export async function getKeyOfBlob(call: CallState, bytes: Uint8Array, action?: string): Promise<Key> {
  const key = await findKeyOfBlob(call, bytes);
  if (key !== undefined) return key;
  const { identity, amongOthers } = call.caller;
  if (action === undefined || !amongOthers || parseBlob(bytes) === undefined) throw invalidCiphertext();
  throw new RefusedElsewhere({ caller: identity.arn, action });
}

/**
 * Resolves an ARN of another account or region to a key with that id that was shared from or to another vault: what was encrypted there names it so
 * (docs/spec/key-bundle.md, "Acceptance"). Otherwise undefined.
 */
export async function findHandedOver(call: CallState, text: string): Promise<Key | undefined> {
  const { account, region, resource } = parseKmsArn(text) ?? {};
  if (resource?.type !== 'key') return undefined;
  if (account === call.account && region === call.region) return undefined;
  const key = await getKey(call.tx, call.region, resource.name);
  if (key === undefined || (key.accepted === undefined && key.handedOver === undefined)) return undefined;
  return rotateIfDue(call, key);
}
