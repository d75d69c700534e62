/** Opening a key bundle with a key of this vault, and what it says of itself (docs/spec/key-bundle.md). */
import { createPublicKey } from 'node:crypto';
import { keyArn } from '../../base/arn.ts';
import { hex } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { openBundle, parseBundle, fingerprintRecipient, type Bundle } from '../../crypto/bundle/bundle.ts';
import { decodeContents, findPlace, type BundledKey } from '../../crypto/bundle/contents.ts';
import { fingerprintSigner } from '../../crypto/bundle/signer.ts';
import { privateKey } from '../../crypto/keypair.ts';
import { getAlias } from '../aliases.ts';
import { requireOnKey } from '../authorize.ts';
import type { CallState, Caller } from '../callstate.ts';
import { getCurrentMaterial, getKey, readMaterial, type Key } from '../keys.ts';
import { checkUsable } from '../keystate.ts';
import { resolveKey } from '../resolve.ts';
import { runAsRoot } from '../rootactions.ts';
import type { RecordedVault } from '../recorder.ts';

export interface InspectRequest {
  /** The bundle's bytes. */
  readonly bundle: Uint8Array;
  /** The RSA key of this vault that the bundle is sealed for; the share identity if absent. */
  readonly identity?: string | undefined;
  /** Where the key is to be; the giver's region if absent. */
  readonly region?: string | undefined;
}

/** What is said of a bundle that opens. */
export interface Inspected {
  readonly keyId: string;
  /** The ARN that the key gets here. */
  readonly keyArn: string;
  /** Whether that is in another region than the caller's. */
  readonly isElsewhere: boolean;
  /** The giver's ARN of the key: as the bundle says, which is true as far as its signer is known. */
  readonly giver: string;
  /** Fingerprint of the signer. */
  readonly signer: string;
  /** `first`: nobody vouches for the signer; `same`: it signed the first bundle of this key; `other`: another one did. */
  readonly trust: 'first' | 'same' | 'other';
  readonly made: Date;
  readonly decryptOnly: boolean;
  readonly spec: string;
  readonly usage: string;
  readonly description: string;
  /** The giver's names for the key. */
  readonly aliases: readonly string[];
  /** Of materials in the bundle. */
  readonly materials: number;
  /** Of those whose ids do not prove which material it is (docs/spec/key-bundle.md, "Acceptance"). */
  readonly unproven: number;
}

const identityAlias = 'alias/aws/share';
const decrypt = 'kms:Decrypt';

function sealedForOthers(): KmsError {
  return new KmsError('AccessDeniedException', 'the key bundle is sealed for others', {
    hint: 'ask the sender to make it for your share identity (kms share identity), or name your RSA key with --identity',
  });
}

/** The keys whose bundle it may be: the one that is named, or the share identities of the regions in question. */
async function findIdentities(call: CallState, named: string | undefined, home: string): Promise<Key[]> {
  if (named !== undefined) return [await resolveKey(call, named, 'any', decrypt)];
  const keys: Key[] = [];
  for (const region of new Set([call.region, home])) {
    const alias = await getAlias(call.tx, region, identityAlias);
    const key = alias && (await getKey(call.tx, region, alias.keyId));
    if (key) keys.push(key);
  }
  return keys;
}

