/** One hostile text through every command, on a pseudo-terminal: nothing of it arrives there raw. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import { sample } from '../support/extent.ts';
import { hostile, raw, separators } from '../support/hostiletext.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { program, severalAtOnce } from '../support/processes.ts';
import { shell } from '../support/pty.ts';
import { drawn } from '../support/samples.ts';

const umask = process.umask(0o022);
afterAll(() => {
  process.umask(umask);
});
const minutes = 60_000;

let home: Home;
/** The folder in which all is done. */
let work: string;
let environment: Record<string, string>;
let made: Readonly<Record<'grant' | 'accessKey' | 'token' | 'material' | 'protector', string>>;

interface Shown {
  readonly args: readonly string[];
  readonly status: number;
  readonly bytes: string;
}

async function onTerminal(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  // Nobody types: what would wait for input ends.
  const pty = shell('/bin/sh', ['-c', 'exec "$0" "$@" </dev/null', process.execPath, program, ...args], {
    environment: { ...environment, ...more },
    cwd: work,
    columns: 400,
  });
  const { status } = await pty.ended;
  return { args, status, bytes: pty.raw() };
}

function problems(all: readonly Shown[]): object[] {
  return all
    .map(({ args, bytes }) => ({ args: args.join(' '), raw: raw(bytes), bytes }))
    .filter(({ raw: found, bytes }) => found.length > 0 || bytes.includes('this is a bug'));
}

const name = `${hostile}.txt`;
const folder = `${hostile} folder`;

