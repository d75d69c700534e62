/** Alias records. Each alias has two: one by its name, one by its target key. */
import { keyKind, type Key } from './keys.ts';
import type { JsonObject } from '../base/json.ts';
import type { Page, ReadTx, RecordName, Tx } from '../vault/types.ts';
import { KmsError } from '../base/errors.ts';
import { unworded } from '../base/unworded.ts';

export interface Alias {
  /** Including `alias/`. */
  readonly name: string;
  readonly region: string;
  readonly keyId: string;
  readonly created: Date;
  readonly updated: Date;
}

export interface AliasPage {
  readonly aliases: readonly Alias[];
  readonly next?: string;
}

const aliasKind = 'alias';
const aliasOfKeyKind = `${aliasKind}-of-${keyKind}`;

function aliasRecordName(region: string, name: string): RecordName {
  return { kind: aliasKind, scope: region, name };
}

function keyScope(region: string, keyId: string): string {
  return `${region}/${keyId}`;
}

function aliasOfKeyRecordName(alias: Alias): RecordName {
  return { kind: aliasOfKeyKind, scope: keyScope(alias.region, alias.keyId), name: alias.name };
}

interface StoredAlias {
  readonly keyId: string;
  readonly created: number;
  readonly updated: number;
}

function encodeAlias({ keyId, created, updated }: Alias): JsonObject {
  return { keyId, created: created.getTime(), updated: updated.getTime() };
}

function decodeAlias(region: string, name: string, value: JsonObject): Alias {
  const { keyId, created, updated } = value as unknown as StoredAlias;
  return { name, region, keyId, created: new Date(created), updated: new Date(updated) };
}

function decodePage(region: string, { items, next }: Page): AliasPage {
  const aliases = items.map(({ name, value }) => decodeAlias(region, name, value));
  return next === undefined ? { aliases } : { aliases, next };
}

export async function getAlias(tx: ReadTx, region: string, name: string): Promise<Alias | undefined> {
  const value = await tx.get(aliasRecordName(region, name));
  return value && decodeAlias(region, name, value);
}

/** Both records hold the whole alias, so either listing needs one read. */
export async function putAlias(tx: Tx, alias: Alias): Promise<void> {
  await tx.put(aliasRecordName(alias.region, alias.name), encodeAlias(alias));
  await tx.put(aliasOfKeyRecordName(alias), encodeAlias(alias));
}

export async function deleteAlias(tx: Tx, alias: Alias): Promise<void> {
  await tx.delete(aliasRecordName(alias.region, alias.name));
  await tx.delete(aliasOfKeyRecordName(alias));
}

interface PageOptions {
  readonly limit: number;
  readonly after?: string | undefined;
}

export async function listAliases(tx: ReadTx, region: string, options: PageOptions): Promise<AliasPage> {
  return decodePage(region, await tx.list(aliasKind, region, options));
}

/** Names and ids only: a table of all keys reads all of them. */
export async function listAliasTargets(
  tx: ReadTx,
  region: string,
  options: PageOptions,
): Promise<{
  readonly targets: readonly Pick<Alias, 'name' | 'keyId'>[];
  readonly next?: string | undefined;
}> {
  const { items, next } = await tx.list(aliasKind, region, options);
  const targets = items.map(({ name, value }) => ({ name, keyId: (value as unknown as StoredAlias).keyId }));
  return { targets, next };
}

export async function listAliasesOfKey(
  tx: ReadTx,
  { region, id }: Pick<Key, 'region' | 'id'>,
  options: PageOptions,
): Promise<AliasPage> {
  return decodePage(region, await tx.list(aliasOfKeyKind, keyScope(region, id), options));
}

const prefix = 'alias/';
const reservedPrefix = 'alias/aws/';
const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html';

/** Checks the rules for alias names that are not in the API model: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export function checkAliasName(name: string): void {
  if (!name.startsWith(prefix)) {
    throw new KmsError(
      'ValidationException',
      `Alias must start with the prefix "${prefix}". Please see ${guide}`,
    );
  }
  if (!/^alias\/[a-zA-Z0-9/_-]+$/.test(name)) {
    throw new KmsError('ValidationException', `${name} contains invalid characters for an alias`);
  }
  if (name.startsWith(reservedPrefix)) {
    throw unworded('NotAuthorizedException');
  }
}

/** Rejects an alias as target: an alias points to a key only. */
export function checkAliasTarget(target: string): void {
  if (/^(?:arn:aws:kms:[^:]*:[^:]*:)?alias\//.test(target)) {
    throw new KmsError('ValidationException', 'Aliases must refer to keys. Not aliases');
  }
}
