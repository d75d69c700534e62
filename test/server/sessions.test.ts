/** Who signs, with real credentials of a vault: users, sessions, and what somebody tries who has some of them. */
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookupIn } from '../../src/daemon/credentials.ts';
import { Accounts } from '../../src/engine/accounts/accounts.ts';
import { startServer, type RunningServer } from '../../src/server/http.ts';
import type { Local } from '../../src/connection/local.ts';
import { openAccounts, makeAccounts, type TestAccounts } from '../support/accounts.ts';
import { callAction, formOfAction, QueryFailure, sendSigned, type Ask, type Keys } from '../support/query.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const account = '111122223333';
let open: TestAccounts;
let server: RunningServer;
/** Of the server, in milliseconds. */
let offset = 0;
let alice: Keys;
let bob: Keys;

const port = (): number => server.port ?? 0;
const as = (keys: Keys, service: Ask['service'] = 'sts'): Ask => ({
  port: port(),
  keys,
  service,
  time: new Date(Date.now() + offset),
});
const identity = (keys: Keys): Promise<unknown> => callAction(as(keys), 'GetCallerIdentity');

async function failure(work: Promise<unknown>): Promise<readonly [number, string]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof QueryFailure) return [error.status, error.code];
    throw error;
  }
  return [200, 'none'];
}

/** What KMS answers to the same keys. */
async function listKeys(keys: Keys, more: Partial<Ask> = {}): Promise<readonly [number, unknown]> {
  const target = 'TrentService.ListKeys';
  const ask = { ...as(keys, 'kms'), contentType: 'application/x-amz-json-1.1', target, ...more };
  const { status, body } = await sendSigned(ask, '{}');
  return [status, (JSON.parse(body) as { __type?: string }).__type];
}

/** As the root user, past the server. */
const root = () => {
  const [home] = open.all;
  if (home === undefined) throw new Error('no account');
  return open.accounts.iamAs(home.root);
};

async function newUser(name: string): Promise<Keys> {
  const iam = root();
  await iam('CreateUser', { UserName: name });
  const { AccessKey } = await iam('CreateAccessKey', { UserName: name });
  return { accessKeyId: AccessKey.AccessKeyId, secretAccessKey: AccessKey.SecretAccessKey };
}

async function sessionOf(keys: Keys, seconds = 900): Promise<Keys> {
  const { Credentials } = (await callAction(as(keys), 'GetSessionToken', {
    DurationSeconds: String(seconds),
  })) as { Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string } };
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    sessionToken: Credentials.SessionToken,
  };
}

beforeAll(async () => {
  open = await openAccounts(await makeAccounts(account));
  const locals = open.all as unknown as readonly Local[];
  server = await startServer(
    {
      call: ({ principal, ...from }) => open.accounts.callAs({ ...principal, ...from }),
      iam: ({ principal, ...from }) => open.accounts.iamAs({ ...principal, ...from }),
      authentication: { type: 'signed', lookup: await lookupIn(locals, undefined) },
      hosts: [],
      clock: () => Date.now() + offset,
    },
    { host: '127.0.0.1', port: 0 },
  );
  [alice, bob] = [await newUser('alice'), await newUser('bob')];
});
afterAll(async () => {
  await server.stop();
  await open.close();
  removeTemporaryFolders();
});

describe('a caller', () => {
  it('is the user whose access key signs, in each of the three services', async () => {
    expect(await identity(alice)).toMatchObject({
      Account: account,
      Arn: `arn:aws:iam::${account}:user/alice`,
    });
    expect(await failure(callAction(as(alice, 'iam'), 'ListUsers'))).toEqual([403, 'AccessDenied']);
    expect(await listKeys(alice)).toEqual([400, 'AccessDeniedException']);
  });

  it('may ask with GET and a query string, too', async () => {
    const ask: Ask = { ...as(alice), method: 'GET' };
    expect(await callAction(ask, 'GetCallerIdentity')).toMatchObject({ Account: account });
    const changed = formOfAction(ask, 'GetCallerIdentity', {});
    const { status, body } = await sendSigned({ ...ask, keys: bob }, changed);
    expect([status, body]).toEqual([200, expect.stringContaining('user/bob')]);
  });

  it('has sessions, which the SDK uses', async () => {
    const session = await sessionOf(alice);
    expect(await identity(session)).toMatchObject({ Arn: `arn:aws:iam::${account}:user/alice` });
    const client = new KMS({
      endpoint: `http://127.0.0.1:${port()}`,
      region: 'us-east-1',
      maxAttempts: 1,
      credentials: session,
    });
    await expect(client.listKeys({})).rejects.toMatchObject({ name: 'AccessDeniedException' });
    client.destroy();
  });
});

