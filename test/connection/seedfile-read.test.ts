/** What a document declares, read from YAML: every mistake has its line. */
import { describe, expect, it } from 'vitest';
import { parseActor, parsePrincipal, formatActor } from '../../src/base/principal.ts';
import { readDocument } from '../../src/connection/seedfile/read.ts';
import { lineDiff } from '../../src/commands/apply/linediff.ts';

const source = { what: 'the file', hint: 'see docs/apply.md' };
const read = (yaml: string) => readDocument(yaml, source);

const whole = `
policies:
  - name: readers
    path: /eng/
    description: may read
    document: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 'kms:Decrypt', Resource: '*' }] }
    tags: { team: web }
groups:
  - { name: dev, attached: [readers] }
users:
  - name: alice
    groups: [dev]
    boundary: readers
    inline:
      own: '{"Version":"2012-10-17","Statement":[]}'
roles:
  - name: ci
    trust: { Statement: { Effect: Allow, Principal: { AWS: user/alice }, Action: 'sts:AssumeRole' } }
    max-session-duration: 7200
keys:
  - aliases: [app, alias/other]
    spec: SYMMETRIC_DEFAULT
    rotation: 180
    multi-region: true
    tags: { empty: , team: web }
aliases:
  - { name: third, key: app }
grants:
  - name: ci
    key: app
    grantee: role/ci
    operations: [Decrypt]
    encryption-context-subset: { app: web }
`;

describe('a document', () => {
  it('is read as it is written', async () => {
    const { policies, principals, keys, aliases, grants } = await read(whole);
    expect(policies).toMatchObject([
      { name: 'readers', path: '/eng/', line: 3, tags: [{ TagKey: 'team', TagValue: 'web' }] },
    ]);
    expect(principals).toMatchObject([
      { kind: 'group', name: 'dev', attached: ['readers'] },
      { kind: 'user', name: 'alice', groups: ['dev'], boundary: 'readers', inline: [['own', { line: 15 }]] },
      { kind: 'role', name: 'ci', role: { maxSession: 7200, trust: { value: {} } } },
    ]);
    expect(keys).toMatchObject([
      {
        aliases: ['alias/app', 'alias/other'],
        rotation: 180,
        multiRegion: true,
        tags: [
          { TagKey: 'empty', TagValue: '' },
          { TagKey: 'team', TagValue: 'web' },
        ],
      },
    ]);
    expect(aliases).toMatchObject([{ name: 'alias/third', key: 'app' }]);
    expect(grants).toMatchObject([{ name: 'ci', grantee: 'role/ci', subset: { app: 'web' } }]);
  });

  it.each([
    ['keys: []\nkey: []', 2, 'the file has no member key'],
    ['keys:\n  - aliases: [a]\n    descripton: x', 3, 'a key has no member descripton'],
    ['users:\n\n  - name: alice\n    boundary: x\n    password: s3cret', 5, 'a user has no member password'],
    ['groups:\n  - name: dev\n    boundary: x', 3, 'a group has no member boundary'],
    ['keys:\n  - description: x', 2, 'neither an id nor an alias'],
    ['keys:\n  - aliases: [a]\n    rotation: often', 3, 'rotation is true, false or a number of days'],
    ['keys:\n  - aliases: [a]\n    multi-region: 1', 3, 'neither true nor false'],
    ['keys: app', 1, 'keys are not a list'],
    ['users:\n  - alice', 2, 'a user is not names and values'],
    ['roles:\n  - name: ci', 2, 'a role lacks trust'],
    ['users:\n  - path: /x/', 2, 'a user lacks name'],
    ['policies:\n  - name: p', 2, 'a policy lacks its document'],
    ['users:\n  - name: a\n    inline:\n      p: "{"', 4, 'a policy is not JSON'],
    ['users:\n  - name: a\n  - name: A', 3, 'one of this name occurs twice'],
    ['keys:\n  - aliases: [a]\n  - aliases: [b, a]', 3, 'an alias of this name occurs twice'],
    ['grants:\n  - { name: g, key: k, grantee: user/a }', 2, 'a grant lacks operations'],
    ['keys: [\n', 2, 'it is not valid YAML'],
  ])('is refused with its line: %j', async (yaml, line, message) => {
    await expect(read(yaml)).rejects.toMatchObject({
      code: 'Usage',
      message: expect.stringMatching(new RegExp(`^the file, line ${line}: .*${message}`)) as string,
    });
  });

  it('is not repeated in a message', async () => {
    const secrets = ['keys:\n  - s3cret', 'keys:\n  - s3cret/x: 1', '"s3cret\u0007": 1'];
    for (const yaml of secrets) {
      await expect(read(yaml)).rejects.not.toMatchObject({
        message: expect.stringContaining('s3cret') as string,
      });
    }
  });

  it.each(['keys: *none', `keys: ${'['.repeat(40_000)}`, 'a: &a [*a]', `x: &x {p: *x}`])(
    'with anchors that lead nowhere or around is refused: %#',
    async (yaml) => {
      await expect(read(yaml)).rejects.toMatchObject({ code: 'Usage' });
    },
  );

  it('takes anchors that are used again', async () => {
    const { principals } = await read(
      'users:\n  - { name: a, inline: { p: &p { Statement: [] } } }\n  - { name: b, inline: { p: *p } }',
    );
    expect(principals.map(({ inline }) => inline)).toMatchObject([
      [['p', { value: { Statement: [] } }]],
      [['p', { value: { Statement: [] } }]],
    ]);
  });
});

describe('names of principals', () => {
  it.each([
    ['user/alice', { kind: 'user', name: 'alice' }],
    ['group/eng/dev', { kind: 'group', name: 'dev', path: '/eng/' }],
    ['arn:aws:iam::111122223333:role/ci', { kind: 'role', name: 'ci', path: '/', account: '111122223333' }],
    [
      'arn:aws:iam::111122223333:user/a/b/c',
      { kind: 'user', name: 'c', path: '/a/b/', account: '111122223333' },
    ],
  ])('%s', (text, expected) => {
    expect(parsePrincipal(text)).toEqual(expected);
  });

  it.each([
    '',
    'alice',
    'user/',
    'user//',
    'policy/p',
    'user/a b',
    'arn:aws:iam::1:user/a',
    'user/a\n',
    'USER/a',
  ])('not %j', (text) => {
    expect(parsePrincipal(text)).toBeUndefined();
    expect(parseActor(text)).toBeUndefined();
  });

  it.each([
    'root',
    'user/alice',
    'role/eng/ci',
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::111122223333:user/alice',
    'arn:aws:iam::111122223333:role/eng/ci',
    'arn:aws:sts::111122223333:assumed-role/ci/session',
  ])('%s is written as it is read', (text) => {
    const actor = parseActor(text);
    expect(actor && formatActor(actor)).toBe(text);
  });

  it('a group is nobody who could call', () => {
    expect(parseActor('group/dev')).toBeUndefined();
  });
});

describe('the lines in which texts differ', () => {
  const shown = (before: string, after: string): string =>
    lineDiff(before, after)
      .map(({ sign, text }) => `${sign}${text}`)
      .join(' ');

  it.each([
    ['a\nb\nc', 'a\nb\nc', ''],
    ['a\nb\nc', 'a\nx\nc', '-b +x'],
    ['a\nc', 'a\nb\nc', '+b'],
    ['a\nb\nc', 'a\nc', '-b'],
    ['a', 'b', '-a +b'],
    ['a\nb', 'b\na', '-a +a'],
  ])('%j to %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
});
