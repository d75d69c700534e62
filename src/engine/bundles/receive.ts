/** Accepts a key that another vault shared (docs/spec/key-bundle.md, "Acceptance"). */
import { parseKmsArn } from '../../base/arn.ts';
import { hex } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { Bundle } from '../../crypto/bundle/bundle.ts';
import type { BundledKey } from '../../crypto/bundle/contents.ts';
import { bundleInvalid } from '../../crypto/bundle/reader.ts';
import { readSignerPem } from '../../crypto/bundle/signer.ts';
import { makeDefaultKeyPolicy } from '../../policy/defaultkeypolicy.ts';
import { restatePolicy } from '../../policy/restate.ts';
import { getAlias, putAlias, checkAliasName } from '../aliases.ts';
import type { CallState, Caller } from '../callstate.ts';
import { noteDue } from '../due.ts';
import { findNextExpiry, updateState } from '../imports.ts';
import { setPolicy } from '../keypolicy.ts';
import { putKey, type Accepted, type Key } from '../keys.ts';
import { checkKeyState } from '../keystate.ts';
import { startTracking } from '../usage.ts';
import { openBundleFor, auditDetails, type Inspected, type InspectRequest, type Place } from './inspect.ts';
import { mergeMaterials } from './merge.ts';
import { runAsRoot } from '../rootactions.ts';
import type { RecordedVault } from '../recorder.ts';

export interface ReceiveRequest extends InspectRequest {
  /** Signing key of the sending vault, as PEM; if given, only bundles signed with it are accepted. */
  readonly from?: string | undefined;
  /** Alias to create for the key, including `alias/`. */
  readonly alias?: string | undefined;
}

export interface Received extends Inspected {
  /** Whether the signer is the one in `from`, or the signer of the key's first bundle. */
  readonly proven: boolean;
  readonly isNew: boolean;
  /** Number of materials that the key did not have. */
  readonly added: number;
  /** `restated`: rewritten from the policy in the bundle; `default`: that policy could not be rewritten; `kept`: the key already had a policy. */
  readonly policy: 'restated' | 'default' | 'kept';
}

async function restateKeyPolicy(
  call: CallState,
  { arns, policy: text }: BundledKey,
  key: Key,
): Promise<[Key, 'restated' | 'default']> {
  const { account } = call;
  const arn = call.arn(key);
  const from = parseKmsArn(arns.at(-1) ?? '')?.account ?? '';
  const restated = restatePolicy(text, { from, to: account, formerArns: arns, arn });
  if (restated === undefined) return [key, 'default'];
  try {
    return [await setPolicy(call, key, { Policy: restated }), 'restated'];
  } catch (error) {
    if (!isKmsError(error)) throw error;
    return [key, 'default'];
  }
}

async function addAlias({ tx, now }: CallState, { region, id }: Place, name: string): Promise<void> {
  checkAliasName(name);
  const before = await getAlias(tx, region, name);
  if (before?.keyId === id) return;
  if (before !== undefined) {
    throw new KmsError('AlreadyExistsException', `${name} is the alias of another key`, {
      hint: 'choose another alias with --alias',
    });
  }
  await putAlias(tx, { name, region, keyId: id, created: now, updated: now });
}

/** Checks that the signer is trusted. Throws `KeyBundleInvalid` and `AccessDeniedException`. */
function checkSigner(bundle: Bundle, trust: Inspected['trust'], from: string | undefined): boolean {
  if (from !== undefined) {
    const expected = readSignerPem(from);
    if (expected === undefined) {
      throw new KmsError('ValidationException', 'the signing key is not an Ed25519 public key in PEM', {
        hint: 'the sender prints it with: kms share signer',
      });
    }
    if (!expected.equals(bundle.signer)) {
      throw new KmsError(
        'AccessDeniedException',
        'the key bundle is not signed with the key that --from gives',
        { hint: 'compare the key in the file of --from with what the sender prints with: kms share signer' },
      );
    }
    return true;
  }
  if (trust === 'other') {
    throw new KmsError(
      'AccessDeniedException',
      'the key bundle is not signed by the signer of the first bundle of this key',
      { hint: 'ask the sender for the signing key (kms share signer) and name it with --from' },
    );
  }
  return trust === 'same';
}

