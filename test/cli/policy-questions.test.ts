/** `kms policy` on a vault, as real processes: explain, who, can, lint, simulate, test. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplainAnswer, WhoAnswer } from '../../src/engine/explain/questions.ts';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';

const account = '111122223333';
const root = `arn:aws:iam::${account}:root`;
const ci = `arn:aws:iam::${account}:role/ci`;
const alice = `arn:aws:iam::${account}:user/alice`;

let home: Home;
let keyId: string;

function file(name: string, content: unknown): string {
  const path = home.path(name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  return path;
}

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const delegation = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' };
const trust = policy({ Effect: 'Allow', Principal: { AWS: root }, Action: 'sts:AssumeRole' });
const web = {
  Sid: 'CiDecrypts',
  Effect: 'Allow',
  Principal: { AWS: ci },
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { StringEquals: { 'kms:EncryptionContext:app': 'web' } },
};

async function ended(...args: readonly string[]) {
  const { status, stdout, stderr } = await home.run(args);
  return { status, stdout: stdout.toString(), stderr };
}

async function json<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse(await home.ok([...args, '--json'])) as T;
}

beforeAll(async () => {
  home = await quickHome();
  await home.ok(['iam', 'roles', 'create', 'ci', '--trust-policy', file('trust.json', trust)]);
  await home.ok(['iam', 'users', 'create', 'alice']);
  await home.ok(['keys', 'create', '--alias', 'app', '--policy', file('app.json', policy(delegation, web))]);
  const { KeyMetadata } = await json<{ KeyMetadata: { KeyId: string } }>('keys', 'describe', 'app');
  keyId = KeyMetadata.KeyId;
});
afterAll(removeHomes);

const explain = ['policy', 'explain', '-k', 'app', '--principal'];

describe('kms policy explain', () => {
  it('shows who decides, with the line, and every step that had a say', async () => {
    const { status, stdout } = await ended(...explain, 'role/ci', '--action', 'kms:decrypt', '-C', 'app=web');
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `allow  kms:Decrypt to assumed-role/ci/kms on key/${keyId}`,
        '├─ key policy: allows',
        '│  └─ Allow "CiDecrypts", line 13',
        '│     └─ if StringEquals kms:EncryptionContext:app web',
        '└─ identity-based policies: say nothing',
        '',
      ].join('\n'),
    );
  });

  it('refuses in the words of the call, with exit status 0 unless asked', async () => {
    const args = [...explain, 'role/ci', '--action', 'kms:Decrypt', '-C', 'app=ops'];
    const answer = await json<ExplainAnswer>(...args);
    expect(answer).toMatchObject({
      decision: 'deny',
      action: 'kms:Decrypt',
      principal: `arn:aws:sts::${account}:assumed-role/ci/kms`,
    });
    const blob = await home.token('x', 'app', { app: 'ops' });
    const call = await home.run(['decrypt', '-C', 'app=ops', '--as', 'role/ci'], { input: blob });
    expect(call.status).toBe(5);
    const [{ message = '' } = {}] = [answer.error];
    // The ciphertext names the key there, the question here.
    expect(message).toContain(
      `is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:us-east-1:${account}:key/${keyId}`,
    );
    expect(call.stderr).toContain(message.split(' on resource: ')[0]);
    expect((await ended(...args)).status).toBe(0);
    expect((await ended(...args, '--exit-status')).status).toBe(5);
  });

  it('tries another policy, session policies, other times and addresses', async () => {
    const limited = {
      ...web,
      Condition: {
        IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
        DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' },
      },
    };
    const tried = (...more: readonly string[]) =>
      json<ExplainAnswer>(
        ...explain,
        'role/ci',
        '--action',
        'kms:Decrypt',
        '--policy',
        file('limited.json', policy(delegation, limited)),
        ...more,
      );
    expect((await tried('--source-ip', '192.0.2.9', '--at', '2029-12-31')).decision).toBe('allow');
    expect((await tried('--source-ip', '192.0.2.9', '--at', '2030-01-01T00:00:00Z')).decision).toBe('deny');
    expect((await tried('--source-ip', '198.51.100.1', '--at', '2029-12-31')).decision).toBe('deny');
    const nothing = file('nothing.json', policy({ Effect: 'Deny', Action: 'kms:*', Resource: '*' }));
    const session = await json<ExplainAnswer>(
      ...explain,
      'role/ci',
      '--action',
      'kms:Decrypt',
      '-C',
      'app=web',
      '--session-policy',
      nothing,
    );
    expect(session.checks[0]).toMatchObject({
      decision: 'deny',
      why: 'explicit deny',
      policyType: 'session',
    });
  });

  it('says what it takes for granted about other accounts', async () => {
    const foreign = 'arn:aws:iam::444455556666:role/x';
    const { stdout } = await ended(...explain, foreign, '--action', 'kms:Decrypt');
    expect(stdout).toContain('Note: The IAM policies of account 444455556666 are not here');
    expect(stdout.split('\n').every((line) => line.length <= 90)).toBe(true);
    const disable = await json<ExplainAnswer>(...explain, foreign, '--action', 'kms:DisableKey');
    expect(disable.checks).toMatchObject([
      { decision: 'deny', why: 'foreign', steps: [{ outcome: 'denies' }] },
    ]);
  });

  it('refuses questions that make no sense', async () => {
    const reencrypt = await ended(...explain, 'role/ci', '--action', 'kms:ReEncrypt');
    expect([reencrypt.status, reencrypt.stderr]).toEqual([2, expect.stringContaining('kms:ReEncryptFrom')]);
    const bare = await ended(...explain, 'role/ci', '--action', 'decrypt');
    expect([bare.status, bare.stderr]).toEqual([2, expect.stringContaining('hint: write kms:Decrypt\n')]);
    expect((await ended(...explain, 'role/gone', '--action', 'kms:Decrypt')).status).toBe(3);
    expect((await ended(...explain, 'group/x', '--action', 'kms:Decrypt')).status).toBe(2);
    expect((await ended(...explain, 'user/alice', '--action', 'kms:DisableKey', '-C', 'a=b')).status).toBe(2);
    expect((await ended(...explain, 'user/alice', '--action', 'kms:Decrypt', '--tag', 'a=b')).status).toBe(2);
    expect((await ended(...explain, 'user/alice', '--action', 'kms:CreateAlias')).stderr).toContain(
      '--parameter AliasName',
    );
    expect(
      (await ended('policy', 'explain', '-k', 'absent', '--principal', 'root', '--action', 'kms:Decrypt'))
        .status,
    ).toBe(3);
    expect((await ended('policy', 'explain', '-k', 'app')).status).toBe(2);
  });

  it('is a question in the audit trail, and no call', async () => {
    const before = home.events().length;
    await home.ok([...explain, 'user/alice', '--action', 'kms:DisableKey']);
    const made = home.events().slice(before) as readonly Record<string, unknown>[];
    expect(made).toMatchObject([
      {
        eventName: 'ExplainPolicy',
        eventType: 'AwsServiceEvent',
        readOnly: true,
        serviceEventDetails: { principal: alice, action: 'kms:DisableKey', decision: 'deny' },
        resources: [{ ARN: `arn:aws:kms:us-east-1:${account}:key/${keyId}` }],
      },
    ]);
    expect(await json<{ KeyMetadata: { Enabled: boolean } }>('keys', 'describe', 'app')).toMatchObject({
      KeyMetadata: { Enabled: true },
    });
  });

  it('is answered to those alone who may read policies and simulate', async () => {
    const asAlice = [...explain, 'role/ci', '--action', 'kms:Decrypt', '--as', 'user/alice'];
    const refused = await ended(...asAlice);
    expect([refused.status, refused.stderr]).toEqual([5, expect.stringContaining('kms:GetKeyPolicy')]);
    const give = async (name: string, Action: string, Resource: string) =>
      home.ok([
        'iam',
        'policies',
        'put',
        name,
        file(`${name}.json`, policy({ Effect: 'Allow', Action, Resource })),
        '--on',
        'user/alice',
      ]);
    await give('read', 'kms:GetKeyPolicy', '*');
    const halfway = await ended(...asAlice);
    expect([halfway.status, halfway.stderr]).toEqual([
      5,
      expect.stringContaining('iam:SimulatePrincipalPolicy on resource: ' + ci),
    ]);
    await give('simulate', 'iam:SimulatePrincipalPolicy', ci);
    expect((await ended(...asAlice)).status).toBe(0);
    expect((await ended('policy', 'who', '-k', 'app', '--as', 'user/alice')).status).toBe(5);
  });
});

describe('kms policy who and can', () => {
  it('list principals and keys with what allows them', async () => {
    await home.ok([
      'grants',
      'create',
      'app',
      '--grantee-principal',
      'arn:aws:iam::444455556666:role/partner',
      '--operations',
      'Encrypt,DescribeKey',
      '--name',
      'partner',
    ]);
    const { principals } = await json<WhoAnswer>('policy', 'who', '-k', 'app');
    const abilities = Object.fromEntries(
      principals.map(({ principal, abilities: each }) => [principal, each]),
    );
    expect(Object.keys(abilities).sort()).toEqual(
      [root, alice, ci, 'arn:aws:iam::444455556666:role/partner'].sort(),
    );
    expect(abilities[ci]).toMatchObject([
      {
        actions: ['kms:Decrypt'],
        decision: 'conditional',
        conditions: ['StringEquals kms:EncryptionContext:app web'],
      },
    ]);
    expect(abilities['arn:aws:iam::444455556666:role/partner']).toMatchObject([
      {
        actions: ['kms:DescribeKey', 'kms:Encrypt'],
        decision: 'allow',
        by: [{ type: 'grant', name: 'partner' }],
      },
    ]);
    const { stdout } = await ended('policy', 'who', '-k', 'app', '--action', 'kms:Decrypt');
    expect(stdout).toBe(
      [
        'root',
        '└─ kms:Decrypt',
        '   └─ key policy: Allow "Root", line 4',
        'role/ci',
        '└─ kms:Decrypt, under conditions',
        '   ├─ key policy: Allow "CiDecrypts", line 13',
        '   └─ if StringEquals kms:EncryptionContext:app web',
        '',
      ].join('\n'),
    );
  });

  it('can leaves nothing out for the root user, and everything for nobody', async () => {
    const { stdout } = await ended('policy', 'can', '--principal', 'root');
    expect(stdout).toContain(`key/${keyId} (alias/app)\n├─ kms:CancelKeyDeletion`);
    expect(stdout).toContain('without a key\n└─ kms:*\n');
    await home.ok(['iam', 'users', 'create', 'bob']);
    expect(await ended('policy', 'can', '--principal', 'user/bob')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'Nothing.\n',
    });
  });
});

describe('kms policy lint of a key', () => {
  it('knows its kind, its grants and who exists', async () => {
    const odd = policy(delegation, {
      ...web,
      Sid: 'Signs',
      Action: ['kms:Sign', 'kms:Encrypt'],
      Condition: undefined,
    });
    await home.ok(['keys', 'create', '--alias', 'odd', '--policy', file('odd.json', odd)]);
    const { status, stdout } = await ended('policy', 'lint', '-k', 'odd');
    expect([status, stdout]).toEqual([
      0,
      'key policy:13:5: note: "Signs": kms:Sign cannot be done with a key of this kind [unused-action]\n',
    ]);
    await home.ok(['iam', 'users', 'create', 'leaver']);
    await home.ok([
      'grants',
      'create',
      'odd',
      '--grantee-principal',
      `arn:aws:iam::${account}:user/leaver`,
      '--operations',
      'Decrypt',
    ]);
    await home.ok(['iam', 'users', 'delete', 'leaver']);
    expect((await ended('policy', 'lint', '-k', 'odd')).stdout).toContain(
      'warning: user/leaver does not exist (any more) [stale-grant]',
    );
  });
});

describe('kms policy simulate', () => {
  it('says which calls of the trail would end otherwise, and what it cannot know', async () => {
    await home.ok([
      'keys',
      'create',
      '--alias',
      'tried',
      '--policy',
      file('tried.json', policy(delegation, { ...web, Action: ['kms:Encrypt', 'kms:Decrypt'] })),
    ]);
    const since = new Date(Date.now() - 60_000).toISOString();
    for (const app of ['web', 'web']) {
      await home.ok(['encrypt', '-k', 'tried', '-C', `app=${app}`, '--as', 'role/ci'], { input: 'x' });
    }
    await home.run(['encrypt', '-k', 'tried', '-C', 'app=ops', '--as', 'role/ci'], { input: 'x' });
    const stricter = file('stricter.json', policy(delegation, web));
    const args = ['policy', 'simulate', '--from-audit', '-k', 'tried', '--since', since];
    const same = await ended(...args, '--exit-status');
    expect(same.status).toBe(0);
    const { status, stdout } = await ended(...args, '--policy', stricter, '--exit-status');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^deny, before allow: 2 × Encrypt by assumed-role\/ci\/kms on key\/[0-9a-f-]{36}\n└─ no statement allows it\n$/,
    );
    const looser = file('looser.json', policy(delegation, { ...web, Action: 'kms:*', Condition: undefined }));
    const { calls } = await json<{
      calls: { operation: string; before: string; decision: string; count: number; because: string[] }[];
    }>(...args, '--policy', looser);
    const ofCi = calls.filter(({ operation }) => operation === 'Encrypt');
    expect(ofCi.map(({ before, decision, count }) => [before, decision, count])).toEqual([
      ['allow', 'allow', 2],
      ['deny', 'allow', 1],
    ]);
    expect(ofCi[0]?.because).toEqual([
      expect.stringContaining('Session policies and session tags are not in the trail'),
    ]);
    expect((await ended('policy', 'simulate')).status).toBe(2);
  });
});

describe('kms policy test', () => {
  const cases = [
    'policy: app.json',
    'principals:',
    '  role/ci: {}',
    '  user/alice:',
    '    policies: [read.json]',
    'cases:',
    '  - principal: role/ci',
    '    action: kms:Decrypt',
    '    context: { app: web }',
    '    expect: allow',
    '    by: CiDecrypts',
    '  - { principal: role/ci, action: [kms:Decrypt, kms:Encrypt], expect: deny }',
    '  - { principal: user/alice, action: kms:GetKeyPolicy, expect: allow }',
    '  - { name: alice lists, principal: user/alice, action: kms:ListKeys, expect: deny }',
  ];
  const nowhere = { environment: { KMS_VAULT: '/nowhere/vault.db', KMS_PASSPHRASE: undefined } };

  it('passes and fails as expected, without a vault', async () => {
    const passing = await home.run(['policy', 'test', file('cases.yaml', cases.join('\n'))], nowhere);
    expect([passing.status, passing.stdout.toString()]).toEqual([
      0,
      '1..5\nok 1 - role/ci kms:Decrypt\nok 2 - role/ci kms:Decrypt\nok 3 - role/ci kms:Encrypt\nok 4 - user/alice kms:GetKeyPolicy\nok 5 - alice lists\n',
    ]);
    const wrong = [
      ...cases,
      '  - { principal: role/ci, action: kms:Decrypt, context: { app: web }, expect: deny }',
    ];
    const failing = await ended('policy', 'test', file('wrong.yaml', wrong.join('\n')));
    expect(failing.status).toBe(1);
    expect(failing.stdout).toContain(
      'not ok 6 - role/ci kms:Decrypt\n  expected deny, got allow by key policy: Allow "CiDecrypts", line 13\n',
    );
    expect(await json<object>('policy', 'test', home.path('cases.yaml'))).toMatchObject({
      passed: 5,
      failed: 0,
    });
  });

  it('tries the vault where the file has no policy', async () => {
    const path = file(
      'vault.yaml',
      'cases:\n  - { principal: role/ci, action: kms:Decrypt, key: app, context: { app: web }, expect: allow }\n  - { principal: role/gone, action: kms:Decrypt, expect: deny }\n',
    );
    const { status, stdout } = await ended('policy', 'test', path);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'ok 1 - role/ci kms:Decrypt\nnot ok 2 - role/gone kms:Decrypt\n  expected deny, got there is no such role in the vault\n',
    );
  });

  it.each([
    ['cases: []', 'holds no cases'],
    ['cases:\n  - { principal: root, action: kms:Decrypt, expect: maybe }', 'neither allow nor deny'],
    ['cases:\n  - { principal: root, action: kms:Decrypt, expects: allow }', 'not known'],
    [
      'principals: { role/ci: {} }\ncases:\n  - { principal: root, action: a, expect: deny }',
      'without a policy',
    ],
    ['cases: [', 'not valid YAML'],
  ])('refuses %j', async (text, message) => {
    const { status, stderr } = await ended('policy', 'test', file('refused.yaml', text));
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('an agent', () => {
  it('answers questions too', async () => {
    await home.ok(['unlock', '--ttl', '2m']);
    try {
      const { status, stdout } = await home.run(
        [...explain, 'role/ci', '--action', 'kms:Decrypt', '-C', 'app=web'],
        {
          environment: { KMS_PASSPHRASE: undefined },
        },
      );
      expect([status, stdout.toString().split('\n')[0]]).toEqual([
        0,
        `allow  kms:Decrypt to assumed-role/ci/kms on key/${keyId}`,
      ]);
    } finally {
      await home.run(['lock']);
    }
  });

  it('another service is not asked', async () => {
    const { status, stderr } = await ended(
      ...explain,
      'root',
      '--action',
      'kms:Decrypt',
      '--endpoint-url',
      'http://127.0.0.1:9',
    );
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('only a local vault explains its decisions'),
    ]);
  });
});
