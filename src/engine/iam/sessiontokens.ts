/** Tokens of temporary credentials (docs/spec/session-token.md). */
import { base64, concat, fromBase64, fromUtf8, utf8 } from '../../base/bytes.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';
import { AeadKey } from '../../crypto/aead.ts';
import { drawSecret } from '../../crypto/derive.ts';
import type { ReadTx, Tx } from '../../vault/types.ts';
import { isSessionKeyId } from './ids.ts';

/** The session's principal: unique id, and name at the time. */
export type SessionPrincipal =
  | { readonly type: 'root' }
  | { readonly type: 'user'; readonly id: string; readonly name: string }
  | { readonly type: 'role'; readonly id: string; readonly name: string; readonly session: string };

export interface SessionPolicies {
  readonly policies: readonly string[];
  readonly policyArns: readonly string[];
  /** Key and value, as given. */
  readonly tags: readonly (readonly [string, string])[];
}

/** The contents of a token. */
export interface SessionGrant extends SessionPolicies {
  readonly key: string;
  readonly secret: Secret;
  readonly issued: Date;
  readonly expires: Date;
  readonly principal: SessionPrincipal;
  /** Keys of the tags that are passed on to sessions assumed from this one. */
  readonly transitive: readonly string[];
  readonly sourceIdentity?: string | undefined;
}

const version = 0x01;
const label = 'kms session token v1';
const materialPlace = { keyId: 'session-tokens', materialId: 'current' };
/** Maximum bytes of policies and tags: the token must fit into a header. */
const mostPacked = 6144;

/** AWS's `PackedPolicySize`: the used space for policies and tags in per cent; above 100 no token is issued. Undefined without any. */
export function getPackedSize({ policies, policyArns, tags }: SessionPolicies): number | undefined {
  if (policies.length + policyArns.length + tags.length === 0) return undefined;
  return Math.ceil((100 * utf8(JSON.stringify([policies, policyArns, tags])).length) / mostPacked);
}

function makeAdditional(account: string): Buffer {
  return utf8(label + account);
}

function principalToJson(principal: SessionPrincipal): Json {
  switch (principal.type) {
    case 'root':
      return ['root'];
    case 'user':
      return ['user', principal.id, principal.name];
    case 'role':
      return ['role', principal.id, principal.name, principal.session];
  }
}

function toJson(grant: SessionGrant): JsonObject {
  const { key, secret, issued, expires, principal, policies, policyArns, tags, transitive } = grant;
  return {
    key,
    secret: Buffer.from(secret.reveal()).toString('latin1'),
    issued: issued.getTime(),
    expires: expires.getTime(),
    principal: principalToJson(principal),
    ...(policies.length > 0 && { policies }),
    ...(policyArns.length > 0 && { policyArns }),
    ...(tags.length > 0 && { tags }),
    ...(transitive.length > 0 && { transitive }),
    ...(grant.sourceIdentity !== undefined && { sourceIdentity: grant.sourceIdentity }),
  };
}

/** `account`: the vault's. */
export function sealGrant(key: AeadKey, account: string, grant: SessionGrant): string {
  const box = key.seal(utf8(JSON.stringify(toJson(grant))), makeAdditional(account));
  return base64(concat(Buffer.from([version]), box));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isPair(value: unknown): value is readonly [string, string] {
  return isTextList(value) && value.length === 2;
}

function readDate(value: Json | undefined): Date | undefined {
  const date = Number.isSafeInteger(value) ? new Date(Number(value)) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

function readPrincipal(value: Json | undefined): SessionPrincipal | undefined {
  if (!isTextList(value)) return undefined;
  const [type, id, name, session] = value;
  if (type === 'root' && value.length === 1) return { type };
  if (id === undefined || name === undefined) return undefined;
  if (type === 'user' && value.length === 3) return { type, id, name };
  return type === 'role' && value.length === 4 && session !== undefined
    ? { type, id, name, session }
    : undefined;
}

function readGrant(value: JsonObject): SessionGrant | undefined {
  const { key, secret, policies = [], policyArns = [], tags = [], transitive = [], sourceIdentity } = value;
  const [issued, expires] = [readDate(value['issued']), readDate(value['expires'])];
  const principal = readPrincipal(value['principal']);
  if (!isText(key) || !isSessionKeyId(key) || !isText(secret) || !issued || !expires || !principal) {
    return undefined;
  }
  if (!isTextList(policies) || !isTextList(policyArns) || !isTextList(transitive)) return undefined;
  if (!Array.isArray(tags) || !(tags as readonly Json[]).every(isPair)) return undefined;
  if (sourceIdentity !== undefined && !isText(sourceIdentity)) return undefined;
  return {
    key,
    secret: new Secret(Buffer.from(secret, 'latin1')),
    issued,
    expires,
    principal,
    policies,
    policyArns,
    tags: tags as readonly (readonly [string, string])[],
    transitive,
    sourceIdentity,
  };
}

/** The contents of a token of that account; undefined for any other text, for every reason. The session may have expired. */
export function openGrant(key: AeadKey, account: string, token: string): SessionGrant | undefined {
  const bytes = fromBase64(token);
  if (bytes?.[0] !== version) return undefined;
  const opened = key.open(bytes.subarray(1), makeAdditional(account));
  const value = opened && parseJson(fromUtf8(opened) ?? '');
  return isJsonObject(value) ? readGrant(value) : undefined;
}

function readKey(tx: ReadTx): Promise<AeadKey | undefined> {
  return tx.getAeadKey(materialPlace.keyId, materialPlace.materialId);
}

/** Issues a token; creates the vault's token key with the first one. */
export async function issueToken(tx: Tx, account: string, grant: SessionGrant): Promise<string> {
  const known = await readKey(tx);
  if (known) return sealGrant(known, account, grant);
  const secret = drawSecret(32);
  await tx.putMaterial(materialPlace.keyId, materialPlace.materialId, secret);
  return sealGrant(new AeadKey(secret), account, grant);
}

/** Like `openGrant`, for the vault's own tokens. */
export async function openToken(
  tx: ReadTx,
  account: string,
  token: string,
): Promise<SessionGrant | undefined> {
  const key = await readKey(tx);
  return key && openGrant(key, account, token);
}
