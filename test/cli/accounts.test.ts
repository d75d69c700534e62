/** Two accounts on one server, two vaults, and the official SDK: a snapshot that one account encrypted is taken over by the other. */
import { KMS } from '@aws-sdk/client-kms';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Home, complaints, quickHome, removeHomes } from '../support/homes.ts';
import { callAction, QueryFailure, type Ask, type Keys } from '../support/query.ts';

const [a, b] = ['111122223333', '444455556666'] as const;

interface Account {
  readonly home: Home;
  readonly root: Keys;
}

let folder: Home;
let alpha: Account;
let beta: Account;
let port: number;

async function account(name: string, id: string): Promise<Account> {
  const home = await quickHome(
    new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }, folder.path(`${name}.db`)),
    id,
  );
  return { home, root: await rootKey(home) };
}

async function rootKey(home: Home): Promise<Keys> {
  const made = JSON.parse(await home.ok(['iam', 'access-keys', 'create', '--json'])) as {
    AccessKey: { AccessKeyId: string; SecretAccessKey: string };
  };
  const { AccessKeyId, SecretAccessKey } = made.AccessKey;
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
}

function sdk(keys: Keys): KMS {
  return new KMS({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: keys,
  });
}

const ask = (keys: Keys, service: Ask['service']): Ask => ({ port, keys, service });

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof QueryFailure) return `${error.code}: ${error.message}`;
    return error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
  }
  return 'none';
}

beforeAll(async () => {
  folder = new Home();
  chmodSync(folder.folder, 0o700);
  [alpha, beta] = [await account('a', a), await account('b', b)];
  const printed = await alpha.home.ok([
    'serve',
    '--vault',
    alpha.home.vault,
    '--vault',
    beta.home.vault,
    '--detach',
    '--port',
    '0',
    '--json',
  ]);
  const begun = JSON.parse(printed) as { port: number; account: string; accounts: string[] };
  expect(begun).toMatchObject({ account: a, accounts: [a, b] });
  ({ port } = begun);
});
afterAll(async () => {
  await alpha.home.run(['serve', 'stop']);
  removeHomes();
});

function allow(principals: readonly string[], actions: readonly string[]): object {
  return { Effect: 'Allow', Principal: { AWS: principals }, Action: actions, Resource: '*' };
}

function keyPolicy(owner: string, ...statements: readonly object[]): string {
  const root = allow([`arn:aws:iam::${owner}:root`], ['kms:*']);
  return JSON.stringify({ Version: '2012-10-17', Statement: [root, ...statements] });
}

function userPolicy(...statements: readonly (readonly [actions: readonly string[], key: string])[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map(([Action, Resource]) => ({ Effect: 'Allow', Action, Resource })),
  });
}

/** AES-256-GCM with a data key. */
function seal(key: Uint8Array, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Uint8Array, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString();
}

