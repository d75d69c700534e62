/** An agent that was unlocked for one principal gives nothing that this principal does not have, whatever is sent to its socket. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import type { Json, JsonObject } from '../../src/base/json.ts';
import { AgentClient } from '../../src/connection/agent.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

const role = 'arn:aws:sts::111122223333:assumed-role/ci';

let home: Home;
/** A key that the role may encrypt under, and one that it may do nothing with. */
let [open, closed] = ['', ''];

const statement = (more: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });

beforeAll(async () => {
  const { folder } = new Home();
  chmodSync(folder, 0o700);
  home = await quickHome(new Home(folder, { XDG_RUNTIME_DIR: folder }));
  [open, closed] = [await home.ok(['keys', 'create', '--alias', 'open']), await home.ok(['keys', 'create'])];
  const arn = `arn:aws:kms:us-east-1:111122223333:key/${open}`;
  writeFileSync(
    home.path('ci.json'),
    statement({ Action: ['kms:Encrypt', 'kms:DescribeKey'], Resource: arn }),
  );
  writeFileSync(
    home.path('trust.json'),
    statement({ Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
  );
  await home.ok(['iam', 'users', 'create', 'alice']);
  for (const name of ['ci', 'other']) {
    await home.ok(['iam', 'roles', 'create', name, '--trust-policy', home.path('trust.json')]);
  }
  await home.ok(['iam', 'policies', 'put', 'own', home.path('ci.json'), '--on', 'role/ci']);
  await home.ok(['share', 'identity']);
});
afterAll(async () => {
  await home.run(['lock']);
  removeHomes();
});

const locked = { environment: { KMS_PASSPHRASE: undefined } };

async function clientOf(path: string): Promise<AgentClient> {
  const client = await AgentClient.open(path);
  if (client === undefined) throw new Error('nobody listens');
  return client;
}

/** The code of a refusal, or what was answered. */
async function outcome(answer: Promise<Json>): Promise<Json> {
  try {
    return await answer;
  } catch (error) {
    if (isKmsError(error)) return error.code;
    throw error;
  }
}

describe('an agent for role/ci', () => {
  let path: string;
  let client: AgentClient;
  beforeAll(async () => {
    const unlocked = JSON.parse(await home.ok(['unlock', '--as', 'role/ci', '--json'])) as JsonObject;
    expect(unlocked).toMatchObject({ as: 'role/ci' });
    path = unlocked['socket'] as string;
    client = await clientOf(path);
  });
  afterAll(() => client.close());

  const call = (operation: string, input: JsonObject, headers = ''): Promise<Json> =>
    outcome(
      client.request(
        'POST',
        '/',
        `X-Amz-Target: TrentService.${operation}\r\n${headers}`,
        JSON.stringify(input),
      ),
    );
  const action = (name: string, body: JsonObject, headers = ''): Promise<Json> =>
    outcome(client.request('POST', `/agent/${name}`, headers, JSON.stringify(body)));

  it('says whom it serves, to status and to whoever asks', async () => {
    expect(await client.request('GET', '/agent', '')).toMatchObject({
      as: expect.stringContaining(role) as string,
    });
    expect(await home.ok(['status'], locked)).toContain(`for ${role}/`);
  });

  it('makes the calls of that role, recorded as its own', async () => {
    const sealed = await home.ok(['encrypt', '-k', 'open'], { ...locked, input: 's3cret' });
    expect(sealed).toMatch(/^kms:v1:/);
    expect((await home.run(['decrypt', sealed], locked)).status).toBe(5);
    expect((await home.run(['encrypt', '-k', closed], { ...locked, input: 'x' })).status).toBe(5);
    expect((await home.run(['keys', 'list'], locked)).status).toBe(5);
    const last = JSON.parse(
      readFileSync(home.trail, 'utf8').trimEnd().split('\n').at(-1) ?? '',
    ) as JsonObject;
    expect(last).toMatchObject({
      userIdentity: { type: 'AssumedRole', arn: expect.stringContaining(role) as string },
      errorCode: 'AccessDeniedException',
      additionalEventData: { asserted: true },
    });
  });

  it.each(['table', 'status', 'clear', 'set', 'remember', 'note'])(
    'gives no fingerprints of the vault: %s',
    async (action) => {
      const event = { operation: 'ScanSkipped', repository: '/a', how: 'SKIP' };
      const body = { do: action, kept: false, plaintext: 'eA==', event };
      const asked = client.request('POST', '/agent/fingerprints', '', JSON.stringify(body));
      expect(await outcome(asked)).toBe('AccessDeniedException');
    },
  );

  it.each([
    'root',
    'user/alice',
    'role/other',
    'user/nobody',
    `${role}/another`,
    'arn:aws:iam::111122223333:root',
  ])('does not serve %s, whether there is one or not', async (as) => {
    expect(await call('Encrypt', { KeyId: open, Plaintext: 'eA==' }, `X-Kms-As: ${as}\r\n`)).toBe(
      'AccessDeniedException',
    );
    const { status, stderr } = await home.run(['keys', 'describe', 'open', '--as', as], locked);
    expect([status, stderr]).toEqual([5, expect.stringContaining('unlocked for another user or role')]);
  });

  it('takes no header twice, and none that names nobody', async () => {
    const twice = 'X-Kms-As: role/ci\r\nx-kms-as: root\r\n';
    expect(await call('DescribeKey', { KeyId: open }, twice)).toBe('IncompleteSignatureException');
    expect(await call('DescribeKey', { KeyId: open }, 'X-Kms-As: \r\n')).toBe('Usage');
    expect(await call('DescribeKey', { KeyId: open }, 'X-Kms-As: group/dev\r\n')).toBe('Usage');
    expect(await call('DescribeKey', { KeyId: open }, 'X-Kms-As: role/ci\r\n')).toHaveProperty('KeyMetadata');
  });

  it('refuses calls in one request one by one', async () => {
    const calls = [
      { operation: 'DescribeKey', input: { KeyId: open } },
      { operation: 'DescribeKey', input: { KeyId: closed } },
      { operation: 'CreateKey', input: {} },
      {
        operation: 'PutKeyPolicy',
        input: { KeyId: open, Policy: statement({ Principal: '*', Action: 'kms:*', Resource: '*' }) },
      },
    ];
    for (const headers of ['', 'X-Kms-As: root\r\n']) {
      const { answers } = (await action('calls', { calls }, headers)) as { answers: { status: number }[] };
      const served = headers === '' ? [200, 400, 400, 400] : [400, 400, 400, 400];
      expect(answers.map(({ status }) => status)).toEqual(served);
    }
  });

  it('refuses every action beside the API that the role may not do', async () => {
    const recipients = [{ $bytes: Buffer.alloc(300).toString('base64') }];
    const of = (does: string, request: JsonObject): JsonObject => ({ does, request });
    const refused: readonly (readonly [string, JsonObject])[] = [
      ['run-due', {}],
      ['listing', { of: 'keys' }],
      ['listing', { of: 'aliases' }],
      ['share-identity', {}],
      ['question', { type: 'explain', principal: 'user/alice', action: 'kms:ListKeys' }],
      ['question', { type: 'explain', principal: 'user/nobody', action: 'kms:ListKeys' }],
      ['question', { type: 'can', principal: 'user/nobody' }],
      ['question', { type: 'who', key: closed }],
      ['question', { type: 'lint', key: open }],
      ['question', { type: 'simulate', calls: [] }],
      ['key-bundles', of('give', { keyId: open, recipients: [], decryptOnly: false })],
      ['key-bundles', of('give', { keyId: open, recipients, decryptOnly: false })],
      ['key-bundles', of('history', { keyId: closed })],
      ['key-bundles', of('inspect', { bundle: { $bytes: '' } })],
      ['key-bundles', of('receive', { bundle: { $bytes: '' } })],
    ];
    const given = [];
    for (const [name, body] of refused)
      for (const headers of ['', 'X-Kms-As: root\r\n']) given.push(await action(name, body, headers));
    expect(new Set(given.map((each) => (typeof each === 'string' ? each : 'served')))).toEqual(
      new Set(['AccessDeniedException', 'ValidationException']),
    );
    expect(await action('key-bundles', of('history', { keyId: open }))).toEqual({ result: {} });
    const due = home.events().filter(({ eventName }) => eventName === 'RunDue');
    expect(due.map(({ errorCode }) => errorCode)).toEqual(['AccessDeniedException']);
  });

  it('answers no IAM and no other page', async () => {
    const body = 'Action=CreateAccessKey&UserName=alice&Version=2010-05-08';
    const form = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const asked = [
      `POST / HTTP/1.1\r\nHost: localhost\r\n${form}`,
      `GET /?${body} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ];
    for (const text of asked) expect(await statusOf(path, text)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await action('no-such', {})).toBe('UnknownOperationException');
    expect(home.events().filter(({ eventName }) => eventName === 'CreateAccessKey')).toEqual([]);
  });

  it('makes place for the same role, and for nobody else', async () => {
    for (const as of [[], ['--as', 'root'], ['--as', 'user/alice'], ['--as', 'role/other']]) {
      const { status, stderr } = await home.run(['unlock', ...as]);
      expect([status, stderr]).toEqual([5, expect.stringContaining('kms lock')]);
    }
    expect(await home.ok(['status'], locked)).toContain(`for ${role}/`);
    await home.ok(['unlock', '--as', 'role/ci']);
  });
});

/** The first line of the answer to what no client would send. */
function statusOf(path: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const raw = connect(path);
    raw.once('data', (chunk: Buffer) => {
      raw.destroy();
      resolve(chunk.toString().split('\r\n')[0] ?? '');
    });
    raw.once('error', reject).once('end', () => resolve('ended'));
    raw.write(text);
  });
}

describe('an agent for the root user', () => {
  beforeAll(async () => {
    await home.ok(['lock']);
    await home.ok(['unlock']);
  });

  it('makes the calls of whom a client names', async () => {
    await home.ok(['keys', 'list'], locked);
    await home.ok(['keys', 'list', '--as', 'root'], locked);
    await home.ok(['encrypt', '-k', 'open', '--as', 'role/ci'], { ...locked, input: 'x' });
    const refused: readonly (readonly string[])[] = [
      ['keys', 'list'],
      ['keys', 'describe', closed],
      ['keys', 'create'],
      ['rotate', '--due'],
      ['share', 'identity'],
      ['api', 'ListAliases'],
    ];
    for (const args of refused) {
      const { status, stderr } = await home.run([...args, '--as', 'role/ci'], locked);
      expect([args, status]).toEqual([args, 5]);
      expect(stderr).toContain('AccessDeniedException');
    }
    expect((await home.run(['keys', 'list', '--as', 'user/nobody'], locked)).status).toBe(3);
  });

  it('ends the sessions of a role that is deleted', async () => {
    await home.ok(['iam', 'roles', 'delete', 'other']);
    expect((await home.run(['keys', 'list', '--as', 'role/other'], locked)).status).toBe(3);
  });
});

describe('an agent for a principal that goes', () => {
  it('serves nobody then, one of the same name neither', async () => {
    const unlocked = JSON.parse(await home.ok(['unlock', '--as', 'role/ci', '--json'])) as JsonObject;
    const socket = unlocked['socket'] as string;
    await home.ok(['keys', 'describe', 'open'], locked);
    await home.ok(['iam', 'roles', 'delete', 'ci', '--force']);
    expect((await home.run(['keys', 'describe', 'open'], locked)).status).toBe(5);
    await home.ok(['iam', 'roles', 'create', 'ci', '--trust-policy', home.path('trust.json')]);
    await home.ok(['iam', 'policies', 'put', 'own', home.path('ci.json'), '--on', 'role/ci']);
    expect((await home.run(['keys', 'describe', 'open'], locked)).status).toBe(5);
    const client = await clientOf(socket);
    const note = { operation: 'ShareMessage', messageId: '0'.repeat(32), added: [], removed: [] };
    expect(await outcome(client.request('POST', '/agent/share-note', '', JSON.stringify(note)))).toBe(
      'AccessDeniedException',
    );
    client.close();
    expect(home.events().at(-1)).toMatchObject({
      eventName: 'ShareMessage',
      errorCode: 'AccessDeniedException',
    });
    await home.ok(['lock']);
    await home.ok(['keys', 'describe', 'open', '--as', 'role/ci']);
  });

  it('does not begin for one that is not there', async () => {
    const { status, stderr } = await home.run(['unlock', '--as', 'role/nobody']);
    expect([status, stderr]).toEqual([3, expect.stringContaining('there is no such role')]);
  });

  it('goes on where another one is asked for that is not there', async () => {
    await home.ok(['unlock', '--as', 'role/ci']);
    expect((await home.run(['unlock', '--as', 'role/nobody'])).status).toBe(3);
    expect(await home.ok(['status'], locked)).toContain('assumed-role/ci/kms alone');
    await home.ok(['lock']);
  });
});
