/** The vault header: the one part readable without the root key, and authenticated with it (docs/spec/vault.md, "Header"). */
import { createHash } from 'node:crypto';
import { base64, concat, equal, fromBase64, hex, u32, utf8 } from '../base/bytes.ts';
import { canonicalJson, isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { AeadKey } from '../crypto/aead.ts';
import { computeHmac } from '../crypto/derive.ts';
import { rootSubkey, uuidBytes } from './keys.ts';
import { kindOf, protectorTypes } from './protectors/kinds.ts';
import type { ProtectorParameters, ProtectorType } from './protectors/protector.ts';

/** One protector: its type, its public parameters, and the root key wrapped under its key. */
export interface ProtectorEntry {
  readonly id: string;
  readonly type: ProtectorType;
  readonly created: string;
  readonly parameters: ProtectorParameters;
  readonly wrapped: string;
}

/** One barrier key, wrapped under the root key. Each record names the term that sealed it. */
export interface TermEntry {
  readonly term: number;
  readonly wrapped: string;
}

export interface Header {
  readonly format: 'kms-vault';
  readonly version: 1;
  readonly vaultId: string;
  readonly created: string;
  readonly protectors: readonly ProtectorEntry[];
  readonly terms: readonly TermEntry[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function damaged(what: string): KmsError {
  return new KmsError('VaultIntegrity', `${what} is damaged or was altered`, {
    hint: 'find the extent with: kms vault verify; restore a good copy with: kms backup restore',
  });
}

function toJson(header: Header): JsonObject {
  return JSON.parse(JSON.stringify(header)) as JsonObject;
}

/** Canonical JSON with a MAC, and a checksum over all, which distinguishes damage from a wrong passphrase before any key is known. */
export function encodeHeader(header: Header, rootKey: Secret): string {
  const body = canonicalJson(toJson(header));
  const mac = computeHmac(rootSubkey(rootKey, header.vaultId, 'header'), utf8(body));
  const authenticated = { ...toJson(header), mac: base64(mac) };
  return canonicalJson({ ...authenticated, sum: headerDigest(canonicalJson(authenticated)) });
}

function checksumHolds(text: string, value: JsonObject): boolean {
  const { sum, ...rest } = value;
  return canonicalJson(value) === text && sum === headerDigest(canonicalJson(rest));
}

/** SHA-256 of the header's text, kept in the sealed state so that an older header is detected. */
export function headerDigest(text: string): string {
  return hex(createHash('sha256').update(text).digest());
}

function isProtector(value: unknown): value is ProtectorEntry {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    uuid.test(value['id']) &&
    protectorTypes.some((type) => type === value['type']) &&
    typeof value['created'] === 'string' &&
    typeof value['wrapped'] === 'string' &&
    isJsonObject(value['parameters']) &&
    Object.values(value['parameters']).every((parameter) => typeof parameter === 'string')
  );
}

function isTerm(value: unknown): value is TermEntry {
  return isJsonObject(value) && Number.isSafeInteger(value['term']) && typeof value['wrapped'] === 'string';
}

/** More than a user needs; each may cost a key derivation. */
export const maxProtectors = 16;
/** Many times the length of a header with that many protectors. */
const maxLength = 64 * 1024;

/** Parses the header. Nothing in it may be trusted, and no protector used, before `authenticateHeader`. */
export function parseHeader(text: string | undefined): Header {
  if (text !== undefined && text.length > maxLength) throw damaged('the header of the vault');
  const value = text === undefined ? undefined : parseJson(text);
  if (
    text === undefined ||
    !isJsonObject(value) ||
    !checksumHolds(text, value) ||
    value['format'] !== 'kms-vault' ||
    value['version'] !== 1 ||
    typeof value['vaultId'] !== 'string' ||
    !uuid.test(value['vaultId']) ||
    typeof value['created'] !== 'string' ||
    !Array.isArray(value['protectors']) ||
    !value['protectors'].every(isProtector) ||
    !Array.isArray(value['terms']) ||
    !value['terms'].every(isTerm) ||
    value['terms'].length === 0
  ) {
    throw damaged('the header of the vault');
  }
  const { vaultId, created, protectors, terms } = value as unknown as Header;
  if (protectors.length > maxProtectors) {
    throw new KmsError('VaultIntegrity', `the vault header holds more than ${maxProtectors} protectors`, {
      hint: 'the vault file was altered: restore a backup with kms backup restore',
    });
  }
  return { format: 'kms-vault', version: 1, vaultId, created, protectors, terms };
}

/** Parses the header before it is unlocked. Rejects with `VaultIntegrity`, also for protector parameters out of limits. */
export async function parseUntrustedHeader(text: string | undefined): Promise<Header> {
  const header = parseHeader(text);
  for (const { type, parameters } of header.protectors) await kindOf(type).checkParameters?.(parameters);
  return header;
}

/** Verifies the header's text with the root key. Throws `VaultIntegrity`. */
export function authenticateHeader(text: string, header: Header, rootKey: Secret): void {
  if (!equal(utf8(encodeHeader(header, rootKey)), utf8(text))) {
    throw new KmsError('VaultIntegrity', 'the vault header was altered: its authentication failed', {
      hint: 'the secret that opened it is right; restore a backup with: kms backup restore',
    });
  }
}

function wrapContext(vaultId: string, entry: Omit<ProtectorEntry, 'wrapped'>): Buffer {
  const bound = canonicalJson({
    id: entry.id,
    type: entry.type,
    created: entry.created,
    parameters: entry.parameters,
  });
  return concat(utf8('kms protector v1'), uuidBytes(vaultId), utf8(bound));
}

export function wrapRootKey(
  rootKey: Secret,
  key: Secret,
  vaultId: string,
  entry: Omit<ProtectorEntry, 'wrapped'>,
): ProtectorEntry {
  return { ...entry, wrapped: base64(new AeadKey(key).seal(rootKey.reveal(), wrapContext(vaultId, entry))) };
}

/** The root key, or undefined if this key does not unwrap the entry. */
export function unwrapRootKey(key: Secret, vaultId: string, entry: ProtectorEntry): Secret | undefined {
  const sealed = fromBase64(entry.wrapped);
  const rootKey = sealed && new AeadKey(key).open(sealed, wrapContext(vaultId, entry));
  return rootKey?.length === 32 ? new Secret(rootKey) : undefined;
}

function termContext(vaultId: string, term: number): Buffer {
  return concat(utf8('kms barrier term v1'), uuidBytes(vaultId), u32(term));
}

export function wrapTermKey(rootKey: Secret, vaultId: string, term: number, termKey: Secret): TermEntry {
  const aead = new AeadKey(rootSubkey(rootKey, vaultId, 'barrier'));
  return { term, wrapped: base64(aead.seal(termKey.reveal(), termContext(vaultId, term))) };
}

export function unwrapTermKey(rootKey: Secret, vaultId: string, entry: TermEntry): Secret {
  const sealed = fromBase64(entry.wrapped);
  const aead = new AeadKey(rootSubkey(rootKey, vaultId, 'barrier'));
  const key = sealed && aead.open(sealed, termContext(vaultId, entry.term));
  if (key?.length !== 32) throw damaged('a barrier key of the vault');
  return new Secret(key);
}