describe('a snapshot', () => {
  const context = { 'aws:ebs:id': 'snap-1' };
  const snapshot = 'what the volume held';
  let keyOfA: string;
  let keyOfB: string;
  let bob: Keys;

  const setUser = (policy: string): Promise<unknown> =>
    callAction(ask(beta.root, 'iam'), 'PutUserPolicy', {
      UserName: 'bob',
      PolicyName: 'copy',
      PolicyDocument: policy,
    });
  const both = (): string =>
    userPolicy(
      [['kms:ReEncryptFrom', 'kms:DescribeKey'], keyOfA],
      [['kms:ReEncryptTo', 'kms:Decrypt'], keyOfB],
    );

  beforeAll(async () => {
    const [rootA, rootB] = [sdk(alpha.root), sdk(beta.root)];
    keyOfA = (await rootA.createKey({ Description: 'snapshots of A' })).KeyMetadata?.Arn ?? '';
    keyOfB = (await rootB.createKey({ Description: 'snapshots of B' })).KeyMetadata?.Arn ?? '';
    await callAction(ask(beta.root, 'iam'), 'CreateUser', { UserName: 'bob' });
    const made = (await callAction(ask(beta.root, 'iam'), 'CreateAccessKey', {
      UserName: 'bob',
    })) as unknown as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    bob = { accessKeyId: made.AccessKey.AccessKeyId, secretAccessKey: made.AccessKey.SecretAccessKey };
  });

  it('goes over to another account when both sides let it, and then needs nothing of the first', async () => {
    const [rootA, asBob] = [sdk(alpha.root), sdk(bob)];
    const dataKey = await rootA.generateDataKey({
      KeyId: keyOfA,
      KeySpec: 'AES_256',
      EncryptionContext: context,
    });
    const sealed = seal(dataKey.Plaintext ?? new Uint8Array(), snapshot);
    const copy = () =>
      asBob.reEncrypt({
        CiphertextBlob: dataKey.CiphertextBlob ?? new Uint8Array(),
        SourceEncryptionContext: context,
        DestinationKeyId: keyOfB,
        DestinationEncryptionContext: context,
      });
    const share = (...statements: readonly object[]): Promise<unknown> =>
      rootA.putKeyPolicy({ KeyId: keyOfA, Policy: keyPolicy(a, ...statements) });
    const userB = `arn:aws:iam::${b}:user/bob`;

    // Nothing is allowed anywhere.
    expect(await failure(copy())).toMatch(/^AccessDeniedException: .*kms:ReEncryptFrom on .*this ciphertext/);
    // The key's account alone.
    await share(allow([`arn:aws:iam::${b}:root`], ['kms:ReEncryptFrom', 'kms:DescribeKey']));
    expect(await failure(copy())).toMatch(/^AccessDeniedException: .*kms:ReEncryptFrom/);
    expect(await failure(asBob.describeKey({ KeyId: keyOfA }))).toMatch(
      /^AccessDeniedException: .*kms:DescribeKey on resource: .* because no identity-based policy allows/,
    );
    // The caller's account alone.
    await share();
    await setUser(both());
    expect(await failure(copy())).toMatch(/^AccessDeniedException: .*kms:ReEncryptFrom/);
    // Both, but for the permission on the other key.
    await share(allow([userB], ['kms:ReEncryptFrom', 'kms:DescribeKey']));
    await setUser(userPolicy([['kms:ReEncryptFrom'], keyOfA], [['kms:Decrypt'], keyOfB]));
    expect(await failure(copy())).toMatch(
      /^AccessDeniedException: User: arn:aws:iam::444455556666:user\/bob .*kms:ReEncryptTo on resource: .*key\/.*no identity-based policy/,
    );
    // Decrypt does not stand in for ReEncryptFrom.
    await setUser(userPolicy([['kms:Decrypt'], keyOfA], [['kms:ReEncryptTo'], keyOfB]));
    expect(await failure(copy())).toMatch(/^AccessDeniedException: .*kms:ReEncryptFrom/);

    await setUser(both());
    expect((await asBob.describeKey({ KeyId: keyOfA })).KeyMetadata?.AWSAccountId).toBe(a);
    const copied = await copy();
    await share();
    await rootA.disableKey({ KeyId: keyOfA });
    const restored = await asBob.decrypt({
      CiphertextBlob: copied.CiphertextBlob ?? new Uint8Array(),
      EncryptionContext: context,
    });
    expect(restored.KeyId).toBe(keyOfB);
    expect(open(restored.Plaintext ?? new Uint8Array(), sealed)).toBe(snapshot);
    expect(await failure(copy())).toMatch(/^AccessDeniedException/);
    await rootA.enableKey({ KeyId: keyOfA });
  });

  it('leaves the same events in both trails, which can be verified', async () => {
    interface Event {
      readonly eventName: string;
      readonly errorCode?: string;
      readonly sharedEventID?: string;
      readonly recipientAccountId: string;
      readonly userIdentity: { readonly type: string; readonly arn?: string };
    }
    const events = ({ home }: Account): readonly Event[] =>
      home.events().filter((event) => 'sharedEventID' in event) as unknown as Event[];
    const [ofA, ofB] = [events(alpha), events(beta)];
    expect(ofA.length).toBeGreaterThan(5);
    expect(ofB.map(({ sharedEventID }) => sharedEventID)).toEqual(
      ofA.map(({ sharedEventID }) => sharedEventID),
    );
    expect(
      new Set(
        ofA.map(({ userIdentity, recipientAccountId }) => [userIdentity.type, recipientAccountId].join()),
      ),
    ).toEqual(new Set([`AWSAccount,${a}`]));
    expect(
      new Set(
        ofB.map(({ userIdentity, recipientAccountId }) => [userIdentity.arn, recipientAccountId].join()),
      ),
    ).toEqual(new Set([`arn:aws:iam::${b}:user/bob,${b}`]));
    for (const { home } of [alpha, beta]) expect(await complaints(home)).toBe('');
  });
});

