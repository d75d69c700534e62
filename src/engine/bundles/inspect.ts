/** Opens a key bundle with a key of this vault and describes its contents (docs/spec/key-bundle.md). */
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
  readonly bundle: Uint8Array;
  /** RSA key of this vault that the bundle is sealed for (default: the share identity). */
  readonly identity?: string | undefined;
  /** Region for the key (default: its region in the bundle). */
  readonly region?: string | undefined;
}

/** Description of a bundle that this vault can open. */
export interface Inspected {
  readonly keyId: string;
  /** ARN of the key in this vault. */
  readonly keyArn: string;
  /** Whether that ARN has another region than the caller's. */
  readonly isElsewhere: boolean;
  /** The key's ARN in the sending vault, as claimed by the bundle: as trustworthy as its signer. */
  readonly giver: string;
  /** Fingerprint of the signer. */
  readonly signer: string;
  /** `first`: no known signer vouches for the bundle; `same`: the signer of this key's first bundle; `other`: a different signer. */
  readonly trust: 'first' | 'same' | 'other';
  readonly made: Date;
  readonly decryptOnly: boolean;
  readonly spec: string;
  readonly usage: string;
  readonly description: string;
  /** The aliases of the key in the sending vault. */
  readonly aliases: readonly string[];
  /** Number of materials in the bundle. */
  readonly materials: number;
  /** Number of materials whose id is not derived from the material (docs/spec/key-bundle.md, "Acceptance"). */
  readonly unproven: number;
}

const identityAlias = 'alias/aws/share';
const decrypt = 'kms:Decrypt';

function sealedForOthers(): KmsError {
  return new KmsError('AccessDeniedException', 'the key bundle is sealed for others', {
    hint: 'ask the sender to make it for your share identity (kms share identity), or name your RSA key with --identity',
  });
}

/** The keys that the bundle may be sealed for: the named one, or the share identities of the possible regions. */
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

/** Where the key will be stored, and the key that already has its id. */
export interface Place {
  readonly region: string;
  readonly id: string;
  readonly arn: string;
  readonly present: Key | undefined;
}

/** Throws `AlreadyExistsException` if the vault has a key with this id that it did not accept into that region. */
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
  // Materials are stored by key id alone, so another key with the same id would share them.
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

export const auditDetails = ({ keyArn: arn, giver, signer, decryptOnly }: Inspected) => ({
  keyArn: arn,
  giver,
  signer,
  decryptOnly,
});

/** Describes a bundle and changes nothing. Rejects as `openBundleFor` does. */
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

/** For rooms outside the engine: the text form of a bundle, and its public part. */
export { decodeBundleText, encodeBundleText, parseBundle } from '../../crypto/bundle/bundle.ts';
export { fingerprintSigner } from '../../crypto/bundle/signer.ts';
