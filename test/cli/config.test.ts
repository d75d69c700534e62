/** Settings files: what counts, what is refused, and what needs the user's consent. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateGroup } from '../../src/terminal/groups.ts';
import { checkOwner } from '../../src/terminal/projectfile.ts';
import { sample } from '../support/extent.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { program, severalAtOnce, type Ended } from '../support/processes.ts';
import { terminal } from '../support/pty.ts';

afterAll(removeHomes);

// Folders and files are as these tests set them, whatever the umask they are started with.
const umask = process.umask(0o022);
afterAll(() => {
  process.umask(umask);
});

const isRoot = process.getuid?.() === 0;

/** Settings come from files alone. */
const fromFiles = { KMS_VAULT: undefined };

interface Project {
  readonly home: Home;
  readonly folder: string;
  readonly file: string;
  readonly run: (args: readonly string[], cwd?: string) => Promise<Ended>;
}

/** A git working tree in a home; its settings hold where the environment says nothing. */
function project(home: Home, text?: string): Project {
  const folder = join(home.folder, `project-${readdirSync(home.folder).length}`);
  mkdirSync(join(folder, '.git'), { recursive: true });
  chmodSync(folder, 0o755);
  const file = join(folder, '.kms.yaml');
  if (text !== undefined) writeFileSync(file, text, { mode: 0o644 });
  return {
    home,
    folder,
    file,
    run: (args, cwd = folder) => home.run(args, { cwd, environment: fromFiles }),
  };
}

describe('the text of a settings file', () => {
  const home = new Home();
  const told = async (text: string | Uint8Array): Promise<string> => {
    const { file, run } = project(home);
    writeFileSync(file, text);
    const { status, stderr, milliseconds } = await run(['config', 'list']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('.kms.yaml')]);
    expect(stderr).not.toMatch(/bug|hunter2/);
    expect(milliseconds).toBeLessThan(5000);
    return stderr;
  };

  it('names the file and the line of what is no setting, and never its value', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['key: app\nregoin: hunter2\n', /\.kms\.yaml, line 2: unknown setting regoin\nhint: the settings are/],
      ['"hunter2 hunter2": x\n', /line 1: unknown setting one that is not a name\n/],
      ['key: app\n# twice\nkey: other\n', /line 3: key is set twice\n/],
      ['\n\nhunter2\n', /line 3: not a setting\n/],
      ['key: 12\n', /line 1: key is not text\n/],
      ['key:\n  name: hunter2\n', /line 1: key is not text\n/],
      ['key: !!binary aHVudGVyMg==\n', /line 1: key is not text\n/],
      ['key: "a\\u001b[2J"\n', /line 1: key is not text\n/],
      ['- key\n', /line 1: not a setting\n/],
      // What a project file never decides.
      ['endpoint-url: http://hunter2.example\n', /line 1: unknown setting endpoint-url\n/],
      ['endpoint: x\n', /unknown setting endpoint\n/],
      ['KMS_ENDPOINT_URL: x\n', /unknown setting KMS_ENDPOINT_URL\n/],
      ['passphrase: hunter2\n', /unknown setting passphrase\n/],
      ['passphrase-cmd: touch hunter2\n', /unknown setting passphrase-cmd\n/],
      ['passphrase-file: x\n', /unknown setting passphrase-file\n/],
      ['protector: passphrase\n', /unknown setting protector\n/],
    ];
    await severalAtOnce(sample(cases, 6), async ([text, expected]) =>
      expect(await told(text)).toMatch(expected),
    );
  });

  it('is refused at once where it is meant to be expensive', async () => {
    const long = (unit: string): string => unit.repeat(Math.floor(64_000 / unit.length));
    const laughs = Array.from({ length: 9 }, (_, i) => `l${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
    const hostile: readonly (string | Uint8Array)[] = [
      ...sample(['[', '{', '? ', '- ', 'a: ', '!a ', '&a ', '"'], 2).map(long),
      ...sample(['[', '{', 'a: ', '"', '- '], 2).map((unit) => `key: ${long(unit)}`),
      `key${long(' ')}x`,
      laughs.join('\n'),
      Buffer.from([0x6b, 0xff, 0xfe, 0x00]),
      `# ${'x'.repeat(64 * 1024)}\n`,
    ];
    const answers = await severalAtOnce(hostile, told);
    expect(answers.at(-2)).toContain('is not UTF-8 or UTF-16 text');
    expect(answers.at(-1)).toContain('is longer than 64 KiB');
  });

  it('may have comments, quotes, a byte order mark and CRLF; the file of the user keeps to the same rules', async () => {
    const { file, run } = project(home);
    writeFileSync(file, "\ufeff---\r\n# of the team\r\n\"key\": 'it''s' # why\r\nregion:  eu-west-1\r\n");
    const { settings } = JSON.parse((await run(['config', 'list', '--json'])).stdout.toString()) as {
      settings: Record<string, { value: string; from: string; name?: string }>;
    };
    expect(settings['key']).toEqual({ value: "it's", from: 'project', name: file });
    expect(settings['region']).toEqual({ value: 'eu-west-1', from: 'project', name: file });
    expect(settings['vault']).toMatchObject({ value: home.vault, from: 'default' });

    const own = home.path('.config/kms/config.yaml');
    mkdirSync(dirname(own), { recursive: true });
    const refused = async (): Promise<string> => {
      const { status, stderr } = await run(['config', 'list']);
      expect([status === 0, stderr]).toEqual([false, expect.stringContaining(own)]);
      expect(stderr).not.toContain('bug');
      return stderr;
    };
    writeFileSync(own, `region: a\nkey: ${'{'.repeat(60_000)}\n`);
    expect(await refused()).toContain('line 2: key is not text');
    rmSync(own);
    execFileSync('mkfifo', [own]);
    expect(await refused()).toContain('is not a regular file');
    rmSync(own);
    symlinkSync('nowhere', own);
    expect(await refused()).toContain('does not exist');
    rmSync(own);
    writeFileSync(home.path('linked.yaml'), 'key: mine\n');
    symlinkSync(home.path('linked.yaml'), own);
    const listed = await home.run(['config', 'list'], { environment: fromFiles });
    expect(listed.stdout.toString()).toContain(`key\tmine\t${own}\n`);
    rmSync(own);
  });
});