describe('a role of another account', () => {
  it('is assumed by whom both sides let, and its session works', async () => {
    const iamA = ask(alpha.root, 'iam');
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${b}:root` }, Action: 'sts:AssumeRole' },
      ],
    });
    const RoleArn = `arn:aws:iam::${a}:role/auditor`;
    await callAction(iamA, 'CreateRole', { RoleName: 'auditor', AssumeRolePolicyDocument: trust });
    await callAction(iamA, 'PutRolePolicy', {
      RoleName: 'auditor',
      PolicyName: 'see',
      PolicyDocument: userPolicy([['kms:ListKeys'], '*']),
    });
    const iamB = ask(beta.root, 'iam');
    await callAction(iamB, 'CreateUser', { UserName: 'carol' });
    const made = (await callAction(iamB, 'CreateAccessKey', { UserName: 'carol' })) as unknown as {
      AccessKey: { AccessKeyId: string; SecretAccessKey: string };
    };
    const carol = {
      accessKeyId: made.AccessKey.AccessKeyId,
      secretAccessKey: made.AccessKey.SecretAccessKey,
    };
    const assume = (arn = RoleArn): Promise<unknown> =>
      callAction(ask(carol, 'sts'), 'AssumeRole', { RoleArn: arn, RoleSessionName: 'look' });
    const refused = await failure(assume());
    expect(refused).toBe(
      `AccessDenied: User: arn:aws:iam::${b}:user/carol is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    );
    // As one that is not there, here or anywhere.
    for (const arn of [`${RoleArn}s`, RoleArn.replace(a, '999999999999')]) {
      expect(await failure(assume(arn))).toBe(refused.replace(RoleArn, arn));
    }
    await callAction(iamB, 'PutUserPolicy', {
      UserName: 'carol',
      PolicyName: 'assume',
      PolicyDocument: userPolicy([['sts:AssumeRole'], RoleArn]),
    });
    const { Credentials } = (await assume()) as {
      Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string };
    };
    const session = {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
    };
    expect(await callAction(ask(session, 'sts'), 'GetCallerIdentity')).toMatchObject({
      Account: a,
      Arn: `arn:aws:sts::${a}:assumed-role/auditor/look`,
    });
    expect((await sdk(session).listKeys({})).Keys?.length).toBeGreaterThan(0);
    expect(await failure(sdk(session).createKey({}))).toMatch(/^AccessDeniedException/);
    for (const { home } of [alpha, beta]) expect(await complaints(home)).toBe('');
    const trails = [alpha, beta].map(({ home }) => readFileSync(home.trail, 'utf8')).join('');
    expect(trails).not.toContain(Credentials.SecretAccessKey);
    expect(trails).not.toContain(Credentials.SessionToken);
  });

  it('is what a profile of the AWS configuration can name', async () => {
    const config = folder.path('aws-config');
    writeFileSync(
      config,
      [
        '[profile carol]',
        '[profile auditor]',
        `role_arn = arn:aws:iam::${a}:role/auditor`,
        'source_profile = source',
        '[profile source]',
        '',
      ].join('\n'),
    );
    const made = (await callAction(ask(beta.root, 'iam'), 'CreateAccessKey', {
      UserName: 'carol',
    })) as unknown as { AccessKey: { AccessKeyId: string; SecretAccessKey: string } };
    const credentials = folder.path('aws-credentials');
    writeFileSync(
      credentials,
      `[source]\naws_access_key_id = ${made.AccessKey.AccessKeyId}\naws_secret_access_key = ${made.AccessKey.SecretAccessKey}\n`,
    );
    const url = `http://127.0.0.1:${port}`;
    vi.stubEnv('AWS_CONFIG_FILE', config);
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', credentials);
    vi.stubEnv('AWS_ENDPOINT_URL_STS', url);
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', url);
    try {
      const client = new KMS({ region: 'us-east-1', profile: 'auditor' });
      expect((await client.listKeys({})).Keys?.length).toBeGreaterThan(0);
      client.destroy();
    } finally {
      vi.unstubAllEnvs();
    }
    const assumed = alpha.home.events().filter(({ eventName }) => eventName === 'AssumeRole');
    expect(assumed.length).toBeGreaterThan(1);
  });
});