beforeAll(async () => {
  const own = new Home();
  chmodSync(own.folder, 0o700);
  home = await quickHome(new Home(own.folder, { XDG_RUNTIME_DIR: own.folder }));
  work = home.path(hostile);
  environment = { ...home.environment, VISUAL: 'true' };
  mkdirSync(join(work, folder), { recursive: true });
  writeFileSync(join(work, name), 'the text\n');
  writeFileSync(join(work, 'hostile.txt'), hostile);
  writeFileSync(join(work, folder, name), 'in a folder\n');
  writeFileSync(join(work, '.kms.yaml'), 'key: app\n');
  mkdirSync(join(work, 'secrets'));
  for (const each of [hostile, 'other']) {
    // Of values of their own: what is secret in a path, as this name is to the vault, is a star in the list.
    writeFileSync(join(work, 'secrets', `${each}.env`), `DB_PASSWORD=${drawn('{alnum:20}', each)}\n`);
  }
  execFileSync('git', ['init', '-q', '.'], { cwd: work, env: home.environment });
  execFileSync('git', ['add', 'secrets'], { cwd: work, env: home.environment });
  const ok = (...args: string[]): Promise<string> => home.ok(args, { cwd: work });
  await home.ok(['unlock']);
  await ok('keys', 'create', '--alias', 'app', '--description', hostile);
  const [mac, pair, imported] = await Promise.all([
    ok('keys', 'create', '--alias', 'mac', '--key-spec', 'HMAC_256', '--key-usage', 'GENERATE_VERIFY_MAC'),
    ok('keys', 'create', '--alias', 'pair', '--key-spec', 'ECC_NIST_P256', '--key-usage', 'SIGN_VERIFY'),
    ok('keys', 'create', '--alias', 'imported', '--origin', 'EXTERNAL'),
    ok('keys', 'create', '--alias', 'agree', '--key-spec', 'ECC_NIST_P256', '--key-usage', 'KEY_AGREEMENT'),
    ok('keys', 'create', '--alias', 'many', '--multi-region', '--description', hostile),
    ok('keys', 'create', '--alias', 'going'),
  ]);
  expect([mac, pair, imported].every((id) => id.length > 30)).toBe(true);
  await ok('keys', 'tag', 'app', `${separators}=${separators}`, 'plain=x');
  const policy = JSON.parse(await ok('keys', 'policy', 'get', 'app')) as { Statement: { Sid: string }[] };
  for (const statement of policy.Statement) statement.Sid = 'EVIL\u009b31m\u007f\u00ad';
  writeFileSync(join(work, 'policy.json'), JSON.stringify(policy));
  await ok('keys', 'policy', 'put', 'app', 'policy.json');
  writeFileSync(join(work, 'material'), Buffer.alloc(32, 7));
  await ok('encrypt', name, '-k', 'app', '-C', `${hostile}=${hostile}`, '-o', `${name}.kms`);
  await ok('encrypt', 'hostile.txt', '-k', 'app', '-o', 'hostile.kms');
  await ok('encrypt', folder, '--archive', '-o', 'archive.kms', '-k', 'app');
  const token = await home.ok(['encrypt', '-k', 'app'], { cwd: work, input: hostile });
  writeFileSync(join(work, folder, `${hostile}.env`), `A=${token}\nB=kms:v1:broken\n`);
  const grantee = 'arn:aws:iam::111122223333:user/alice';
  const grant = JSON.parse(
    await ok(
      ...['grants', 'create', 'app', '--grantee-principal', grantee, '--operations', 'Decrypt'],
      ...['--encryption-context-equals', `${hostile}=${hostile}`, '--json'],
    ),
  ) as { GrantId: string };
  const accessKey = JSON.parse(await ok('iam', 'access-keys', 'create', '--json')) as {
    AccessKey: { AccessKeyId: string };
  };
  const statement = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' };
  const evilCondition = { StringEquals: { 'aws:PrincipalTag/x': hostile } };
  const identity = { Version: '2012-10-17', Statement: { ...statement, Condition: evilCondition } };
  // IAM takes no other characters in the text of a policy, but any in what it says.
  const written = (value: object): string =>
    JSON.stringify(value).replace(
      /[\u0100-\uffff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  writeFileSync(join(work, 'identity.json'), written(identity));
  const trusting = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '999999999999' } };
  const trust = { Version: '2012-10-17', Statement: { ...trusting, Condition: evilCondition } };
  writeFileSync(join(work, 'trust.json'), written(trust));
  const declared = { keys: [{ aliases: ['declared'], description: hostile, tags: { x: separators } }] };
  writeFileSync(join(work, 'document.yaml'), JSON.stringify(declared));
  writeFileSync(join(work, 'changed.yaml'), JSON.stringify(declared).replaceAll('EVIL', 'EVIL EVIL'));
  writeFileSync(join(work, 'wrong.yaml'), JSON.stringify({ keys: [{ [hostile]: hostile }] }));
  await ok('iam', 'users', 'create', 'early');
  await ok('sign', 'hostile.txt', '-k', 'pair', '-o', 'signature');
  await ok('mac', 'create', 'hostile.txt', '-k', 'mac', '-o', 'mac');
  await ok('keys', 'public-key', 'agree', '-o', 'agree.pem');
  await ok('share', 'identity', '-o', 'own.pem');
  const giver = await quickHome(new Home(), '444455556666');
  await giver.ok(['keys', 'create', '--alias', 'given', '--description', hostile]);
  await giver.ok([
    'share',
    'key',
    'given',
    '-r',
    join(work, 'own.pem'),
    '-o',
    join(work, 'given.kmskey'),
    '--yes',
  ]);
  const other = await giver.ok(['share', 'identity']);
  writeFileSync(join(work, 'team'), `# EVIL\u202e\u200b\u001b[2J\n${other}\n`);
  await ok('backup', 'create', '-o', `${hostile}.kmsbackup`);
  const protectors = JSON.parse(await ok('vault', 'protectors', 'list', '--json')) as { id: string }[];
  made = {
    grant: grant.GrantId,
    accessKey: accessKey.AccessKey.AccessKeyId,
    token,
    material: readFileSync(join(work, 'material'), 'base64'),
    protector: protectors[0]?.id ?? '',
  };
}, 2 * minutes);
afterAll(async () => {
  await home.run(['lock']);
  removeHomes();
});

/** Of each command, calls that get the text where it can take it, by the exit status that they end with. */
type Calls = readonly (readonly [status: number, ...args: string[]])[];

