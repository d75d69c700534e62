/** Secrets stay where they belong: not in arguments, environments of children, errors, the audit trail or any file. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, removeHomes, type Options } from '../../support/homes.ts';
import { observe, procComponent, secretsIn } from '../../support/leaks.ts';
import { needs } from '../../support/needs.ts';
import { launch, program, severalAtOnce, type Ended } from '../../support/processes.ts';

const secrets: Record<string, string> = {
  passphrase: 'Zq9-"tilting" windmill Xv7',
  'new passphrase': 'Kw4 rosinante+dulcinea/Jb2',
  plaintext: 'AKIA-Hy6-sancho-panza-barataria-Pm3',
};

let home: Home;
/** Where the test itself keeps secrets; all else is searched. */
let given: string;
let token: string;
/** What commands wrote to stdout and stderr, but for what they were asked to decrypt. */
const said: string[] = [];

const file = (name: string): string => join(given, name);

function give(name: string, content: string | Uint8Array): string {
  writeFileSync(file(name), content, { mode: 0o600 });
  return file(name);
}

/** Runs a command while its processes are looked at; none may show a secret, nor may what it says. */
async function watched(args: readonly string[], options: Options = {}) {
  const launched = home.start(args, options);
  const [ended, observed] = await Promise.all([launched.ended, observe(launched)]);
  expect(secretsIn(secrets, Buffer.from(observed.commands.join('\n'), 'latin1')), args.join(' ')).toEqual([]);
  const environments = Buffer.from(observed.environments.join('\n'), 'latin1');
  expect(secretsIn(secrets, environments), args.join(' ')).toEqual([]);
  expect(observed.environments.join('\n')).not.toMatch(/(^|[\n\0])KMS_/);
  expect(observed.commands.join()).toContain('kms.cjs');
  heard(ended);
  return { ...ended, ...observed };
}

function heard({ stdout, stderr }: Ended): void {
  said.push(stdout.toString('latin1'), stderr);
}

beforeAll(async () => {
  home = new Home(undefined, { KMS_PASSPHRASE: secrets['passphrase'] ?? '' });
  given = home.path('given');
  mkdirSync(given);
  give('passphrase', `${secrets['passphrase'] ?? ''}\n`);
  give('plaintext', secrets['plaintext'] ?? '');
  heard(await home.run(['init', '--protector', 'passphrase', '--recovery-out', file('recovery')]));
  secrets['recovery code'] = readFileSync(file('recovery'), 'utf8').trim();
  token = await home.ok(['encrypt'], { input: secrets['plaintext'] });
});
afterAll(removeHomes);

const without = { KMS_PASSPHRASE: undefined };

it('a secret is found in every form by what these tests look with', () => {
  for (const [name, secret] of Object.entries(secrets)) {
    for (const before of ['', 'a', 'bc', 'def']) {
      const text = Buffer.from(`${before}${secret}tail`);
      for (const form of ['utf8', 'hex', 'base64', 'base64url'] as const) {
        expect(secretsIn(secrets, Buffer.from(text.toString(form)))).toContain(name);
      }
    }
  }
  expect(secretsIn(secrets, Buffer.from(token))).toEqual([]);
});