function checkExpiry({ materials }: BundledKey, now: Date): void {
  if (materials.every(({ validTo }) => validTo === null || validTo > now.getTime())) return;
  throw new KmsError('KMSInvalidStateException', 'key material in the key bundle has expired', {
    hint: 'ask the sender to import it again and make a new bundle with: kms share key',
  });
}

/** The later bundle determines the key's properties; the signer changes only if the user names another one. */
function recordAcceptance(
  { now }: CallState,
  bundle: Bundle,
  bundled: BundledKey,
  before: Accepted | undefined,
  isVouched: boolean,
): Accepted {
  const { arns, decryptOnly } = bundled;
  const signer = before === undefined || isVouched ? hex(bundle.signer) : before.signer;
  const made = new Date(bundled.made);
  if (before !== undefined && before.made >= made) return { ...before, signer };
  return { at: before?.at ?? now, made, arns, signer, decryptOnly };
}

/** A new key without material and with the default policy. */
function makeKey({ now, account }: CallState, bundled: BundledKey, { region, id }: Place): Key {
  return {
    id,
    region,
    created: now,
    description: bundled.description,
    state: 'Enabled',
    spec: bundled.spec,
    usage: bundled.usage,
    origin: 'EXTERNAL',
    policy: makeDefaultKeyPolicy(account),
    policyDate: now,
    tags: bundled.tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    materials: [],
  };
}

async function acceptKey(call: CallState, home: string, request: ReceiveRequest): Promise<Received> {
  const { tx, now } = call;
  const { bundle, bundled, place, inspected } = await openBundleFor(call, home, request);
  const proven = checkSigner(bundle, inspected.trust, request.from);
  const { present, arn, id } = place;
  if (present) checkKeyState('ImportKeyMaterial', present.state, arn);
  if (present && (present.spec !== bundled.spec || present.usage !== bundled.usage)) throw bundleInvalid();
  checkExpiry(bundled, now);
  const [base, how] = present
    ? [present, 'kept' as const]
    : await restateKeyPolicy(call, bundled, makeKey(call, bundled, place));
  const before = present?.accepted;
  const isLater = before === undefined || bundled.made > before.made.getTime();
  const { materials, added } = mergeMaterials(id, present?.materials ?? [], bundled.materials, isLater);
  if (bundled.spec !== 'SYMMETRIC_DEFAULT' && materials.length !== 1) throw bundleInvalid();
  const accepted = recordAcceptance(call, bundle, bundled, before, request.from !== undefined);
  const key = updateState({ ...base, accepted, materials });
  for (const each of added) await tx.putMaterial(id, each.id, each.material);
  await putKey(tx, key);
  const expiry = findNextExpiry(key);
  if (expiry) await noteDue(tx, 'erasure', expiry, key);
  if (request.alias !== undefined) await addAlias(call, place, request.alias);
  await startTracking(tx, now);
  call.setKey('key', key);
  return {
    ...inspected,
    decryptOnly: accepted.decryptOnly,
    proven,
    isNew: present === undefined,
    added: added.length,
    policy: how,
  };
}

/**
 * Makes the bundle's key a key of this vault, or adds its new materials. Rejects as `inspectBundle` does; for an untrusted signer; with
 * `KMSInvalidStateException` for a key pending deletion and for expired material; with `IncorrectKeyMaterialException`; with the errors of
 * `CreateAlias`. On rejection nothing is changed.
 */
export async function receiveKey(
  into: RecordedVault,
  caller: Caller,
  request: ReceiveRequest,
): Promise<Received> {
  const { identity, region, alias } = request;
  return runAsRoot(into, caller, {
    operation: 'AcceptKey',
    request: {
      ...(identity !== undefined && { identity }),
      ...(region !== undefined && { region }),
      ...(alias !== undefined && { alias }),
    },
    work: (call) => acceptKey(call, into.vault.settings.region, request),
    details: (received) => ({
      ...auditDetails(received),
      proven: received.proven,
      materialsAdded: received.added,
    }),
  });
}
