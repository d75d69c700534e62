import type { AccessKeyLastUsed, AccessKeyMetadata } from '../../../api/iam/types.ts';
import { isKmsError } from '../../../base/errors.ts';
import { listAll } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { isTerminal } from '../../../terminal/input.ts';
import { formatDate, printFacts, printTable } from '../../../terminal/output.ts';
import type { Session } from '../../../terminal/session.ts';
import { nameOf } from '../names.ts';
import { type Iam, printIam, withIam } from '../open.ts';

interface OwnedKey {
  readonly AccessKeyId: string;
  /** Undefined for a key of the caller, which may be the root user. */
  readonly UserName?: string | undefined;
}

/** The service's name for the root user; a user may have the same name. */
const root = 'root';

/** Runs `body` with the access key of this id and its owner: IAM needs the user's name. */
async function withAccessKey(
  session: Session,
  AccessKeyId: string,
  body: (iam: Iam, key: OwnedKey) => Promise<unknown>,
): Promise<void> {
  await withIam(session, async (iam) => {
    const { UserName } = await iam.call('GetAccessKeyLastUsed', { AccessKeyId });
    try {
      await body(iam, UserName === root ? { AccessKeyId } : { AccessKeyId, UserName });
    } catch (error) {
      if (UserName !== root || !isKmsError(error) || error.code !== 'NoSuchEntity') throw error;
      await body(iam, { AccessKeyId, UserName });
    }
  });
}

/** The secret access key is shown here and never again. */
export async function createAccessKey({ args, session }: Invocation): Promise<void> {
  const [user] = args;
  const output = await withIam(session, async (iam) =>
    iam.call('CreateAccessKey', user === undefined ? {} : { UserName: await nameOf(iam, 'user', user) }),
  );
  if (session.json) {
    await printIam('CreateAccessKey', output);
    return;
  }
  const { AccessKey } = output;
  await printFacts([
    ['access key id', AccessKey.AccessKeyId],
    ['secret access key', AccessKey.SecretAccessKey],
  ]);
  if (isTerminal(1)) {
    session.note('');
    session.note(
      'The secret access key is shown this once. Keep it where the application reads its secrets.',
    );
  }
}

/** The access keys of a user (default: of the caller). */
function keysOf({ call }: Iam, UserName: string | undefined): Promise<readonly AccessKeyMetadata[]> {
  return listAll(
    (marker) => call('ListAccessKeys', { UserName, ...marker }),
    ({ AccessKeyMetadata: keys }) => keys,
  );
}

async function everyKey(iam: Iam): Promise<readonly AccessKeyMetadata[]> {
  const users = await listAll(
    (marker) => iam.call('ListUsers', marker),
    ({ Users }) => Users,
  );
  const found = [...(await keysOf(iam, undefined))];
  for (const { UserName } of users) found.push(...(await keysOf(iam, UserName)));
  // The caller may be one of the users.
  const ids = new Set<string | undefined>();
  return found.filter(({ AccessKeyId }) => !ids.has(AccessKeyId) && ids.add(AccessKeyId));
}

/** The service returns `N/A` for a key that was never used. */
function lastUse(used: AccessKeyLastUsed | undefined): string {
  return used?.LastUsedDate === undefined ? 'never' : (formatDate(used.LastUsedDate) ?? '');
}

export async function listAccessKeys({ args, flags, session }: Invocation): Promise<void> {
  const [user] = args;
  await withIam(session, async (iam) => {
    const name = user === undefined ? undefined : await nameOf(iam, 'user', user);
    const keys = flags.on('all') ? await everyKey(iam) : await keysOf(iam, name);
    if (session.json) {
      await printIam('ListAccessKeys', { AccessKeyMetadata: keys, IsTruncated: false });
      return;
    }
    const rows = [];
    for (const { AccessKeyId = '', UserName, Status, CreateDate } of keys) {
      const { AccessKeyLastUsed: used } = await iam.call('GetAccessKeyLastUsed', { AccessKeyId });
      rows.push([AccessKeyId, UserName ?? 'root', Status, formatDate(CreateDate), lastUse(used)]);
    }
    await printTable(
      [
        { title: 'ACCESS KEY ID' },
        { title: 'OF' },
        { title: 'STATUS' },
        { title: 'CREATED' },
        { title: 'LAST USED' },
      ],
      rows,
    );
  });
}

export async function disableAccessKey({ args, session }: Invocation): Promise<void> {
  await withAccessKey(session, args[0] ?? '', ({ call }, key) =>
    call('UpdateAccessKey', { ...key, Status: 'Inactive' }),
  );
  session.note('disabled');
}

export async function enableAccessKey({ args, session }: Invocation): Promise<void> {
  await withAccessKey(session, args[0] ?? '', ({ call }, key) =>
    call('UpdateAccessKey', { ...key, Status: 'Active' }),
  );
  session.note('enabled');
}

export async function deleteAccessKey({ args, session }: Invocation): Promise<void> {
  await withAccessKey(session, args[0] ?? '', ({ call }, key) => call('DeleteAccessKey', key));
  session.note('deleted');
}