describe('a session', () => {
  const unknown = [403, 'InvalidClientTokenId'] as const;
  const unknownToKms = [400, 'UnrecognizedClientException'] as const;
  let session: Keys;
  let others: Keys;
  beforeAll(async () => {
    [session, others] = [await sessionOf(alice), await sessionOf(bob)];
  });

  const without = ({ accessKeyId, secretAccessKey }: Keys): Keys => ({ accessKeyId, secretAccessKey });
  const token = (): string => session.sessionToken ?? '';

  it('needs its token, its own one, and all of it', async () => {
    const flipped = (at: number): string => {
      const bytes = Buffer.from(token(), 'base64');
      bytes[at < 0 ? bytes.length + at : at] = (bytes.at(at) ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const wrong: readonly Keys[] = [
      without(session),
      { ...session, sessionToken: others.sessionToken ?? '' },
      { ...alice, sessionToken: token() },
      { ...others, sessionToken: token() },
      ...[0, 1, 40, -1].map((at) => ({ ...session, sessionToken: flipped(at) })),
      { ...session, sessionToken: token().slice(0, -4) },
      { ...session, sessionToken: `${token()}AAAA` },
      { ...session, sessionToken: 'x' },
      { ...session, sessionToken: 'x'.repeat(12_000) },
    ];
    for (const [index, keys] of wrong.entries()) {
      expect([index, await failure(identity(keys))]).toEqual([index, unknown]);
      expect([index, await listKeys(keys)]).toEqual([index, unknownToKms]);
    }
  });

  it('needs its secret', async () => {
    const keys = { ...session, secretAccessKey: alice.secretAccessKey };
    expect(await failure(identity(keys))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await listKeys(keys)).toEqual([400, 'InvalidSignatureException']);
  });

  it('has its token under the signature', async () => {
    const ask = { ...as(without(session)), unsignedToken: token() };
    expect(await failure(callAction(ask, 'GetCallerIdentity'))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await listKeys(without(session), { unsignedToken: token() })).toEqual([
      400,
      'InvalidSignatureException',
    ]);
  });

  it('is over at its time, for a request that was signed before as well', async () => {
    const ask = as(session);
    expect(await failure(callAction(ask, 'GetCallerIdentity'))).toEqual([200, 'none']);
    offset = 901_000;
    try {
      // The request of then is too old besides.
      expect(await failure(callAction(ask, 'GetCallerIdentity'))).toEqual([403, 'ExpiredToken']);
      expect(await failure(identity(session))).toEqual([403, 'ExpiredToken']);
      expect(await listKeys(session)).toEqual([400, 'ExpiredTokenException']);
      expect(await failure(identity(alice))).toEqual([200, 'none']);
    } finally {
      offset = 0;
    }
  });

  it('ends with its user, and does not begin again with another of that name', async () => {
    const carol = await newUser('carol');
    const hers = await sessionOf(carol);
    expect(await failure(identity(hers))).toEqual([200, 'none']);
    const iam = root();
    await iam('DeleteAccessKey', { UserName: 'carol', AccessKeyId: carol.accessKeyId });
    await iam('DeleteUser', { UserName: 'carol' });
    const second = await newUser('carol');
    // Whom the server remembers for a second is asked for in each call.
    expect((await failure(identity(hers)))[0]).toBe(403);
    await new Promise((done) => setTimeout(done, 1100));
    expect(await failure(identity(hers))).toEqual(unknown);
    expect(await failure(identity(carol))).toEqual(unknown);
    expect(await failure(identity(second))).toEqual([200, 'none']);
  });
});

describe('an access key', () => {
  it('that is disabled or deleted works for a second at the most', async () => {
    const dave = await newUser('dave');
    const iam = root();
    const about = { UserName: 'dave', AccessKeyId: dave.accessKeyId };
    const wait = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1050));
    expect(await failure(identity(dave))).toEqual([200, 'none']);
    await iam('UpdateAccessKey', { ...about, Status: 'Inactive' });
    await wait();
    expect(await failure(identity(dave))).toEqual([403, 'InvalidClientTokenId']);
    expect(await listKeys(dave)).toEqual([400, 'UnrecognizedClientException']);
    await iam('UpdateAccessKey', { ...about, Status: 'Active' });
    await wait();
    expect(await failure(identity(dave))).toEqual([200, 'none']);
    await iam('DeleteAccessKey', about);
    await wait();
    expect(await failure(identity(dave))).toEqual([403, 'InvalidClientTokenId']);
  });
});

