/** Every command there is, run as a user that may do nothing: no event is another one's, and nothing in the vault changes. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { commands } from '../../src/cli/registry.ts';
import { extent, sample } from '../support/extent.ts';
import { Home, listedKeys, quickHome, removeHomes } from '../support/homes.ts';
import { severalAtOnce } from '../support/processes.ts';

let home: Home;
let work: string;

beforeAll(async () => {
  const { folder } = new Home();
  chmodSync(folder, 0o700);
  home = await quickHome(new Home(folder, { XDG_RUNTIME_DIR: folder, VISUAL: 'true' }));
  work = home.path('work');
  mkdirSync(work);
  const ok = (...args: string[]): Promise<string> => home.ok(args, { cwd: work });
  await home.createKey('app');
  await home.createKey('mac', { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  await home.createKey('pair', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  await ok('share', 'identity', '-o', 'own.pem');
  writeFileSync(join(work, 'plain'), 'text\n');
  writeFileSync(join(work, 'plain.kms'), await home.message('text\n', { keyId: 'alias/app' }));
  copyFileSync(join(work, 'plain.kms'), join(work, 'shared.kms'));
  await ok('share', 'add', 'shared.kms', '-r', 'own.pem');
  writeFileSync(join(work, 'token'), await home.token('x', 'app'));
  writeFileSync(join(work, 'policy.json'), await policyOf('app'));
  writeFileSync(
    join(work, 'identity.json'),
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]}',
  );
  writeFileSync(
    join(work, 'trust.json'),
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"999999999999"}}]}',
  );
  writeFileSync(join(work, 'document.yaml'), 'keys: [{ aliases: [made] }]\nusers: [{ name: made }]\n');
  await home.call(async ({ iam }) => {
    for (const UserName of ['none', 'alice']) await iam('CreateUser', { UserName });
    await iam('CreateGroup', { GroupName: 'dev' });
    const text = (name: string): string => readFileSync(join(work, name), 'utf8');
    await iam('CreateRole', { RoleName: 'ci', AssumeRolePolicyDocument: text('trust.json') });
    await iam('CreatePolicy', { PolicyName: 'reader', PolicyDocument: text('identity.json') });
  });
}, 120_000);
afterAll(async () => {
  await home.run(['lock']);
  removeHomes();
});

/** Arguments with which the root user would be served, by the words of the command. */
const given: Readonly<Record<string, readonly string[]>> = {
  'aliases create': ['second', 'app'],
  'aliases delete': ['app'],
  'aliases update': ['app', 'mac'],
  api: ['CreateKey'],
  apply: ['document.yaml'],
  'backup create': ['-o', 'copy'],
  decrypt: ['plain.kms'],
  derive: ['-k', 'pair', '--public-key', 'own.pem'],
  encrypt: ['plain', '-k', 'app', '-o', 'again.kms'],
  'grants create': ['app', '--grantee-principal', 'user/none', '--operations', 'Decrypt'],
  'iam boundary put': ['user/alice', 'reader'],
  'iam boundary delete': ['user/alice'],
  'iam groups add': ['dev', 'none'],
  'iam policies attach': ['reader', 'user/none'],
  'iam policies put': ['own', 'identity.json', '--on', 'user/none'],
  'iam roles create': ['made', '--trust-policy', 'trust.json'],
  'iam roles update': ['ci', '--trust-policy', 'trust.json'],
  'iam tag': ['user/none', 'a=b'],
  'iam untag': ['user/none', 'a'],
  'iam users create': ['made'],
  inspect: ['plain.kms'],
  'keys import': ['app', 'plain'],
  'keys policy put': ['app', 'policy.json'],
  'keys replicate': ['app', 'eu-west-1'],
  'keys tag': ['app', 'a=b'],
  'mac create': ['plain', '-k', 'mac'],
  'policy can': ['--principal', 'user/alice'],
  'policy explain': ['-k', 'app', '--principal', 'user/alice', '--action', 'kms:Decrypt'],
  'policy edit': ['-k', 'app'],
  'policy who': ['-k', 'app'],
  reencrypt: ['plain.kms', '-k', 'app', '-o', 'reencrypted.kms'],
  rotate: ['app'],
  serve: ['--port', '0'],
  'share accept': ['plain.kms', '-k', 'app'],
  'share add': ['plain.kms', '-r', 'own.pem'],
  'share identity': [],
  'share key': ['app', '-r', 'own.pem', '-o', 'bundle', '--yes'],
  'share remove': ['shared.kms', '-r', 'own.pem'],
  'share revoke': ['shared.kms', '-r', 'own.pem'],
  sign: ['plain', '-k', 'pair'],
};

