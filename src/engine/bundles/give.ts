/** Shares a key: exports its material from the vault in a bundle sealed for the recipients (docs/spec/key-bundle.md). */
import type { KeyObject } from 'node:crypto';
import { KmsError } from '../../base/errors.ts';
import {
  maxBundle,
  maxRecipients,
  readRecipient,
  fingerprintRecipient,
  sealBundle,
} from '../../crypto/bundle/bundle.ts';
import { encodeContents, type BundledKey, type BundledMaterial } from '../../crypto/bundle/contents.ts';
import { fingerprintSigner, deriveSigner, formatSignerPem } from '../../crypto/bundle/signer.ts';
import { listAliasesOfKey } from '../aliases.ts';
import { requireOnKey } from '../authorize.ts';
import type { CallState, Caller } from '../callstate.ts';
import { readMaterial, putKey, type Key } from '../keys.ts';
import { checkUsable } from '../keystate.ts';
import { listRelatedKeys } from '../multiregion.ts';
import { resolveKey } from '../resolve.ts';
import { limits } from '../../api/limits.ts';
import { decryptOnlyRefused as decryptOnlyRefusal } from './decryptonly.ts';
import { runAsRoot } from '../rootactions.ts';
import type { RecordedVault } from '../recorder.ts';

export interface GiveRequest {
  readonly keyId: string;
  /** RSA public keys, SubjectPublicKeyInfo DER; 1 to 100. */
  readonly recipients: readonly Uint8Array[];
  readonly decryptOnly: boolean;
}

export interface Given {
  readonly bundle: Uint8Array;
  readonly keyArn: string;
  /** Fingerprint of the vault's signing key. */
  readonly signer: string;
  readonly recipients: readonly string[];
  /** Number of materials in the bundle. */
  readonly materials: number;
}

const permission = 'kms:ShareKey';

function readRecipients(keys: readonly Uint8Array[]): readonly KeyObject[] {
  const found = new Map<string, KeyObject>();
  for (const der of keys) {
    const key = readRecipient(der);
    if (key === undefined) {
      throw new KmsError(
        'ValidationException',
        'A recipient is not an RSA public key of 2048 to 16384 bits.',
      );
    }
    found.set(fingerprintRecipient(key), key);
  }
  if (found.size === 0 || found.size > maxRecipients) {
    throw new KmsError('ValidationException', `A key bundle has 1 to ${maxRecipients} recipients.`);
  }
  return [...found.values()];
}

function checkShareable(call: CallState, key: Key, aliases: readonly string[], decryptOnly: boolean): void {
  const arn = call.arn(key);
  const { identity } = call.caller;
  if (key.accepted?.decryptOnly === true) throw decryptOnlyRefusal(identity.arn, permission, arn);
  checkUsable(key.state, arn);
  if (aliases.some((name) => name.startsWith('alias/aws/'))) {
    throw new KmsError(
      'UnsupportedOperationException',
      `${arn} is a key of the vault itself and cannot be shared.`,
    );
  }
  if (decryptOnly && key.usage === 'KEY_AGREEMENT') {
    throw new KmsError(
      'UnsupportedOperationException',
      `${arn} key usage is KEY_AGREEMENT, which has nothing that decrypts alone.`,
    );
  }
}

async function exportMaterials({ tx }: CallState, key: Key): Promise<BundledMaterial[]> {
  const out: BundledMaterial[] = [];
  for (const entry of key.materials) {
    if (entry.imported?.pending === true) continue;
    out.push({
      id: entry.id,
      salt: entry.salt ?? null,
      since: entry.since.getTime(),
      rotation: entry.rotation ?? null,
      validTo: entry.imported?.validTo?.getTime() ?? null,
      material: await readMaterial(tx, key, entry),
    });
  }
  return out;
}

async function listAliasNames({ tx }: CallState, key: Key): Promise<readonly string[]> {
  const { aliases } = await listAliasesOfKey(tx, key, { limit: limits.aliasesPerKey });
  return aliases.map(({ name }) => name);
}

async function sealKey(
  call: CallState,
  from: RecordedVault<'subkey'>,
  recipients: readonly KeyObject[],
  request: GiveRequest,
): Promise<Given> {
  const { tx, now } = call;
  const key = await resolveKey(call, request.keyId, 'any', permission);
  call.setKey('key', key);
  const arn = call.arn(key);
  await requireOnKey(call, key, { permission, input: request });
  const aliases = await listAliasNames(call, key);
  checkShareable(call, key, aliases, request.decryptOnly);
  const bundled: BundledKey = {
    aliases,
    arns: [...(key.accepted?.arns ?? []).filter((each) => each !== arn).slice(0, 15), arn],
    created: key.created.getTime(),
    decryptOnly: request.decryptOnly,
    description: key.description,
    made: now.getTime(),
    materials: await exportMaterials(call, key),
    origin: key.origin,
    policy: key.policy,
    spec: key.spec,
    tags: key.tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]),
    usage: key.usage,
  };
  const signer = deriveSigner(from.vault.subkey('bundle'));
  const contents = encodeContents(bundled);
  const bundle = sealBundle(contents, recipients, signer);
  contents.wipe();
  if (bundle.length > maxBundle) {
    throw new KmsError('LimitExceededException', `A key bundle cannot be larger than ${maxBundle} bytes.`);
  }
  for (const each of [key, ...(await listRelatedKeys(tx, key))])
    await putKey(tx, { ...each, handedOver: now });
  return {
    bundle,
    keyArn: arn,
    signer: fingerprintSigner(signer.publicKey),
    recipients: recipients.map(fingerprintRecipient),
    materials: bundled.materials.length,
  };
}

/**
 * Makes a bundle of a key for the recipients. The key's policy must allow `kms:ShareKey`. Rejects with `AccessDeniedException` for anyone but the
 * root user and for a key for decryption only; with the error of its state for a key that cannot be used; `NotFoundException`, `ValidationException`,
 * `UnsupportedOperationException`, `LimitExceededException`.
 */
export async function giveKey(
  from: RecordedVault<'subkey'>,
  caller: Caller,
  request: GiveRequest,
): Promise<Given> {
  const recipients = readRecipients(request.recipients);
  return runAsRoot(from, caller, {
    operation: 'ShareKey',
    request: {
      keyId: request.keyId,
      recipients: recipients.map(fingerprintRecipient),
      decryptOnly: request.decryptOnly,
    },
    work: (call) => sealKey(call, from, recipients, request),
    details: ({ keyArn, signer, materials }) => ({ keyArn, signer, materials }),
  });
}

/** The key that signs the vault's bundles: PEM, and its fingerprint. Not secret and not audited. */
export function getSigningKey({ vault }: Pick<RecordedVault<'subkey'>, 'vault'>): {
  readonly pem: string;
  readonly fingerprint: string;
} {
  const { publicKey } = deriveSigner(vault.subkey('bundle'));
  return { pem: formatSignerPem(publicKey), fingerprint: fingerprintSigner(publicKey) };
}
