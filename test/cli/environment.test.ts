/** What surrounds a command: variables, paths, the current folder, folders of others. */
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { limitsComponent, runOrdinary } from '../support/limits.ts';
import { needs } from '../support/needs.ts';
import { program, launch, severalAtOnce, type Ended } from '../support/processes.ts';

let home: Home;
beforeAll(async () => {
  home = await quickHome();
});
afterAll(removeHomes);

describe('variables', () => {
  const names = [
    'KMS_VAULT',
    'KMS_KEY',
    'KMS_ENDPOINT_URL',
    'AWS_ENDPOINT_URL_KMS',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'HOME',
    'XDG_DATA_HOME',
    'XDG_CONFIG_HOME',
    'XDG_STATE_HOME',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
    'KMS_PASSPHRASE_CMD',
  ];

  it('with control characters are refused, by name and without their value', async () => {
    const cases = names.map((name) => [name, '/v4lue\r'] as const);
    const more = [
      ['KMS_VAULT', '/v4lue\n'],
      ['KMS_KEY', 'v4lue\tx'],
      ['AWS_REGION', 'v4lue\u001b[31m'],
    ] as const;
    const answers = await severalAtOnce([...cases, ...more], async ([name, value]) => {
      const { status, stderr } = await home.run(['keys', 'list'], { environment: { [name]: value } });
      return [name, status, stderr] as const;
    });
    for (const [name, status, stderr] of answers) {
      expect([name, status, stderr]).toEqual([
        name,
        2,
        expect.stringMatching(new RegExp(`^kms: ${name} holds a line end`)),
      ]);
      expect(stderr).not.toContain('v4lue');
    }
    expect(existsSync('/v4lue\r')).toBe(false);
  });

  it('that name nothing may hold anything', async () => {
    const environment = { TERM: 'xterm\r', NO_COLOR: '1\r', SHELL: '/bin/sh\r', FORCE_COLOR: undefined };
    expect((await home.run(['keys', 'list'], { environment })).status).toBe(0);
    const script = 'if true; then\n\techo "$PW"\nfi';
    const PW = home.environment['KMS_PASSPHRASE'];
    expect(
      (
        await home.run(['keys', 'list'], {
          environment: { KMS_PASSPHRASE: undefined, KMS_PASSPHRASE_CMD: script, PW },
        })
      ).status,
    ).toBe(0);
  });

  it('and options that are paths stand for the home folder with ~/', async () => {
    const other = new Home();
    const made = await other.run(['init', '--protector', 'passphrase', '--no-recovery'], {
      environment: { KMS_VAULT: '~/v.db' },
    });
    expect(made.stderr).not.toMatch(/^kms:/m);
    expect([made.status, existsSync(other.path('v.db')), existsSync(other.path('~'))]).toEqual([
      0,
      true,
      false,
    ]);
    const environment = { KMS_VAULT: undefined };
    const token = await other.ok(['encrypt', '--vault=~/v.db'], { input: 's3cret', environment });
    writeFileSync(other.path('t'), token);
    expect(await other.ok(['decrypt', '~/t', '--vault', '~/v.db', '-o', '~/plain'], { environment })).toBe(
      '',
    );
    expect(existsSync(other.path('plain'))).toBe(true);
    writeFileSync(other.path('request.json'), Buffer.from('\ufeff{"KeyId":"alias/default"}', 'utf16le'));
    expect(
      await other.ok(['api', 'DescribeKey', '--input', 'file://~/request.json', '--vault', '~/v.db'], {
        environment,
      }),
    ).toContain('KeyMetadata');
    const refused = await severalAtOnce(
      [
        ['--vault', '~bob/v.db'],
        ['--vault', 'v.db\r'],
      ],
      (args) => other.run(['status', ...args], { environment }),
    );
    expect(refused.map(({ status, stderr }) => [status, stderr.split('\n')[0]])).toEqual([
      [2, 'kms: --vault begins with ~ and a name, which is not expanded'],
      [2, 'kms: --vault holds a line end or another control character'],
    ]);
  });
});

describe('a current folder that is gone', () => {
  async function inGone(args: readonly string[], input = ''): Promise<Ended> {
    const gone = home.path('gone');
    mkdirSync(gone, { recursive: true });
    const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"';
    return await launch('sh', ['-c', script, 'sh', gone, process.execPath, program, ...args], {
      environment: home.environment,
      input,
    }).ended;
  }

  it('is missed by nothing that does not need it', async () => {
    const commands = [
      'keys list',
      'status',
      'doctor',
      'aliases list',
      'vault verify',
      'audit verify',
      'random --format hex',
      'config list',
      `backup create -o ${home.path('backup')}`,
    ];
    for (const command of commands) {
      const { status, stderr } = await inGone(command.split(' '));
      expect([command, status, stderr]).toEqual([
        command,
        command === 'doctor' ? expect.any(Number) : 0,
        expect.not.stringMatching(/bug|kms:/),
      ]);
    }
    const token = (await inGone(['encrypt'], 's3cret')).stdout.toString().trim();
    expect((await inGone(['decrypt', token])).stdout.toString()).toBe('s3cret');
  });

  it('is said to be gone where it is needed', async () => {
    for (const args of [
      ['keys', 'list', '--vault', 'v.db'],
      ['reencrypt', '.', '-k', 'default'],
      ['serve', '--socket', 's'],
    ]) {
      const { status, stderr } = await inGone(args);
      expect([args, status, stderr]).toEqual([
        args,
        3,
        expect.stringContaining('the current folder no longer exists'),
      ]);
    }
  });
});

it('a folder for temporary files that does not exist is named, and the variable that names it', async () => {
  const file = home.path('long');
  writeFileSync(file, Buffer.alloc(20_000_000));
  await home.ok(['encrypt', file, '--signed', '-o', `${file}.kms`]);
  const { status, stderr } = await home.run(['decrypt', `${file}.kms`], {
    environment: { TMPDIR: '/nonexistent' },
  });
  expect([status, stderr]).toEqual([
    1,
    'kms: the folder for temporary files, /nonexistent, does not exist (FileUnusable)\nhint: set TMPDIR to a folder that can be written, or write the output to a file with -o FILE\n',
  ]);
});

needs(limitsComponent)('a folder of another user', () => {
  it('doctor says whose a vault is that sudo made, and does not send to itself', async () => {
    const other = await quickHome();
    const folder = dirname(other.vault);
    chmodSync(folder, 0o700);
    chownSync(folder, 12_345, 12_345);
    const { status, stdout } = await runOrdinary(other, ['doctor']);
    expect(status).toBe(1);
    expect(stdout.toString()).toMatch(
      new RegExp(
        `folder: ${folder} belongs to user 12345 and cannot be entered.*\\n +sudo chown -R "\\$\\(id -u\\)" ${folder}\\n`,
      ),
    );
    expect(stdout.toString()).not.toMatch(/kms doctor|does not exist/);
    chownSync(folder, 0, 0);
  });
});