it('says of each account that it is served', async () => {
  const { servers } = JSON.parse(await alpha.home.ok(['serve', 'status', '--json'])) as {
    servers: { accounts: { account: string; vault: string }[] }[];
  };
  expect(servers[0]?.accounts).toMatchObject([
    { account: a, vault: alpha.home.vault },
    { account: b, vault: beta.home.vault },
  ]);
  const table = await alpha.home.ok(['serve', 'status']);
  expect(table).toContain(a);
  expect(table).toContain(b);
});

it('a second vault of the same account is refused', async () => {
  const other = await quickHome(new Home(folder.folder, {}, folder.path('c.db')), a);
  const { status, stderr } = await alpha.home.run([
    'serve',
    '--port',
    '0',
    '--vault',
    alpha.home.vault,
    '--vault',
    other.vault,
  ]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/two of the vaults belong to the same account\nhint: /),
  ]);
  const several = await alpha.home.run([
    'keys',
    'list',
    '--vault',
    alpha.home.vault,
    '--vault',
    beta.home.vault,
  ]);
  expect([several.status, several.stderr]).toEqual([2, expect.stringContaining('several --vault')]);
});

it('a seed of several accounts makes a vault for each, in memory', async () => {
  const seed = folder.path('seed.yaml');
  const id = 'bc436485-5092-42b8-92a3-0aa8b93536dc';
  const policy = keyPolicy(a, allow([`arn:aws:iam::${b}:root`], ['kms:Encrypt']));
  writeFileSync(
    seed,
    `accounts:\n  - { id: '${a}', keys: [{ id: ${id}, policy: '${policy}' }] }\n  - { id: '${b}', users: [{ name: dora }] }\n`,
  );
  const args = ['serve', '--ephemeral', '--seed', seed, '--detach', '--print-env', '--port', '0'];
  const printed = await alpha.home.ok([...args, '--account-id', b]);
  const value = (name: string): string => new RegExp(`^export ${name}='(.*)'$`, 'm').exec(printed)?.[1] ?? '';
  const url = value('AWS_ENDPOINT_URL_KMS');
  expect([value('AWS_ENDPOINT_URL_STS'), value('AWS_ENDPOINT_URL_IAM')]).toEqual([url, url]);
  const keys = {
    accessKeyId: value('AWS_ACCESS_KEY_ID'),
    secretAccessKey: value('AWS_SECRET_ACCESS_KEY'),
  };
  const at = { port: Number(new URL(url).port), keys };
  try {
    expect(await callAction({ ...at, service: 'sts' }, 'GetCallerIdentity')).toMatchObject({ Account: b });
    const { User } = await callAction({ ...at, service: 'iam' }, 'GetUser', { UserName: 'dora' });
    expect(User).toMatchObject({ Arn: `arn:aws:iam::${b}:user/dora` });
    const client = new KMS({ endpoint: url, region: 'us-east-1', maxAttempts: 1, credentials: keys });
    const KeyId = `arn:aws:kms:us-east-1:${a}:key/${id}`;
    expect((await client.encrypt({ KeyId, Plaintext: Buffer.from('x') })).KeyId).toBe(KeyId);
    client.destroy();
  } finally {
    await alpha.home.ok(['serve', 'stop', '--port', String(at.port)]);
  }
  const refused = await alpha.home.run([...args, '--account-id', '999999999999']);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('not served')]);
});