const byName: Readonly<Record<string, string>> = {
  key: 'app',
  alias: 'app',
  user: 'alice',
  group: 'dev',
  role: 'ci',
  policy: 'reader',
  principal: 'user/alice',
  file: 'policy.json',
};

/** Those that may end well: they show settings and text, look at files, read what is public, or are about this process. */
const harmless = new Set([
  'completion',
  'config list',
  'config trust',
  'config untrust',
  'doctor',
  'help',
  'hook install',
  'hook server',
  'hook status',
  'hook uninstall',
  'iam whoami',
  'inspect',
  'lock',
  'policy diff',
  'policy lint',
  'policy template',
  'policy test',
  'policy validate',
  'scan',
  'scan rules import',
  'scan rules list',
  'share list',
  'share signer',
  'status',
  'unlock',
]);

function linesOf(): readonly JsonObject[] {
  return readFileSync(home.trail, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonObject);
}

function policyOf(alias: string): Promise<string> {
  return home.call(async ({ kms }) => {
    const { KeyMetadata } = await kms.describeKey({ KeyId: `alias/${alias}` });
    const { Policy = '' } = await kms.getKeyPolicy({ KeyId: KeyMetadata?.KeyId ?? '' });
    return Policy;
  });
}

async function inside(): Promise<unknown> {
  const found = await home.call(async ({ kms, iam }) => {
    const keys = await Promise.all(
      (await listedKeys(home)).map(async (KeyId) => (await kms.describeKey({ KeyId })).KeyMetadata),
    );
    const account = await iam('GetAccountAuthorizationDetails', {});
    return { keys, account, aliases: (await kms.listAliases({})).Aliases };
  });
  return { ...found, policy: await policyOf('app') };
}

it.each([
  ['opening the vault', false],
  ['through the agent', true],
])(
  '%s',
  async (_, unlocked) => {
    if (unlocked) await home.ok(['unlock']);
    const before = await inside();
    const count = linesOf().length;
    // Through the agent the same engine decides.
    const run = unlocked
      ? sample(
          commands.filter(({ path }) => !['lock', 'unlock'].includes(path)),
          30,
        )
      : sample(commands, 60);
    const ended = await severalAtOnce(run, async ({ path, args = [] }) => {
      const needed = args.filter(({ optional }) => optional !== true);
      const words = given[path] ?? needed.map(({ name, values }) => values?.[0] ?? byName[name] ?? 'app');
      const { status, stderr } = await home.run(
        [...path.split(' '), ...words, '--as', 'user/none', '--yes', '--no-input'],
        {
          cwd: work,
          environment:
            unlocked && !path.startsWith('iam') && path !== 'apply' ? { KMS_PASSPHRASE: undefined } : {},
        },
      );
      return { path, status, stderr };
    });
    const events = linesOf().slice(count);
    await home.run(['lock']);
    const served = ended.filter(({ path, status }) => status === 0 && !harmless.has(path));
    expect(served).toEqual([]);
    // Enough of them came so far as to be refused by the engine, or because they are no calls.
    expect(ended.filter(({ status }) => status === 5).length).toBeGreaterThan(
      unlocked ? extent(8, 60) : extent(25, 60),
    );
    const others = events.filter(
      (event) => (event['userIdentity'] as { arn?: string }).arn !== 'arn:aws:iam::111122223333:user/none',
    );
    expect(others.map(({ eventName, userIdentity }) => ({ eventName, userIdentity }))).toEqual([]);
    const allowed = events
      .filter(({ errorCode }) => errorCode === undefined)
      .map(({ eventName }) => eventName);
    expect(allowed.filter((name) => name !== 'GetCallerIdentity')).toEqual([]);
    expect(await inside()).toEqual(before);
  },
  240_000,
);
