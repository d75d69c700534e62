/** `kms iam` and `kms apply` as a user types them: users, groups, roles, policies, boundaries, access keys. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../support/extent.ts';
import { quickHome, removeHomes, type Home } from '../support/homes.ts';

afterAll(removeHomes);

const account = '111122223333';
const arn = (resource: string): string => `arn:aws:iam::${account}:${resource}`;
const allow = (more: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
const reader = allow({ Action: 'kms:Decrypt', Resource: '*' });

let home: Home;
const ok = (...args: string[]): Promise<string> => home.ok(args);
const json = async (...args: string[]): Promise<unknown> => JSON.parse(await home.ok([...args, '--json']));
const fails = async (...args: string[]): Promise<readonly [number | null, string]> => {
  const { status, stderr } = await home.run(args);
  return [status, stderr];
};

beforeAll(async () => {
  home = await quickHome();
  writeFileSync(home.path('reader.json'), `${JSON.stringify(reader, undefined, 2)}\n`);
  writeFileSync(home.path('writer.json'), JSON.stringify(allow({ Action: 'kms:Encrypt', Resource: '*' })));
  writeFileSync(
    home.path('trust.json'),
    JSON.stringify(allow({ Action: 'sts:AssumeRole', Principal: { AWS: arn('root') } })),
  );
});

describe('users', () => {
  it('are made, listed, described and deleted', async () => {
    expect(await ok('iam', 'users', 'create', 'bob', '--path', '/eng/', '--tags', 'team=web')).toBe(
      arn('user/eng/bob'),
    );
    expect(await json('iam', 'users', 'create', 'carol')).toMatchObject({
      User: {
        UserName: 'carol',
        Path: '/',
        Arn: arn('user/carol'),
        UserId: expect.stringMatching(/^AIDA/) as string,
      },
    });
    expect(await ok('iam', 'users', 'list')).toMatch(/^bob\t\/eng\/\t.*\ncarol\t\/\t/);
    expect(await ok('iam', 'users', 'list', '--path-prefix', '/eng/')).not.toContain('carol');
    for (const name of sample(['bob', 'user/bob', 'user/eng/bob', arn('user/eng/bob')], 2)) {
      expect(await ok('iam', 'users', 'describe', name)).toContain('tags:    team=web');
    }
    expect(await json('iam', 'users', 'describe', 'bob')).toMatchObject({
      User: { Tags: [{ Key: 'team', Value: 'web' }] },
    });
    await ok('iam', 'users', 'delete', 'user/eng/bob');
    expect(await ok('iam', 'users', 'list')).not.toContain('bob');
  });

  it('that are not there are not found, whatever their name says', async () => {
    const missing = ['nobody', 'user/nobody', 'user/x/carol', 'arn:aws:iam::999999999999:user/carol'];
    for (const name of sample(missing, 2)) {
      expect((await fails('iam', 'users', 'describe', name))[0]).toBe(3);
      expect((await fails('iam', 'users', 'delete', name))[0]).toBe(3);
    }
    expect((await fails('iam', 'users', 'describe', 'group/dev'))[0]).toBe(2);
    expect((await fails('iam', 'users', 'create', 'a b'))[0]).toBe(2);
    expect((await fails('iam', 'users', 'create', 'carol'))[0]).toBe(1);
  });

  it('are deleted with what belongs to them only where that is said', async () => {
    await home.call(async ({ iam }) => {
      const of = { UserName: 'dave' };
      await iam('CreateUser', of);
      await iam('CreateGroup', { GroupName: 'staff' });
      await iam('AddUserToGroup', { GroupName: 'staff', ...of });
      await iam('PutUserPolicy', { ...of, PolicyName: 'own', PolicyDocument: JSON.stringify(reader) });
      await iam('CreateAccessKey', of);
    });
    expect(await fails('iam', 'users', 'delete', 'dave')).toEqual([
      1,
      expect.stringContaining('DeleteConflict'),
    ]);
    await ok('iam', 'users', 'delete', 'dave', '--force');
    expect(await ok('iam', 'groups', 'describe', 'staff')).not.toContain('dave');
  });
});

describe('groups', () => {
  it('have users, who come and go', async () => {
    expect(await ok('iam', 'groups', 'create', 'dev')).toBe(arn('group/dev'));
    await ok('iam', 'groups', 'add', 'group/dev', 'user/carol');
    expect(await ok('iam', 'groups', 'describe', 'dev')).toMatch(/users: +carol/);
    expect(await ok('iam', 'users', 'describe', 'carol')).toMatch(/groups: +dev/);
    expect(await json('iam', 'groups', 'describe', 'dev')).toMatchObject({
      Group: { GroupName: 'dev' },
      Users: [{ UserName: 'carol' }],
    });
    expect(await ok('iam', 'groups', 'list')).toContain(arn('group/dev'));
    expect((await fails('iam', 'groups', 'delete', 'dev'))[0]).toBe(1);
    await ok('iam', 'groups', 'remove', 'dev', 'carol');
    await ok('iam', 'groups', 'delete', 'dev');
  });
});

describe('roles', () => {
  it('are made, changed and deleted', async () => {
    const trust = ['--trust-policy', home.path('trust.json')];
    expect((await fails('iam', 'roles', 'create', 'ci'))[0]).toBe(2);
    const made = ['--description', 'builds', '--max-session-duration', '7200'];
    expect(await ok('iam', 'roles', 'create', 'ci', ...trust, ...made)).toBe(arn('role/ci'));
    expect(await ok('iam', 'roles', 'describe', 'ci')).toMatch(/longest session: 7200 s/);
    await ok('iam', 'roles', 'update', 'role/ci', '--description', 'builds and tests');
    expect(await json('iam', 'roles', 'describe', 'ci')).toMatchObject({
      Role: {
        Description: 'builds and tests',
        MaxSessionDuration: 7200,
        AssumeRolePolicyDocument: { Statement: [{ Action: 'sts:AssumeRole' }] },
      },
    });
    expect((await fails('iam', 'roles', 'update', 'ci'))[0]).toBe(2);
    expect(await ok('iam', 'roles', 'list')).toContain('builds and tests');
    await ok('iam', 'tag', 'role/ci', 'stage=test', 'empty=');
    await ok('iam', 'untag', 'role/ci', 'empty');
    expect(await ok('iam', 'roles', 'describe', 'ci')).toMatch(/tags: +stage=test\n/);
  });
});

describe('policies', () => {
  it('are managed ones, with versions, or inline ones', async () => {
    expect(
      await ok('iam', 'policies', 'put', 'reader', home.path('reader.json'), '--description', 'reads'),
    ).toBe(arn('policy/reader'));
    expect(await ok('iam', 'policies', 'get', 'reader')).toBe(
      readFileSync(home.path('reader.json'), 'utf8').trimEnd(),
    );
    expect(await ok('iam', 'policies', 'get', 'reader', '-o', home.path('copy.json'))).toBe('');
    expect(readFileSync(home.path('copy.json'), 'utf8')).toBe(readFileSync(home.path('reader.json'), 'utf8'));
    for (const name of ['user/carol', 'role/ci']) {
      await ok('iam', 'policies', 'attach', 'policy/reader', name);
      await ok('iam', 'policies', 'put', 'own', home.path('writer.json'), '--on', name);
      expect(await ok('iam', 'policies', 'list', '--on', name)).toBe(
        `own\tinline\t\nreader\tattached\t${arn('policy/reader')}`,
      );
      expect(await json('iam', 'policies', 'get', 'own', '--on', name)).toMatchObject({
        PolicyDocument: { Statement: [{ Action: 'kms:Encrypt' }] },
      });
      await ok('iam', 'policies', 'delete', 'own', '--on', name);
    }
    expect(await ok('iam', 'policies', 'list')).toMatch(/^reader\tv1\t2\t/);
    // Seven documents in all, of which five are kept.
    for (const file of ['writer', 'reader', 'writer', 'reader', 'writer', 'writer']) {
      await ok('iam', 'policies', 'put', 'reader', home.path(`${file}.json`));
    }
    expect(await ok('iam', 'policies', 'list')).toMatch(/^reader\tv7\t2\t/);
    // A refused one takes the place of none.
    writeFileSync(home.path('typo.json'), JSON.stringify(allow({ Action: 'kms:Decript', Resource: '*' })));
    expect((await fails('iam', 'policies', 'put', 'reader', home.path('typo.json')))[0]).toBe(2);
    const versions = (await ok('audit', 'tail', '-n', '1000', '--json'))
      .split('\n')
      .filter((line) => line.includes('"DeletePolicyVersion"'));
    expect(versions).toHaveLength(2);
    expect(await json('iam', 'policies', 'get', 'reader')).toMatchObject({
      PolicyVersion: { VersionId: 'v7', Document: { Statement: [{ Action: 'kms:Encrypt' }] } },
    });
    expect(
      (await fails('iam', 'policies', 'put', 'reader', home.path('reader.json'), '--path', '/x/'))[0],
    ).toBe(2);
  });

  it('that are attached stay, others go with their versions', async () => {
    expect(await fails('iam', 'policies', 'delete', 'reader')).toEqual([
      1,
      expect.stringContaining('DeleteConflict'),
    ]);
    for (const name of ['user/carol', 'role/ci']) await ok('iam', 'policies', 'detach', 'reader', name);
    await ok('iam', 'policies', 'put', 'policy/deep/er/one', home.path('reader.json'));
    // A bare name is found whatever its path.
    await ok('iam', 'policies', 'attach', 'one', 'user/carol');
    expect(await ok('iam', 'users', 'describe', 'carol')).toContain(arn('policy/deep/er/one'));
    await ok('iam', 'policies', 'detach', arn('policy/deep/er/one'), 'user/carol');
    await ok('iam', 'policies', 'delete', 'one');
    expect((await fails('iam', 'policies', 'get', 'one'))[0]).toBe(3);
  });

  it('are refused with the place of a mistake, and need to be on somebody', async () => {
    writeFileSync(
      home.path('bad.json'),
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decypt","Resource":"*"}]}',
    );
    expect(await fails('iam', 'policies', 'put', 'bad', home.path('bad.json'))).toEqual([
      2,
      expect.stringMatching(/line 1/),
    ]);
    expect((await fails('iam', 'policies', 'attach', 'reader', 'carol'))[0]).toBe(2);
    expect((await fails('iam', 'policies', 'attach', 'none', 'user/carol'))[0]).toBe(3);
  });

  it('in the wrong order, or of a name with a path, are understood', async () => {
    await ok('iam', 'users', 'create', 'user/ops/dora');
    expect(await ok('iam', 'users', 'describe', 'dora')).toContain(arn('user/ops/dora'));
    expect(await fails('iam', 'users', 'create', 'role/dora')).toEqual([
      2,
      expect.stringContaining('hint: write the name alone, and --path for its path'),
    ]);
    expect(await fails('iam', 'policies', 'attach', 'user/dora', 'reader')).toEqual([
      2,
      expect.stringContaining('hint: write kms iam policies attach <policy> <principal>'),
    ]);
    expect(await fails('iam', 'boundary', 'put', 'reader', 'user/dora')).toEqual([
      2,
      expect.stringContaining('hint: write kms iam boundary put <principal> <policy>'),
    ]);
    expect(await fails('iam', 'policies', 'put', 'user/dora', home.path('reader.json'))).toEqual([
      2,
      expect.stringContaining('--on user/NAME'),
    ]);
    expect(await fails('random', '--as', 'user/dora')).toEqual([
      5,
      expect.stringContaining(
        'hint: see why: kms policy explain --principal user/dora --action kms:GenerateRandom\n',
      ),
    ]);
    await ok('iam', 'users', 'delete', 'dora');
  });

  it('limit as a boundary', async () => {
    await ok('iam', 'boundary', 'put', 'user/carol', 'reader');
    expect(await ok('iam', 'users', 'describe', 'carol')).toMatch(
      new RegExp(`boundary: +${arn('policy/reader')}`),
    );
    expect((await fails('iam', 'boundary', 'put', 'group/staff', 'reader'))[0]).toBe(2);
    await ok('iam', 'boundary', 'delete', 'user/carol');
    expect(await ok('iam', 'users', 'describe', 'carol')).not.toContain('boundary');
    expect(await ok('iam', 'users', 'create', 'erin', '--boundary', 'reader')).toBe(arn('user/erin'));
  });
});

describe('access keys', () => {
  interface Made {
    readonly AccessKey: { readonly AccessKeyId: string; readonly SecretAccessKey: string };
  }

  it('are two a user at the most, and their secret is shown once', async () => {
    const { AccessKey: first } = (await json('iam', 'access-keys', 'create', 'user/carol')) as Made;
    expect(await ok('iam', 'access-keys', 'create', 'carol')).toMatch(
      /^access key id: +kms_\w{24}\nsecret access key: +\S{40}$/,
    );
    expect((await fails('iam', 'access-keys', 'create', 'carol'))[0]).toBe(1);
    expect(await ok('iam', 'access-keys', 'list')).toBe('');
    const listed = await ok('iam', 'access-keys', 'list', 'carol');
    expect(listed.split('\n')).toHaveLength(2);
    expect(listed).toMatch(new RegExp(`^${first.AccessKeyId}\tcarol\tActive\t.*\tnever$`, 'm'));
    await ok('iam', 'access-keys', 'disable', first.AccessKeyId);
    expect(await json('iam', 'access-keys', 'list', 'carol')).toMatchObject({
      AccessKeyMetadata: expect.arrayContaining([
        expect.objectContaining({ AccessKeyId: first.AccessKeyId, Status: 'Inactive' }),
      ]) as object[],
    });
    await ok('iam', 'access-keys', 'enable', first.AccessKeyId);
    await ok('iam', 'access-keys', 'delete', first.AccessKeyId);
    expect((await fails('iam', 'access-keys', 'delete', first.AccessKeyId))[0]).toBe(3);
    const { AccessKey: own } = (await json('iam', 'access-keys', 'create')) as Made;
    expect(await ok('iam', 'access-keys', 'list')).toMatch(new RegExp(`^${own.AccessKeyId}\troot\t`));
    await ok('iam', 'access-keys', 'disable', own.AccessKeyId);
    // A user of that name is another one.
    await ok('iam', 'users', 'create', 'root');
    const { AccessKey: other } = (await json('iam', 'access-keys', 'create', 'user/root')) as Made;
    for (const id of [other.AccessKeyId, own.AccessKeyId]) {
      await ok('iam', 'access-keys', 'disable', id);
      await ok('iam', 'access-keys', 'enable', id);
    }
    await ok('iam', 'access-keys', 'delete', other.AccessKeyId);
    await ok('iam', 'users', 'delete', 'root');
    expect((await ok('iam', 'access-keys', 'list', '--all')).split('\n')).toHaveLength(2);
    const trail = readFileSync(home.trail, 'utf8');
    for (const { SecretAccessKey } of [first, own]) expect(trail).not.toContain(SecretAccessKey);
  });
});

describe('under --as', () => {
  const as = (principal: string, ...args: string[]) => fails(...args, '--as', principal);

  it('a user does with IAM what its policies allow, and no more', async () => {
    writeFileSync(
      home.path('self.json'),
      JSON.stringify(
        allow({ Action: ['iam:GetUser', 'iam:ListAccessKeys'], Resource: arn('user/${aws:username}') }),
      ),
    );
    await ok('iam', 'users', 'create', 'frank');
    await ok('iam', 'policies', 'put', 'self', home.path('self.json'), '--on', 'user/frank');
    expect((await as('user/frank', 'iam', 'access-keys', 'list', 'frank'))[0]).toBe(0);
    const refused: readonly (readonly string[])[] = [
      ['iam', 'users', 'describe', 'carol'],
      ['iam', 'users', 'list'],
      ['iam', 'access-keys', 'create', 'carol'],
      ['iam', 'access-keys', 'create'],
      ['iam', 'access-keys', 'list', 'carol'],
      ['iam', 'policies', 'put', 'self', home.path('reader.json'), '--on', 'user/frank'],
      ['iam', 'boundary', 'delete', 'user/frank'],
      ['iam', 'groups', 'add', 'staff', 'frank'],
      ['keys', 'create'],
    ];
    for (const args of sample(refused, 4))
      expect([args, (await as('user/frank', ...args))[0]]).toEqual([args, 5]);
    expect(await ok('iam', 'whoami', '--as', 'user/frank')).toBe(arn('user/frank'));
    expect(await ok('iam', 'whoami')).toBe(arn('root'));
    expect(await json('iam', 'whoami', '--as', 'role/ci')).toMatchObject({
      Account: account,
      Arn: expect.stringMatching(/:assumed-role\/ci\//) as string,
    });
  });

  it('a key policy that names a role holds for it', async () => {
    const key = await ok('keys', 'create', '--alias', 'app');
    const token = await home.token('s3cret', 'app');
    expect((await as('role/ci', 'decrypt', token))[0]).toBe(5);
    const policy = allow({
      Principal: { AWS: [arn('root'), arn('role/ci')] },
      Action: 'kms:*',
      Resource: '*',
    });
    writeFileSync(home.path('policy.json'), JSON.stringify(policy));
    await ok('keys', 'policy', 'put', 'app', home.path('policy.json'));
    expect(await ok('decrypt', token, '--as', 'role/ci')).toBe('s3cret');
    expect((await as('user/erin', 'decrypt', token))[0]).toBe(5);
    await ok('grants', 'create', key, '--grantee-principal', 'user/erin', '--operations', 'Encrypt');
    expect(await ok('grants', 'list', key)).toContain(`\t${arn('user/erin')}\tEncrypt\t`);
    expect(await ok('grants', 'list', key, '--grantee-principal', 'user/frank')).toBe('');
  });
});

describe('a document', () => {
  const document = `
users:
  - name: gina
    inline: { own: ${JSON.stringify(reader)} }
keys:
  - aliases: [declared]
    description: first
    policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: root }, Action: 'kms:*', Resource: '*' }] }
`;

  it('is shown, applied, and applied again for nothing', async () => {
    const file = home.path('document.yaml');
    writeFileSync(file, document);
    const shown = await ok('apply', file, '--dry-run');
    expect(shown.split('\n')).toEqual([
      '+ user/gina',
      '+   inline policy own',
      '+ key alias/declared',
      '+ alias/declared',
    ]);
    expect((await fails('iam', 'users', 'describe', 'gina'))[0]).toBe(3);
    expect(await ok('apply', file)).toBe(shown);
    const again = await home.run(['apply', file]);
    expect([again.status, again.stdout.toString(), again.stderr]).toEqual([0, '', 'nothing to change\n']);
    writeFileSync(file, document.replace('first', 'second').replace("'kms:*'", "['kms:*']"));
    const changed = await home.ok(['apply', '-'], { input: readFileSync(file) });
    expect(changed.split('\n')).toEqual([
      '~ key alias/declared',
      '~   description',
      '      - first',
      '      + second',
      '~   policy',
      '      -       "Action": "kms:*",',
      '      +       "Action": [',
      '      +         "kms:*"',
      '      +       ],',
    ]);
    expect(await json('apply', file)).toEqual({ changes: [], applied: true });
  });

  it('is applied as whom --as names', async () => {
    writeFileSync(home.path('more.yaml'), 'keys:\n  - aliases: [more]\n');
    const { status, stderr } = await home.run(['apply', home.path('more.yaml'), '--as', 'user/gina']);
    expect([status, stderr]).toEqual([5, expect.stringContaining('AccessDeniedException')]);
    expect((await fails('keys', 'describe', 'more'))[0]).toBe(3);
  });

  it('is refused with the line of a mistake, for another service, and where there is none', async () => {
    writeFileSync(home.path('bad.yaml'), 'keys:\n  - aliases: [x]\n    descripton: y\n');
    expect(await fails('apply', home.path('bad.yaml'))).toEqual([
      2,
      expect.stringContaining('line 3: a key has no member descripton'),
    ]);
    writeFileSync(home.path('absent.yaml'), 'users:\n  - name: hal\n    groups: [nowhere]\n');
    expect(await fails('apply', home.path('absent.yaml'))).toEqual([
      2,
      expect.stringMatching(/line 2: a group is named .*\nhint: correct the name/),
    ]);
    writeFileSync(home.path('empty.yaml'), '');
    expect((await fails('apply', home.path('empty.yaml')))[1]).toContain('the file is empty');
    expect((await fails('apply', home.path('none.yaml')))[0]).toBe(3);
    expect((await fails('apply', home.path('more.yaml'), '--aws'))[0]).toBe(2);
  });
});