needs(procComponent)('a secret', () => {
  it('given by the environment, a file or a descriptor shows in no process', async () => {
    const { plaintext = '' } = secrets;
    const encrypt = await watched(['encrypt', '-o', home.path('message')], { input: plaintext });
    expect(encrypt.status).toBe(0);
    const fromFile = ['decrypt', token, '-o', file('out'), '--passphrase-file', file('passphrase')];
    expect((await watched(fromFile, { environment: without })).status).toBe(0);
    expect(readFileSync(file('out'), 'utf8')).toBe(plaintext);

    const environment = { HOME: home.folder, KMS_VAULT: home.vault };
    const command = 'exec "$0" "$1" encrypt --passphrase-fd 3 --json 3< "$2"';
    const launched = launch('sh', ['-c', command, process.execPath, program, file('passphrase')], {
      environment,
      input: plaintext,
    });
    const [ended, { commands }] = await Promise.all([launched.ended, observe(launched)]);
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(secretsIn(secrets, Buffer.from(commands.join('\n'), 'latin1'))).toEqual([]);
    heard(ended);
  });

  it('is not handed to the command that prints the passphrase', async () => {
    const seen = home.path('seen');
    const command = `env > ${seen}; cat ${file('passphrase')}; sleep 0.2`;
    const { status, environments } = await watched(['encrypt'], {
      environment: { KMS_PASSPHRASE_CMD: command, KMS_PASSPHRASE: secrets['new passphrase'] },
      input: secrets['plaintext'],
    });
    expect(status).toBe(0);
    expect(environments.length).toBeGreaterThan(0);
    const environment = readFileSync(seen, 'utf8');
    expect(environment).toContain(`HOME=${home.folder}`);
    expect(environment).not.toContain('KMS_');
  });

  it('is not handed to the helper that speaks to the keychain', async () => {
    const silent = createServer().listen(home.path('bus'));
    const { status, environments, commands } = await watched(
      ['init', '--protector', 'keychain', '--vault', home.path('none.db')],
      { environment: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${home.path('bus')}` } },
    );
    silent.close();
    expect(status).toBe(4);
    expect(commands.join()).toContain('keychain.cjs');
    expect(environments.join()).toContain('DBUS_SESSION_BUS_ADDRESS');
  });

  it('that recovers the vault shows in no process and in no file', async () => {
    const before = home;
    home = before.copy();
    const recover = ['recover', '--recovery-file', '-', '--protector', 'passphrase', '--json'];
    const { status } = await watched(recover, {
      environment: { KMS_PASSPHRASE: secrets['new passphrase'] },
      input: readFileSync(file('recovery')),
    });
    expect(status).toBe(0);
    const environment = { KMS_PASSPHRASE: secrets['new passphrase'] };
    expect((await home.run(['keys', 'list'], { environment })).status).toBe(0);
    expect(filesWithSecrets(home.folder)).toEqual([]);
    home = before;
  });
});

describe('what commands say when they fail', () => {
  interface Wrong {
    readonly title: string;
    readonly args: () => readonly string[];
    readonly input?: () => string | Uint8Array;
    readonly environment?: () => Readonly<Record<string, string | undefined>>;
  }

  const plain = (): string => secrets['plaintext'] ?? '';
  const json = (value: unknown): string[] => [
    'api',
    'Encrypt',
    '--input',
    give('request', JSON.stringify(value)),
  ];
  const request = (value: unknown): string[] => {
    const args = json(value);
    return [...args.slice(0, -1), `file://${args.at(-1) ?? ''}`];
  };

  const wrongs: readonly Wrong[] = [
    {
      title: 'another passphrase',
      args: () => ['decrypt', token],
      environment: () => ({ KMS_PASSPHRASE: secrets['new passphrase'] }),
    },
    {
      title: 'a passphrase that is not UTF-8',
      args: () => [
        'encrypt',
        '--passphrase-file',
        give('latin', Buffer.from(`${secrets['passphrase'] ?? ''}\xff`, 'latin1')),
      ],
      input: plain,
    },
    {
      title: 'a passphrase of two lines',
      args: () => [
        'encrypt',
        '--passphrase-file',
        give('lines', `${secrets['passphrase'] ?? ''}\n${secrets['passphrase'] ?? ''}\n`),
      ],
      input: plain,
    },
    {
      title: 'a command that prints the passphrase and fails',
      args: () => ['encrypt'],
      environment: () => ({ KMS_PASSPHRASE_CMD: `cat ${file('passphrase')}; exit 3` }),
      input: plain,
    },
    {
      title: 'a recovery code with a word changed',
      args: () => ['recover', '--recovery-file', '-'],
      input: () =>
        (secrets['recovery code'] ?? '').replace(/^\w+/, (word) => (word === 'zoo' ? 'abandon' : 'zoo')),
    },
    {
      title: 'a recovery code with a word too many',
      args: () => ['recover', '--recovery-file', '-'],
      input: () => `${secrets['recovery code'] ?? ''} zoo`,
    },
    { title: 'plaintext to decrypt', args: () => ['decrypt'], input: plain },
    {
      title: 'plaintext in base64 to decrypt',
      args: () => ['decrypt'],
      input: () => Buffer.from(plain()).toString('base64'),
    },
    {
      title: 'plaintext behind the mark of a token',
      args: () => ['decrypt'],
      input: () => `kms:v1:${plain()}`,
    },
    { title: 'plaintext to reencrypt', args: () => ['reencrypt', '-k', 'default'], input: plain },
    { title: 'plaintext for a key that does not exist', args: () => ['encrypt', '-k', 'none'], input: plain },
    {
      title: 'plaintext that is too long for a request',
      args: () =>
        request({ KeyId: 'alias/default', Plaintext: Buffer.from(plain().repeat(200)).toString('base64') }),
    },
    {
      title: 'plaintext that is not base64 in a request',
      args: () => request({ KeyId: 'alias/default', Plaintext: plain() }),
    },
    {
      title: 'plaintext in the wrong place of a request',
      args: () =>
        request({
          KeyId: 'alias/default',
          Plaintext: 'AAAA',
          GrantTokens: [plain()],
          EncryptionContext: { [plain()]: 7 },
        }),
    },
    {
      title: 'plaintext in a request that is not JSON',
      args: () => ['api', 'Encrypt', '--input', `file://${give('request', `{"Plaintext":"${plain()}"`)}`],
    },
    { title: 'plaintext in a backup', args: () => ['backup', 'verify', file('plaintext')] },
    {
      title: 'plaintext in a settings file',
      args: () => ['keys', 'list'],
      environment: () => ({ XDG_CONFIG_HOME: settings(`vault: [${plain()}\n`) }),
    },
    {
      title: 'plaintext as the name of a setting',
      args: () => ['keys', 'list'],
      environment: () => ({ XDG_CONFIG_HOME: settings(`${plain()}: 1\n`) }),
    },
  ];

  function settings(text: string): string {
    mkdirSync(file('kms'), { recursive: true });
    give('kms/config.yaml', text);
    return given;
  }

  it.each(wrongs)('$title', async ({ args, input, environment }) => {
    const words = args();
    const variables = environment?.() ?? {};
    const ends = await severalAtOnce([[], ['--debug'], ['--json', '--debug']], (more) =>
      home.run([...words, ...more], { input: input?.(), environment: variables }),
    );
    for (const ended of ends) {
      expect(ended.status, ended.stderr).toBeGreaterThan(0);
      expect(ended.stderr).not.toBe('');
      expect(ended.stderr).not.toContain('this is a bug');
      expect(secretsIn(secrets, Buffer.from(ended.stderr + ended.stdout.toString('latin1')))).toEqual([]);
    }
  });
});

/** The files of a home, but for those of the test, in which a secret stands. */
function filesWithSecrets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(given) && secretsIn(secrets, readFileSync(path)).length > 0);
}

// Last: everything above has left its traces by now.
describe('no secret stands', () => {
  it('in the vault, its trail, a backup, a message, or any other file', async () => {
    await home.ok(['backup', 'create', '-o', home.path('whole.kmsbackup')]);
    expect(filesWithSecrets(home.folder)).toEqual([]);
    expect(readFileSync(home.trail).length).toBeGreaterThan(1000);
  });

  it('in what commands said', async () => {
    for (const args of [
      ['status'],
      ['doctor'],
      ['vault', 'protectors', 'list'],
      ['audit', 'tail', '-n', '99', '--json'],
    ]) {
      heard(await home.run(args));
    }
    expect(said.join('').length).toBeGreaterThan(1000);
    expect(secretsIn(secrets, Buffer.from(said.join('\n'), 'latin1'))).toEqual([]);
  });
});
