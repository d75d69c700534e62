import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { makeDefaultKeyPolicy } from '../../policy/defaultkeypolicy.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { schedule, unschedule } from '../due.ts';
import { setPolicy } from '../keypolicy.ts';
import { getKey, type Key, type MultiRegion } from '../keys.ts';
import { toKeyMetadata } from '../metadata.ts';
import { isReplica, putMultiRegion, listRelatedKeys } from '../multiregion.ts';
import { checkTags } from '../tags.ts';

function unsupported(message: string): KmsError {
  return new KmsError('UnsupportedOperationException', message);
}

/** The multi-Region set of a primary key. Throws `UnsupportedOperationException` for any other key. */
function requirePrimary(call: CallState, what: string): MultiRegion {
  const { key } = call;
  if (key.multiRegion === undefined) throw unsupported(`Unable to ${what} a non-MultiRegion key ${key.id}`);
  if (isReplica(key)) throw unsupported(`${call.arn(key)} is not a multi-region primary key.`);
  return key.multiRegion;
}

/** The materials without bytes, for an imported key: they must be imported again in the replica's region. */
function withoutBytes(materials: Key['materials']): Key['materials'] {
  return materials.map(({ imported, ...entry }) =>
    imported
      ? {
          ...entry,
          imported: { fingerprint: imported.fingerprint, pending: imported.pending, present: false },
        }
      : entry,
  );
}

async function replicateKey(call: CallState, input: Input<'ReplicateKey'>): Promise<Output<'ReplicateKey'>> {
  const { tx, now, account, key } = call;
  const { ReplicaRegion: region } = input;
  const { primary, replicas } = requirePrimary(call, 'replicate');
  if (await getKey(tx, region, key.id)) {
    throw new KmsError(
      'AlreadyExistsException',
      `Unable to replicate key ${key.id} to region ${region}, as the key already exist there`,
    );
  }
  const tags = checkTags(input.Tags ?? []);
  const multiRegion = { primary, replicas: [...replicas, region] };
  const draft: Key = {
    id: key.id,
    region,
    created: now,
    description: input.Description ?? '',
    state: key.origin === 'EXTERNAL' ? 'PendingImport' : 'Enabled',
    spec: key.spec,
    usage: key.usage,
    origin: key.origin,
    policy: makeDefaultKeyPolicy(account),
    policyDate: now,
    tags,
    materials: withoutBytes(key.materials),
    rotation: key.rotation,
    multiRegion,
    // The replica has the same material.
    handedOver: key.handedOver,
  };
  const replica = await setPolicy(call, draft, input);
  await putMultiRegion(tx, [key, ...(await listRelatedKeys(tx, key)), replica], multiRegion);
  call.noteKey(replica);
  return {
    // AWS answers before the replica has its material; here the replica is complete at once.
    ReplicaKeyMetadata: toKeyMetadata({ ...replica, state: 'Creating', materials: [] }, account),
    ReplicaPolicy: replica.policy,
    ...(tags.length > 0 && { ReplicaTags: tags }),
  };
}

async function updatePrimaryRegion(
  call: CallState,
  input: Input<'UpdatePrimaryRegion'>,
): Promise<Output<'UpdatePrimaryRegion'>> {
  const { tx, key } = call;
  const { replicas } = requirePrimary(call, 'update the primary Region of');
  const region = input.PrimaryRegion;
  const multiRegion = {
    primary: region,
    replicas: [...replicas.filter((other) => other !== region), key.region],
  };
  await putMultiRegion(tx, [key, ...(await listRelatedKeys(tx, key))], multiRegion);
  if (key.rotation) {
    await unschedule(tx, 'rotation', key.rotation.next, key);
    await schedule(tx, 'rotation', key.rotation.next, call.replica);
  }
  return {};
}

export const regionHandlers = {
  ReplicateKey: replicateKey,
  UpdatePrimaryRegion: updatePrimaryRegion,
} satisfies Handlers;