describe('a project file counts only if no other user can change it', () => {
  const home = new Home();
  const refused = async ({ run }: Project, cwd?: string): Promise<string> => {
    const { status, stderr } = await run(['config', 'list'], cwd);
    expect([status, stderr]).toEqual([2, expect.stringContaining('.kms.yaml')]);
    return stderr;
  };

  it('refuses a file or a folder that others can write to, sticky or not, and says how to close it', async () => {
    for (const mode of [...(isRoot ? [0o664] : []), 0o646, 0o666]) {
      const each = project(home, 'key: app\n');
      // A group that is in no file: who is in it is not known.
      if (isRoot) chownSync(each.file, 0, 424_242);
      chmodSync(each.file, mode);
      expect(await refused(each)).toMatch(
        /other users can write to .*\.kms\.yaml\nhint: chmod go-w \S+\.kms\.yaml\n/,
      );
    }
    for (const mode of [...(isRoot ? [0o775] : []), 0o757, 0o1777, 0o3777]) {
      const each = project(home, 'key: app\n');
      if (isRoot) chownSync(each.folder, 0, 424_242);
      chmodSync(each.folder, mode);
      expect(await refused(each)).toContain(`hint: chmod go-w ${each.folder}\n`);
    }
    // A folder between the current one and the file.
    const each = project(home, 'key: app\n');
    const deep = join(each.folder, 'open', 'deep');
    mkdirSync(deep, { recursive: true });
    expect((await each.run(['config', 'list'], deep)).stdout.toString()).toContain('key\tapp\t');
    chmodSync(dirname(deep), 0o777);
    expect(await refused(each, deep)).toContain(`hint: chmod go-w ${dirname(deep)}\n`);
    // What a hint shows can be pasted.
    const strange = join(home.folder, "a'b; touch x");
    mkdirSync(strange);
    writeFileSync(join(strange, '.kms.yaml'), 'key: app\n');
    chmodSync(strange, 0o777);
    expect(await refused(each, strange)).toContain(`chmod go-w '${strange.replace("'", "'\\''")}'\n`);
  });

  it("takes what a umask of 002 made, where the group is the user's own", async () => {
    const each = project(home, 'key: app\n');
    chmodSync(each.file, 0o664);
    chmodSync(each.folder, 0o775);
    const { gid } = lstatSync(each.file);
    if (!isPrivateGroup(gid, process.getuid?.() ?? -1)) return;
    expect((await each.run(['config', 'list'])).stdout.toString()).toContain('key\tapp\t');
  });

  it('refuses what belongs to another user, and does not stop at their .git', async () => {
    const each = project(home, 'key: app\n');
    const stats = lstatSync(each.file);
    const theirs = Object.assign(Object.create(stats) as typeof stats, { uid: 4242 });
    expect(() => checkOwner(each.file, theirs, each.file)).toThrow('belongs to another user');
    if (!isRoot) return;
    chownSync(each.file, 4242, 4242);
    expect(await refused(each)).toMatch(/\.kms\.yaml belongs to another user\nhint: .*sudo chown/);
    chownSync(each.file, 0, 0);
    chownSync(each.folder, 4242, 4242);
    expect(await refused(each)).toContain(`${each.folder} belongs to another user`);
    chownSync(each.folder, 0, 0);
    const inner = join(each.folder, 'inner');
    mkdirSync(join(inner, '.git'), { recursive: true });
    expect((await each.run(['config', 'list'], inner)).stdout.toString()).not.toContain('app');
    chownSync(join(inner, '.git'), 4242, 4242);
    expect((await each.run(['config', 'list'], inner)).stdout.toString()).toContain('key\tapp\t');
  });

  it('refuses a link, one that leads nowhere too, a pipe, a folder and a device, without waiting', async () => {
    const kinds: readonly ((path: string) => void)[] = [
      (path) => symlinkSync('nowhere', path),
      (path) => symlinkSync('/etc/hostname', path),
      (path) => symlinkSync('/dev/zero', path),
      (path) => void execFileSync('mkfifo', [path]),
      (path) => mkdirSync(path),
    ];
    const answers = await severalAtOnce(kinds, async (make) => {
      const each = project(home);
      make(each.file);
      const begun = performance.now();
      const told = await refused(each);
      expect(performance.now() - begun).toBeLessThan(5000);
      return told;
    });
    expect(answers.map((told) => /is a symbolic link|is not a regular file/.exec(told)?.[0])).toEqual([
      'is a symbolic link',
      'is a symbolic link',
      'is a symbolic link',
      'is not a regular file',
      'is not a regular file',
    ]);
  });

  it('finds none in a current folder that was removed', () => {
    const gone = home.path('gone');
    mkdirSync(gone);
    const shell = `cd ${gone} && rmdir ../gone && exec "$0" "$1" config list`;
    const output = execFileSync('/bin/sh', ['-c', shell, process.execPath, program], {
      env: home.environment,
    });
    expect(output.toString()).toContain(`vault\t${home.vault}\tKMS_VAULT\n`);
  });
});