async function openWithIdentity(
  call: CallState,
  bundle: Bundle,
  { identity }: InspectRequest,
  home: string,
): Promise<BundledKey> {
  const { tx } = call;
  for (const key of await findIdentities(call, identity, home)) {
    if (!key.spec.startsWith('RSA_') || key.usage !== 'ENCRYPT_DECRYPT' || key.materials.length === 0)
      continue;
    const arn = call.arn(key);
    const secret = privateKey(await readMaterial(tx, key, getCurrentMaterial(key)));
    const fingerprint = fingerprintRecipient(createPublicKey(secret));
    const entry = bundle.recipients.find((each) => each.fingerprint === fingerprint);
    if (entry === undefined) continue;
    call.noteKey(key);
    const input = { KeyId: arn, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' };
    await requireOnKey(call, key, { permission: decrypt, input });
    checkUsable(key.state, arn);
    const contents = openBundle(bundle, entry, secret);
    try {
      return decodeContents(contents, bundle.version);
    } finally {
      contents.wipe();
    }
  }
  throw sealedForOthers();
}

/** Where the key is to be, and what is there under its id. */
export interface Place {
  readonly region: string;
  readonly id: string;
  readonly arn: string;
  readonly present: Key | undefined;
}

/** Throws `AlreadyExistsException` where the vault has the key otherwise than as an accepted one in that region. */
async function choosePlace(
  { tx, account }: CallState,
  key: BundledKey,
  asked: string | undefined,
): Promise<Place> {
  const { region: theirs, id } = findPlace(key);
  const region = asked ?? theirs;
  const arn = keyArn(region, account, id);
  const present = await getKey(tx, region, id);
  if (present !== undefined && present.accepted === undefined) {
    throw new KmsError('AlreadyExistsException', `Key '${arn}' is this vault's own`);
  }
  // Materials stand under the key id alone: another key with the same id would share them.
  const others = present ? 0 : (await tx.list('material', id, { limit: 1 })).items.length;
  if (others > 0) {
    throw new KmsError('AlreadyExistsException', `Key ${id} is in this vault already, in another region`, {
      hint: 'pass the region of the key with --region',
    });
  }
  return { region, id, arn, present };
}

function describeKey(
  call: CallState,
  bundle: Bundle,
  key: BundledKey,
  { arn, id, region, present }: Place,
): Inspected {
  const known = present?.accepted?.signer;
  const trust = known === undefined ? 'first' : known === hex(bundle.signer) ? 'same' : 'other';
  return {
    keyId: id,
    keyArn: arn,
    isElsewhere: region !== call.region,
    giver: key.arns.at(-1) ?? '',
    signer: fingerprintSigner(bundle.signer),
    trust,
    made: new Date(key.made),
    decryptOnly: key.decryptOnly,
    spec: key.spec,
    usage: key.usage,
    description: key.description,
    aliases: key.aliases,
    materials: key.materials.length,
    unproven: key.materials.filter(({ salt }) => salt === null).length,
  };
}

export interface Opened {
  readonly bundle: Bundle;
  readonly bundled: BundledKey;
  readonly place: Place;
  readonly inspected: Inspected;
}

/** Reads and opens a bundle. Rejects with `KeyBundleInvalid`, `AccessDeniedException`, `AlreadyExistsException`. */
export async function openBundleFor(call: CallState, home: string, request: InspectRequest): Promise<Opened> {
  const bundle = parseBundle(request.bundle);
  const bundled = await openWithIdentity(call, bundle, request, home);
  const place = await choosePlace(call, bundled, request.region);
  return { bundle, bundled, place, inspected: describeKey(call, bundle, bundled, place) };
}

/** For the audit trail. */
export const auditDetails = ({ keyArn: arn, giver, signer, decryptOnly }: Inspected) => ({
  keyArn: arn,
  giver,
  signer,
  decryptOnly,
});

/** What a bundle says of itself; nothing is changed. Rejects as `open` does. */
export async function inspectBundle(
  into: RecordedVault,
  caller: Caller,
  request: InspectRequest,
): Promise<Inspected> {
  return runAsRoot(into, caller, {
    operation: 'InspectKeyBundle',
    request: { ...(request.identity !== undefined && { identity: request.identity }) },
    readOnly: true,
    work: async (call) => (await openBundleFor(call, into.vault.settings.region, request)).inspected,
    details: auditDetails,
  });
}

/** The text of a bundle and what is public in it, for those outside of the engine. */
export { decodeBundleText, encodeBundleText, parseBundle } from '../../crypto/bundle/bundle.ts';
export { fingerprintSigner } from '../../crypto/bundle/signer.ts';