describe('a signature', () => {
  it('is good for its service alone', async () => {
    const target = 'TrentService.ListKeys';
    const form = formOfAction(as(alice), 'GetCallerIdentity', {});
    // Each signed properly, for another service than what it asks.
    const answers = [
      await sendSigned({ ...as(alice, 'kms'), target }, form),
      await sendSigned({ ...as(alice, 'iam') }, form),
      await sendSigned({ ...as(alice, 'sts'), contentType: 'application/x-amz-json-1.1', target }, '{}'),
    ];
    expect(
      answers.map(({ status, body }) => [status, /__type":"(\w+)|<Code>(\w+)/.exec(body)?.slice(1)]),
    ).toEqual([
      [400, ['UnknownOperationException', undefined]],
      [400, [undefined, 'InvalidAction']],
      [400, [undefined, 'MissingAction']],
    ]);
  });

  it('does not fit when the scope is changed to another service', async () => {
    const { exchange, requestBytes } = await import('../support/signing.ts');
    const captured: [string, string][] = [];
    const ask = as(alice);
    const form = formOfAction(ask, 'GetCallerIdentity', {});
    const { signedQuery } = await import('../support/query.ts');
    for (const [name, value] of signedQuery(ask, form)) {
      captured.push([name, name === 'authorization' ? value.replace('/sts/', '/iam/') : value]);
    }
    const answer = await exchange(port(), requestBytes(captured, Buffer.from(form)));
    expect([answer?.status, answer?.body]).toEqual([
      403,
      expect.stringContaining('<Code>SignatureDoesNotMatch'),
    ]);
    const other = captured.map(([name, value]): [string, string] => [
      name,
      name === 'authorization' ? value.replace('/iam/', '/s3/') : value,
    ]);
    const foreign = await exchange(port(), requestBytes(other, Buffer.from(form)));
    expect([foreign?.status, foreign?.body]).toEqual([
      403,
      expect.stringContaining('Credential should be scoped to correct service'),
    ]);
  });

  it('is missed in the words of the service', async () => {
    const { exchange, requestBytes } = await import('../support/signing.ts');
    const form = Buffer.from('Action=GetCallerIdentity&Version=2011-06-15');
    const headers: [string, string][] = [
      ['content-type', 'application/x-www-form-urlencoded'],
      ['host', '127.0.0.1'],
    ];
    const none = await exchange(port(), requestBytes(headers, form));
    expect([none?.status, none?.body]).toEqual([
      403,
      expect.stringContaining('<Code>MissingAuthenticationToken'),
    ]);
    const broken = await exchange(
      port(),
      requestBytes([...headers, ['authorization', 'AWS4-HMAC-SHA256 Credential=x']], form),
    );
    expect([broken?.status, broken?.body]).toEqual([
      400,
      expect.stringContaining('<Code>IncompleteSignature'),
    ]);
  });
});

it('one vault needs no accounts but its own', () => {
  expect(new Accounts(open.all).ids).toEqual([account]);
});