describe('the vault of a project file', () => {
  let home: Home;
  let other: Home;
  beforeAll(async () => {
    home = await quickHome();
    other = await quickHome(new Home(), '444455556666');
  });

  it('is used only after consent to the path and the content, and shown before', async () => {
    const each = project(home, `vault: ${other.vault}\n`);
    const refused = await each.run(['keys', 'list', '--yes']);
    expect([refused.status, refused.stdout.length]).toEqual([2, 0]);
    expect(refused.stderr).toBe(
      `kms: ${each.file} sets the vault: ${other.vault}, and is not trusted\nhint: check what is in it, then: kms config trust ${each.file}\n`,
    );
    // Secrets do not go there either, and commands about the vault itself do not look at it.
    for (const args of [['encrypt'], ['status'], ['doctor'], ['unlock'], ['init'], ['backup', 'create']]) {
      const { status, stderr } = await home.run(args, {
        cwd: each.folder,
        environment: fromFiles,
        input: 'x',
      });
      expect([args, status, stderr]).toEqual([args, 2, expect.stringContaining('is not trusted')]);
    }
    // What the user says himself holds.
    expect((await each.run(['keys', 'list', '--vault', home.vault])).status).toBe(0);
    expect((await home.run(['keys', 'list'], { cwd: each.folder })).status).toBe(0);
    expect((await each.run(['config', 'list'])).stdout.toString()).toContain(
      `vault\t${other.vault}\t${each.file} (not trusted: kms config trust)\n`,
    );

    const trusted = await each.run(['config', 'trust']);
    expect([trusted.status, trusted.stderr]).toEqual([
      0,
      `trusted ${each.file}, which sets vault: ${other.vault}\n`,
    ]);
    const { stdout } = await each.run(['keys', 'list', '--json']);
    expect(stdout.toString()).toContain(':444455556666:');
    expect((await each.run(['config', 'trust', '--list'])).stdout.toString()).toContain(`${each.file}\t20`);
    const state = home.path('.local/state/kms/trusted');
    expect(statSync(state).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(state)) expect(statSync(join(state, name)).mode & 0o777).toBe(0o600);

    // Another content, another path: another file.
    writeFileSync(each.file, `vault: ${other.vault} # changed\n`);
    expect((await each.run(['keys', 'list'])).stderr).toContain('is not trusted');
    writeFileSync(each.file, `vault: ${other.vault}\n`);
    expect((await each.run(['keys', 'list'])).status).toBe(0);
    const copy = project(home, readFileSync(each.file, 'utf8'));
    expect((await copy.run(['keys', 'list'])).stderr).toContain('is not trusted');
    expect((await copy.run(['config', 'trust', '.'])).status).toBe(0);
    expect((await copy.run(['keys', 'list'])).status).toBe(0);

    expect((await each.run(['config', 'untrust', each.folder])).stderr).toBe(
      `${each.file} is no longer trusted\n`,
    );
    expect((await each.run(['keys', 'list'])).stderr).toContain('is not trusted');
    rmSync(copy.folder, { recursive: true });
    expect((await home.run(['config', 'untrust', copy.file])).stderr).toContain('is no longer trusted');
    expect(JSON.parse(await home.ok(['config', 'trust', '--list', '--json']))).toEqual([]);

    // A record that others could have written is none.
    expect((await each.run(['config', 'trust'])).status).toBe(0);
    chmodSync(state, 0o777);
    expect((await each.run(['keys', 'list'])).stderr).toContain(`hint: chmod go-w ${state}\n`);
    chmodSync(state, 0o700);
    expect((await each.run(['keys', 'list'])).status).toBe(0);
  });

  it('is asked about once at a terminal, and not used when the answer is no', async () => {
    const each = project(home, `vault: ${other.vault}\n`);
    const environment = Object.fromEntries(
      Object.entries(home.environment).filter(([name]) => name !== 'KMS_VAULT'),
    );
    const at = { environment, cwd: each.folder, columns: 300 };
    const no = terminal(['--yes', 'aliases', 'list'], at);
    await no.waitFor(`${each.file} sets the vault: ${other.vault}. Trust it?`);
    no.type('n\r');
    expect((await no.ended).status).toBe(2);
    const yes = terminal(['aliases', 'list'], at);
    await yes.waitFor('Trust it?');
    yes.type('y\r');
    expect((await yes.ended).status).toBe(0);
    const again = await terminal(['aliases', 'list'], at).ended;
    expect([again.status, again.screen]).toEqual([0, expect.not.stringContaining('Trust')]);
  });

  it('is not trusted where others can write to the file, whatever is in it', async () => {
    const each = project(home, `vault: ${other.vault}\n`);
    chmodSync(each.file, 0o666);
    const { status, stderr } = await each.run(['config', 'trust']);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`chmod go-w ${each.file}`)]);
    expect((await home.run(['config', 'trust', home.vault])).status).toBe(2);
    expect((await home.run(['config', 'trust', home.path('absent')])).status).toBe(2);
    const { status: none } = await home.run(['config', 'trust', dirname(home.vault)]);
    expect(none).toBe(3);
  });
});