function calls(): Readonly<Record<string, Calls>> {
  const message = `${name}.kms`;
  const context = `${hostile}=${hostile}`;
  const evil = { grant: made.grant, accessKey: made.accessKey };
  return {
    encrypt: [
      [0, name, '-o', `${hostile}.out`],
      [0, folder],
      [0, folder, '--dry-run'],
      [0, name, '-C', context, '-a', '-o', '-'],
      [1, name, '-o', `${hostile}.out`],
      [0, folder, '--archive', '-o', `${hostile}.tar.kms`],
    ],
    decrypt: [
      [0, message, '-C', context],
      [2, 'hostile.kms'],
      [2, made.token],
      [0, made.token, '--json'],
      [0, message, '-o', `${hostile}.back`],
      [0, 'archive.kms', '--extract-to', `${hostile} unpacked`],
      [6, message, '-C', `${hostile}=other`],
      [0, folder, '--dry-run'],
    ],
    inspect: [
      [0, message],
      [0, message, '--json'],
      [0, 'given.kmskey'],
      [0, join(folder, `${hostile}.env`)],
    ],
    reencrypt: [
      [0, folder, '-k', 'app', '--dry-run'],
      [0, message, '-i'],
    ],
    'data-key': [[0, '-C', context]],
    random: [[0]],
    rotate: [[0], [0, 'app', '--list'], [0, 'app', '--status']],
    'grants create': [
      [
        ...([0, 'app', '--grantee-principal', 'arn:aws:iam::111122223333:user/bob'] as const),
        ...['--operations', 'Decrypt', '--encryption-context-subset', context],
      ],
    ],
    'grants list': [
      [0, 'app'],
      [0, 'app', '--json'],
    ],
    'grants revoke': [[0, 'app', evil.grant]],
    'grants retire': [[3, 'app', evil.grant]],
    'keys tag': [[0, 'app', `again=${separators}`]],
    'keys untag': [[0, 'app', 'plain']],
    'keys tags': [
      [0, 'app'],
      [0, 'app', '--json'],
    ],
    'keys policy get': [
      [0, 'app'],
      [0, 'app', '--json'],
    ],
    'keys policy put': [[0, 'app', 'policy.json']],
    'keys import': [[2, 'imported', 'material', '--key-material-description', hostile]],
    'keys replicate': [[0, 'many', 'eu-west-1', '--description', hostile, '--tags', `x=${separators}`]],
    'keys create': [[0, '--description', hostile, '--json']],
    'keys list': [[0], [0, '--json']],
    'keys describe': [
      [0, 'app'],
      [0, 'app', '--json'],
    ],
    'keys public-key': [[0, 'pair']],
    'keys enable': [[0, 'going']],
    'keys disable': [[0, 'going']],
    'keys update': [[0, 'going', '--description', hostile]],
    'keys schedule-deletion': [[0, 'going']],
    'keys cancel-deletion': [[0, 'going']],
    'aliases create': [[0, 'second', 'app']],
    'aliases update': [[0, 'second', 'many']],
    'aliases delete': [[0, 'second']],
    'aliases list': [[0], [0, '--json']],
    'share identity': [[0, '--name', 'EVIL']],
    'share add': [[0, message, '-R', 'team']],
    'share list': [
      [0, message, '-R', 'team'],
      [0, folder],
      [0, message, '--json'],
    ],
    'share remove': [[3, message, '-R', 'team', '-r', hostile]],
    'share revoke': [[3, folder, '-r', hostile]],
    'share accept': [[0, 'given.kmskey', '--alias', 'given']],
    'share key': [[0, 'app', '-R', 'team', '-o', `${hostile}.kmskey`]],
    'share signer': [[0]],
    sign: [[0, name, '-k', 'pair']],
    verify: [[0, 'hostile.txt', '-k', 'pair', '--signature', 'signature']],
    'mac create': [[0, name, '-k', 'mac']],
    'mac verify': [[0, 'hostile.txt', '-k', 'mac', '--mac', 'mac']],
    derive: [[0, '-k', 'agree', '--public-key', 'agree.pem']],
    'data-key-pair': [[0, '-C', context]],
    api: [
      [0, 'DescribeKey', '--input', '{"KeyId":"alias/app"}'],
      [3, 'DescribeKey', '--input', JSON.stringify({ KeyId: `alias/${hostile}` })],
    ],
    apply: [
      [0, 'document.yaml', '--dry-run'],
      [0, 'document.yaml', '--json'],
      [0, 'changed.yaml'],
      [2, 'wrong.yaml'],
    ],
    'policy validate': [
      [0, 'identity.json', '--kind', 'identity'],
      [1, 'hostile.txt'],
    ],
    'policy lint': [[0, 'identity.json', '--kind', 'identity']],
    'policy diff': [[0, 'policy.json', 'policy.json']],
    'policy template': [[0]],
    'policy explain': [
      [0, '-k', 'app', '--principal', 'root', '--action', 'kms:Decrypt', '-C', context],
      [0, '-k', 'app', '--principal', 'user/early', '--action', 'kms:Decrypt', '-C', context],
      [2, '-k', 'app', '--principal', hostile, '--action', hostile],
    ],
    'policy who': [
      [0, '-k', 'app'],
      [0, '-k', 'app', '--json'],
    ],
    'policy can': [
      [0, '--principal', 'root'],
      [0, '--principal', 'user/early', '--json'],
    ],
    'policy test': [[2, 'hostile.txt']],
    'policy simulate': [[0, '-k', 'app', '--policy', 'policy.json', '--from-audit']],
    'policy edit': [[0, '-k', 'app']],
    'iam users create': [
      [0, 'alice', '--tags', `x=${separators}`],
      [0, 'gone'],
    ],
    'iam users list': [[0], [0, '--json']],
    'iam users describe': [
      [0, 'alice'],
      [0, 'alice', '--json'],
    ],
    'iam users delete': [[0, 'gone']],
    'iam groups create': [
      [0, 'dev'],
      [0, 'gone'],
    ],
    'iam groups list': [[0]],
    'iam groups describe': [[0, 'dev']],
    'iam groups delete': [[0, 'gone']],
    'iam groups add': [[0, 'dev', 'alice']],
    'iam groups remove': [[0, 'dev', 'alice']],
    'iam roles create': [
      [2, 'ci', '--trust-policy', 'trust.json', '--description', hostile],
      [0, 'ci', '--trust-policy', 'trust.json', '--tags', `x=${separators}`],
      [0, 'gone', '--trust-policy', 'trust.json'],
    ],
    'iam roles list': [[0]],
    'iam roles describe': [
      [0, 'ci'],
      [0, 'ci', '--json'],
    ],
    'iam roles update': [[0, 'ci', '--trust-policy', 'trust.json']],
    'iam roles delete': [[0, 'gone']],
    'iam policies put': [
      [0, 'reader', 'identity.json', '--tags', `x=${separators}`],
      [0, 'own', 'identity.json', '--on', 'user/alice'],
      [2, hostile, 'identity.json'],
    ],
    'iam policies get': [
      [0, 'reader'],
      [0, 'own', '--on', 'user/alice', '--json'],
    ],
    'iam policies list': [[0], [0, '--on', 'user/alice'], [2, '--on', hostile]],
    'iam policies delete': [[0, 'own', '--on', 'user/alice']],
    'iam policies attach': [[0, 'reader', 'role/ci']],
    'iam policies detach': [[0, 'reader', 'role/ci']],
    'iam boundary put': [[0, 'user/alice', 'reader']],
    'iam boundary delete': [[0, 'user/alice']],
    'iam tag': [[0, 'user/alice', `y=${separators}`]],
    'iam untag': [[0, 'user/alice', 'y']],
    'iam whoami': [[0]],
    'iam access-keys create': [[0], [0, 'alice']],
    'iam access-keys list': [[0], [0, '--all']],
    'iam access-keys disable': [[0, evil.accessKey]],
    'iam access-keys enable': [[0, evil.accessKey]],
    'iam access-keys delete': [[0, evil.accessKey]],
    serve: [[0, 'status']],
    unlock: [[0]],
    lock: [[0]],
    help: [[0, 'encrypt']],
    completion: [[0, 'bash']],
    status: [[0]],
    doctor: [[1]],
    init: [[1]],
    recover: [[4]],
    'vault protectors list': [[0]],
    'vault protectors add': [[0, 'recovery']],
    'vault protectors remove': [[3, hostile]],
    'vault rekey': [[0]],
    'vault verify': [[0]],
    'backup create': [[0, '-o', `${hostile}.second`]],
    'backup verify': [[0, `${hostile}.kmsbackup`]],
    'backup restore': [[1, `${hostile}.kmsbackup`]],
    'audit tail': [
      [0, '-n', '200'],
      [0, '-n', '200', '--jsonl'],
      [0, '-n', '200', '--json'],
    ],
    'vault fingerprints': [[0], [0, 'on']],
    scan: [
      [1, 'secrets'],
      ...['json', 'sarif', 'junit', 'github', 'gitlab'].map(
        (form) => [1, 'secrets', '--format', form] as const,
      ),
      [1, '--staged'],
      [2, `${hostile} missing`],
    ],
    'scan allow': [[0, join('secrets', `${hostile}.env:1`), '--reason', hostile]],
    'scan rules list': [[0, 'github']],
    'scan rules import': [[2, 'hostile.txt']],
    'hook install': [[0]],
    'hook status': [[1], [1, '--json']],
    'hook run': [[1, 'pre-commit']],
    'hook server': [[0]],
    'hook uninstall': [[0]],
    'audit verify': [[0]],
    'audit repair': [[0]],
    'config list': [[0], [0, '--json']],
    'config trust': [[0], [0, '--list'], [0, '--list', '--json']],
    'config untrust': [[0]],
  };
}

