/** Access keys of users and of the root user, which can have any number. */
import {
  getTargetUserName,
  noOutput,
  requireEntity,
  type IamCallState,
  type IamHandlers,
} from '../callstate.ts';
import { putEntity, type User } from '../entities.ts';
import { noSuchAccessKey, quotaExceeded } from '../failures.ts';
import { newAccessKeyId, newSecret } from '../ids.ts';
import {
  addKey,
  deleteKey,
  findKey,
  getLastUse,
  listRootKeys,
  putKey,
  type AccessKey,
} from '../keyrecords.ts';
import { getQuotaName } from '../change.ts';
import { iamLimits } from '../limits.ts';
import { takeIamPage } from '../pages.ts';

/** The user name of the root user in responses. */
const rootName = 'root';

async function findOwner(call: IamCallState, named: string | undefined): Promise<User | undefined> {
  const name = getTargetUserName(call, named);
  return name === undefined ? undefined : requireEntity(call, 'user', name);
}

/** The key, if the user owns it. */
async function requireKey(
  { tx }: Pick<IamCallState, 'tx'>,
  owner: User | undefined,
  id: string,
): Promise<AccessKey> {
  const key = await findKey(tx, id);
  const keyOwner = key?.owner === 'root' ? undefined : key?.owner.id;
  if (key === undefined || keyOwner !== owner?.id) throw noSuchAccessKey(id);
  return key;
}

function toKeyView({ id, status, created }: AccessKey, owner: User | undefined) {
  return {
    UserName: owner?.name ?? rootName,
    AccessKeyId: id,
    Status: status,
    CreateDate: created,
  };
}

async function listKeysOf({ tx }: IamCallState, owner: User | undefined): Promise<readonly AccessKey[]> {
  if (owner === undefined) return listRootKeys(tx);
  const keys = await Promise.all(owner.keys.map((id) => findKey(tx, id)));
  return keys.filter((key) => key !== undefined);
}

export const accessKeyHandlers = {
  CreateAccessKey: async (call, { UserName }) => {
    const { tx, now } = call;
    const owner = await findOwner(call, UserName);
    const { accessKeysPerUser: most } = iamLimits;
    if (owner && owner.keys.length >= most) throw quotaExceeded(getQuotaName('AccessKeys', 'user'), most);
    const key: AccessKey = {
      id: newAccessKeyId(),
      owner: owner ? { id: owner.id, name: owner.name } : 'root',
      status: 'Active',
      created: now,
    };
    const secret = newSecret();
    await addKey(tx, key, secret);
    if (owner) await putEntity(tx, 'user', { ...owner, keys: [...owner.keys, key.id] });
    const SecretAccessKey = Buffer.from(secret.reveal()).toString('latin1');
    return { AccessKey: { ...toKeyView(key, owner), SecretAccessKey } };
  },

  ListAccessKeys: async (call, { UserName, ...page }) => {
    const owner = await findOwner(call, UserName);
    const keys = await listKeysOf(call, owner);
    // Sorted by age, oldest first, then by id.
    const placeOf = ({ created, id }: AccessKey) => `${created.toISOString()} ${id}`;
    const sorted = [...keys].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const { page: shown, end } = takeIamPage(sorted, placeOf, page);
    return { AccessKeyMetadata: shown.map((key) => toKeyView(key, owner)), ...end };
  },

  UpdateAccessKey: async (call, { UserName, AccessKeyId, Status }) => {
    const owner = await findOwner(call, UserName);
    const key = await requireKey(call, owner, AccessKeyId);
    await putKey(call.tx, { ...key, status: Status === 'Active' ? 'Active' : 'Inactive' });
    return noOutput;
  },

  DeleteAccessKey: async (call, { UserName, AccessKeyId }) => {
    const { tx } = call;
    const owner = await findOwner(call, UserName);
    const { id } = await requireKey(call, owner, AccessKeyId);
    await deleteKey(tx, id);
    if (owner) await putEntity(tx, 'user', { ...owner, keys: owner.keys.filter((each) => each !== id) });
    return noOutput;
  },

  GetAccessKeyLastUsed: async ({ tx }, { AccessKeyId }) => {
    const key = await findKey(tx, AccessKeyId);
    if (key === undefined) throw noSuchAccessKey(AccessKeyId);
    const use = await getLastUse(tx, AccessKeyId);
    return {
      UserName: key.owner === 'root' ? rootName : key.owner.name,
      AccessKeyLastUsed: {
        ...(use && { LastUsedDate: use.at }),
        ServiceName: use?.service ?? 'N/A',
        Region: use?.region ?? 'N/A',
      },
    };
  },
} satisfies IamHandlers;