describe('the key of a project file', () => {
  let home: Home;
  beforeAll(async () => {
    home = await quickHome();
    await home.createKey('app');
  });

  it('is named on stderr with the file that sets it, until the file is trusted', async () => {
    const each = project(home, 'key: app\n');
    const note = `kms: note: using key alias/app, set in ${each.file}\n`;
    const encrypt = (...more: string[]): Promise<Ended> =>
      home.run(['encrypt', ...more], { cwd: each.folder, input: 's3cret' });
    const first = await encrypt();
    expect([first.status, first.stderr]).toEqual([0, note]);
    expect(first.stdout.toString()).toMatch(/^kms:v\d:[\w-]+\n$/);
    expect((await encrypt('-q')).stderr).toBe('');
    expect((await encrypt('-k', 'app')).stderr).toBe('');
    expect((await home.run(['mac', 'create'], { cwd: each.folder, input: 'x' })).stderr).toContain(note);
    expect((await home.run(['rotate'], { cwd: each.folder })).stderr).toContain(note);
    await home.ok(['config', 'trust', each.file]);
    expect((await encrypt()).stderr).toBe('');
    // A key that is not there is the command's own error.
    writeFileSync(each.file, 'key: absent\n');
    expect((await encrypt()).status).toBe(3);
  });

  it('needs consent where it is of another account, by whatever ARN', async () => {
    const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
    for (const name of [
      `arn:aws:kms:us-east-1:999999999999:key/${id}`,
      'arn:aws:kms:us-east-1:999999999999:alias/app',
    ]) {
      const each = project(home, `key: ${name}\n`);
      const { status, stderr, stdout } = await home.run(['encrypt', '-y'], { cwd: each.folder, input: 'x' });
      expect([status, stdout.length]).toEqual([2, 0]);
      expect(stderr).toContain(`sets a key that is not in this vault: ${name}, and is not trusted\n`);
      expect(stderr).toContain(`kms config trust ${each.file}\n`);
    }
    const { Aliases } = JSON.parse(await home.ok(['aliases', 'list', '--json'])) as {
      Aliases: { AliasName: string; AliasArn: string }[];
    };
    const own = Aliases.find(({ AliasName }) => AliasName === 'alias/app')?.AliasArn ?? '';
    const each = project(home, `key: ${own}\n`);
    const { status, stderr } = await home.run(['encrypt'], { cwd: each.folder, input: 'x' });
    expect([status, stderr]).toEqual([0, `kms: note: using key ${own}, set in ${each.file}\n`]);
    // Another service does not say whose account is the caller's.
    const remote = await home.run(['encrypt', '--endpoint-url', 'http://127.0.0.1:1'], {
      cwd: each.folder,
      input: 'x',
    });
    expect([remote.status, remote.stderr]).toEqual([2, expect.stringContaining('is not trusted')]);
  });

  it('needs consent where somebody else has the material too, in person and through the agent', async () => {
    const giver = await quickHome(new Home(), '444455556666');
    const pem = home.path('own.pem');
    await home.ok(['share', 'identity', '-o', pem]);
    const bundle = home.path('theirs.kmskey');
    await giver.ok(['share', 'key', 'default', '-r', pem, '-o', bundle, '--yes']);
    await home.ok(['share', 'accept', bundle, '--alias', 'theirs', '--yes']);
    const each = project(home, 'key: theirs\n');
    const encrypt = (): Promise<Ended> => home.run(['encrypt'], { cwd: each.folder, input: 'x' });
    const refused = expect.stringMatching(
      /sets a key that was shared by arn:aws:kms:us-east-1:444455556666:key\/\S+: alias\/theirs, and is not trusted\n/,
    ) as string;
    const direct = await encrypt();
    expect([direct.status, direct.stderr]).toEqual([2, refused]);
    await home.ok(['unlock']);
    const through = await encrypt();
    expect([through.status, through.stderr]).toEqual([2, refused]);
    await home.ok(['config', 'trust', each.file]);
    const trusted = await encrypt();
    expect([trusted.status, trusted.stderr]).toEqual([0, '']);
    await home.ok(['lock']);
    // Over HTTP nothing says whose material it was, but that it was made elsewhere.
    const printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0']);
    const environment: Record<string, string> = Object.fromEntries(
      [...printed.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    try {
      const over = (): Promise<Ended> =>
        home.run(['encrypt', '--endpoint-url', environment['AWS_ENDPOINT_URL_KMS'] ?? ''], {
          cwd: each.folder,
          input: 'x',
          environment,
        });
      expect((await over()).status).toBe(0);
      writeFileSync(each.file, 'key: theirs # again\n');
      const elsewhere = await over();
      expect([elsewhere.status, elsewhere.stdout.length]).toEqual([2, 0]);
      expect(elsewhere.stderr).toContain(
        'whose material was not generated there: alias/theirs, and is not trusted\n',
      );
      writeFileSync(each.file, 'key: app\n');
      const own = await over();
      expect([own.status, own.stderr]).toEqual([0, `kms: note: using key alias/app, set in ${each.file}\n`]);
      writeFileSync(each.file, 'key: absent\n');
      expect((await over()).status).toBe(3);
    } finally {
      await home.run(['serve', 'stop']);
    }
  });
});