describe('a hostile text', { timeout: 5 * minutes }, () => {
  it('reaches a terminal escaped from every command that can show it', async () => {
    const table = calls();
    // A call with --json beside the same without it prints the same texts through one function.
    const doubles = Object.values(table).flatMap((rows) =>
      rows.filter((row) => {
        const plain = JSON.stringify(row.filter((word) => word !== '--json'));
        return row.includes('--json') && rows.some((other) => JSON.stringify(other) === plain);
      }),
    );
    const taken = new Set(sample(doubles, 4));
    const left = new Set(doubles.filter((row) => !taken.has(row)));
    expect(Object.keys(table).sort()).toEqual(commands.map(({ path }) => path).sort());
    const shown: Shown[] = [];
    const wrong: string[] = [];
    const runAll = async (paths: readonly string[]): Promise<void> => {
      for (const path of paths) {
        for (const row of (table[path] ?? []).filter((row) => !left.has(row))) {
          const [status, ...args] = row;
          const each = await onTerminal([...path.split(' '), ...args, '--yes', '--no-input']);
          shown.push(each);
          if (each.status !== status) wrong.push(`${path} ${args.join(' ')}: ${each.status}: ${each.bytes}`);
        }
      }
    };
    // Those of one family build on each other; those of the vault itself come last, one by one.
    const families = new Map<string, string[]>();
    for (const { path, group } of commands) {
      const family = group === 'Keys and data' ? (path.split(' ')[0] ?? '') : '';
      families.set(family, [...(families.get(family) ?? []), path]);
    }
    const last = families.get('') ?? [];
    families.delete('');
    await severalAtOnce([...families.values()], runAll);
    await runAll(last);
    expect(problems(shown)).toEqual([]);
    expect(wrong).toEqual([]);
    // Not because nothing was shown.
    const escaped = shown.filter(({ bytes }) => /EVIL(?:\\x1b\[2J|\\u001b\[2J|\\u\{?20)/.test(bytes));
    expect(escaped.length).toBeGreaterThan(30);
  });

  it('is refused or escaped as an argument, as each option, and by those of every command', async () => {
    const lines = commands.flatMap(({ path, args = [], options = [] }) => {
      const words = path.split(' ');
      const given = args.map(({ values }) => values?.[0] ?? hostile);
      const valued = options.filter(({ flags, values }) => flags.includes('<') && values === undefined);
      const named = valued.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? '');
      return [
        ...(args.length > 0 ? [[...words, ...args.map(() => hostile)]] : []),
        ...(named.length > 0 ? [[...words, ...given, ...named.flatMap((flag) => [flag, hostile])]] : []),
      ];
    });
    const globals = [
      '--vault',
      '--region',
      '--protector',
      '--endpoint-url',
      '--profile',
      '--passphrase-file',
    ].flatMap((flag) => [
      ['keys', 'list', flag, hostile],
      ['encrypt', name, '-o', 'x', '-f', flag, hostile],
    ]);
    const unparsed = [
      [hostile],
      ['keys', hostile],
      ['keys', 'list', `--${hostile}`],
      [`--${hostile}`, 'keys'],
    ];
    const every = [...lines, ...globals, ...unparsed].map((line) => [...line, '--yes', '--no-input']);
    expect(every.length).toBeGreaterThan(90);
    // Each line fails in the parser or in its command, and both print through one function: the test above goes through it for each command.
    const all = sample(every, 30);
    const json = all.filter((_, i) => i % 4 === 0).map((line) => [...line, '--json']);
    expect(problems(await severalAtOnce([...all, ...json], (args) => onTerminal(args)))).toEqual([]);
  });

  it('is escaped where it comes from the environment, a settings file or another service', async () => {
    const variables = ['KMS_VAULT', 'KMS_KEY', 'AWS_REGION', 'KMS_ENDPOINT_URL', 'HOME'];
    const from = await severalAtOnce(variables, (variable) =>
      onTerminal(['encrypt', name, '-o', `${variable}.kms`, '--no-input'], {
        [variable]: hostile,
        KMS_PASSPHRASE: '',
      }),
    );
    expect(problems(from)).toEqual([]);

    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ __type: 'AccessDeniedException', message: hostile }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
    const answered = await severalAtOnce([[], ['--json']], (more) =>
      onTerminal(['keys', 'list', '--endpoint-url', url, ...more], credentials),
    );
    server.close();
    expect(problems(answered)).toEqual([]);
    for (const { status, bytes } of answered)
      expect([status, bytes]).toEqual([5, expect.stringContaining('EVIL')]);

    for (const text of [`key: "${hostile}"\n`, `${hostile}: x\n`, `key: "EVIL\u202e"\n`]) {
      writeFileSync(join(work, '.kms.yaml'), text);
      expect(
        problems([
          await onTerminal(['encrypt', name, '-o', 'y', '-f']),
          await onTerminal(['config', 'list']),
        ]),
      ).toEqual([]);
    }
    writeFileSync(join(work, '.kms.yaml'), 'key: app\n');
  });

  it('is escaped in a question', async () => {
    writeFileSync(join(work, '.kms.yaml'), `vault: "EVIL\u202e/v.db"\n`);
    const { KMS_VAULT: unset, ...rest } = environment;
    expect(unset).toBe(home.vault);
    const pty = shell(process.execPath, [program, 'keys', 'list'], {
      environment: rest,
      cwd: work,
      columns: 600,
    });
    await pty.waitFor('Trust it?');
    pty.type('n\r');
    expect((await pty.ended).status).toBe(2);
    writeFileSync(join(work, '.kms.yaml'), 'key: app\n');
    // Inquirer hides and moves the cursor, and draws in the place of what it drew.
    // eslint-disable-next-line no-control-regex -- those sequences
    const drawn = pty.raw().replace(/\u001b\[(?:\?25[lh]|3[24]m|\d*[A-GJK])/g, '');
    expect(raw(drawn)).toEqual([]);
    expect(drawn).toContain('EVIL\\x1b[2J');
    expect(drawn).toContain('EVIL\\u{202e}');
  });

  it('goes into pipes and files as it is where it is data, and as text of one line in tables', async () => {
    const described = await home.ok(['keys', 'describe', 'app', '--json'], { cwd: work });
    expect((JSON.parse(described) as { KeyMetadata: { Description: string } }).KeyMetadata.Description).toBe(
      hostile,
    );
    expect(await home.ok(['decrypt', made.token])).toBe(hostile);
    expect((await home.ok(['keys', 'tags', 'app'])).split('\n')).toContain(`again=${separators}`);
    const listed = await home.ok(['keys', 'list'], { cwd: work });
    expect(listed.split('\n').every((line) => line.split('\t').length > 2)).toBe(true);
    expect(raw(listed)).toEqual([]);
  });
});
