/** `kms scan` and `kms scan allow`, as real processes on real repositories. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample } from '../../support/extent.ts';
import { drawn } from '../../support/samples.ts';
import { useScanPlace } from '../../support/scans.ts';

const secret = drawn('{alnum:40}');
const other = drawn('{alnum:40}', 'other');
const line = (value: string): string => `AWS_SECRET_ACCESS_KEY=${value}\n`;

interface Json {
  readonly findings: readonly {
    readonly file: string;
    readonly line: number;
    readonly rule: string;
    readonly commit?: string;
    readonly messageOf?: string;
  }[];
  readonly allowed: { readonly comments: number; readonly listed: number };
  readonly scanned: { readonly files: number; readonly messages: number; readonly bytes: number };
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  readonly complete: boolean;
}

const { home, repository, scan } = useScanPlace({ secret, other });

async function found(...args: readonly string[]): Promise<Json & { readonly status: number | null }> {
  const { status, stdout } = await scan('--json', ...args);
  return { status, ...(JSON.parse(stdout) as Json) };
}

const places = ({ findings }: Json): string[] => findings.map(({ file, line }) => `${file}:${line}`);

describe('kms scan', () => {
  it('scans a folder: what was found, masked, where, and what to do; exit 1', async () => {
    repository.write('config/dev.env', `A=1\n${line(secret)}`);
    const { status, stdout, stderr } = await scan();
    expect(status).toBe(1);
    expect(stdout).toContain('config/dev.env:2:23  AWS secret access key');
    expect(stdout).toContain(`${secret.slice(0, 4)}…${secret.slice(-4)} (40 characters)`);
    expect(stdout).toContain('fix     kms scan --fix config/dev.env');
    expect(stdout).toContain("allow   kms scan allow config/dev.env:2 --reason '…'");
    expect(stderr).toContain('scanned 1 file, 67 B');
  });

  it('names files from the current folder, as the commands it prints take them', async () => {
    repository.write('deep/er/a.env', line(secret));
    const options = { cwd: repository.path('deep'), environment: repository.environment };
    const { stdout } = await home.run(['scan'], options);
    expect(stdout.toString()).toContain('er/a.env:1:23');
    const allowed = await home.run(['scan', 'allow', 'er/a.env:1', '--reason', 'x'], options);
    expect(allowed.status).toBe(0);
    expect(readFileSync(repository.path('.kms-allow.yaml'), 'utf8')).toContain('"path":"deep/er/a.env"');
    expect((await home.run(['scan'], options)).status).toBe(0);
    expect((await found()).status).toBe(0);
  });

  it('says what it scanned where all is well, and how many files git ignores; exit 0', async () => {
    repository.write('.gitignore', 'ignored/\n');
    repository.write('ignored/dev.env', line(secret));
    repository.write('a.txt', 'nothing\n');
    const { status, stdout, stderr } = await scan();
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      /no secrets found in this folder: scanned 2 files, 17 B; skipped: 1 ignored by git/,
    );
    expect((await found('--no-gitignore')).findings).toHaveLength(1);
    expect((await scan('-q')).stderr).toBe('');
  });

  it('scans the index, not the work tree, with --staged', async () => {
    repository.stage('a.env', line(secret));
    repository.write('a.env', 'A=1\n');
    repository.write('b.env', line(other));
    expect(places(await found('--staged'))).toEqual(['a.env:1']);
    repository.git('add', 'a.env');
    expect((await found('--staged')).status).toBe(0);
  });

  it('reports lines that are added alone', async () => {
    repository.stage('a.env', line(secret));
    repository.commit();
    repository.stage('a.env', `${line(secret)}B=2\n${line(other)}`);
    expect(places(await found('--staged'))).toEqual(['a.env:3']);
  });

  it('says that nothing is staged; exit 0', async () => {
    const { status, stdout, stderr } = await scan('--staged');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('nothing staged');
  });

  it('scans commits, and says which and whose', async () => {
    repository.stage('a.env', line(secret));
    const first = repository.commit();
    repository.git('rm', '-q', 'a.env');
    repository.stage('b.env', line(other));
    const second = repository.commit();
    const history = await found('--history');
    expect(history.findings.map(({ file, commit }) => [file, commit]).sort()).toEqual([
      ['a.env', first],
      ['b.env', second],
    ]);
    const range = await found('--range', `${first}..${second}`);
    expect(range.findings.map(({ file, commit }) => [file, commit])).toEqual([['b.env', second]]);
    expect(places(await found('--unpushed'))).toHaveLength(2);
    expect((await scan('--range', 'nowhere..main')).status).toBe(2);
  });

  it('scans messages of commits and tags, which it counts beside the files', async () => {
    repository.commit({ 'a.txt': 'fine\n' }, `subject\n\n${line(secret)}`);
    const json = await found('--history');
    expect(json).toMatchObject({
      status: 1,
      findings: [
        {
          file: 'commit message',
          line: 3,
          messageOf: 'commit',
          commit: repository.git('rev-parse', 'HEAD'),
          fix: [expect.stringMatching(/^revoke it: https/)],
        },
      ],
      scanned: { files: 1, messages: 1 },
    });
    expect(json.findings[0]).not.toHaveProperty('allow');
    repository.commit({ 'b.env': line(other) }, line(secret).trim());
    const { stdout, stderr } = await scan('--unpushed');
    expect(stdout).toContain('commit message:3:23  AWS secret access key');
    expect(stdout).toContain('    fix     reword the last commit: git commit --amend, ');
    expect(stderr).toContain(
      '3 secrets in 1 file and 2 messages in the commits that no remote has: scanned 2 files and 2 messages, ',
    );
    repository.git('tag', '-a', '-m', line(other), 'package-lock.json');
    expect(places(await found('--history', '--all'))).toContain('tag message package-lock.json:1');
    expect(places(await found('--history', '--all', '--exclude', '* message*'))).toEqual(['b.env:1']);
    const { status } = await scan('--history', '--all', '--write-baseline', '.kms-allow.yaml');
    expect(status).toBe(0);
    expect(await found('--history', '--all')).toMatchObject({ status: 0, allowed: { listed: 4 } });
  });

  it('scans standard input under a name', async () => {
    const { status, stdout } = await home.run(['scan', '--stdin', '--filename', 'x.env'], {
      cwd: repository.folder,
      input: line(secret),
    });
    expect([status, stdout.toString().split(' ')[0]]).toEqual([1, 'x.env:1:23']);
  });

  it('fails closed: exit 2 where something could not be read', async () => {
    repository.write('locked.env', line(secret));
    const { status, stderr } = await scan('missing.env');
    expect(status).toBe(2);
    expect(stderr).toContain('missing.env could not be read: it does not exist');
    repository.write('deep/a', '');
    const { stderr: below } = await home.run(['scan', 'b.env', '../c.env'], { cwd: repository.path('deep') });
    expect(below.match(/\S+(?= could not be read)/g)).toEqual(['b.env', '../c.env']);
    if (process.geteuid?.() === 0) return;
    chmodSync(repository.path('locked.env'), 0);
    expect((await scan()).status).toBe(2);
  });

  it('leaves out what it is told to, and counts it', async () => {
    repository.write('vendor/a.env', line(secret));
    repository.write('deep/vendor/a.env', line(secret));
    repository.write('big.env', line(secret) + ' '.repeat(2000));
    const report = await found('--exclude', 'vendor', '--max-size', '1KB');
    expect(report.findings).toEqual([]);
    expect(Object.fromEntries(report.skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      excluded: 2,
      'too large': 1,
    });
    repository.write('.kms.yaml', 'scan:\n  exclude: ["vendor/**", "deep/**"]\n  max-size: 1KB\n');
    expect((await found()).findings).toEqual([]);
  });

  it('looks for some rules alone, and refuses names of none', async () => {
    repository.write('a.env', `${line(secret)}DB_PASSWORD=${drawn('{alnum:20}')}\n`);
    expect((await found('--rule', 'aws')).findings.map(({ rule }) => rule)).toEqual([
      'aws-secret-access-key',
    ]);
    expect((await scan('--rule', 'nonsense')).status).toBe(2);
    repository.write(
      '.kms.yaml',
      "protect: ['a.env']\nscan:\n  rules:\n    - {id: acme, description: Acme, pattern: DB_P}\n",
    );
    expect((await found('a.env', '--rule', 'acme')).findings.map(({ rule }) => rule)).toEqual([
      'custom-acme',
    ]);
    expect((await scan('rules', 'list', 'acme')).stdout).toContain('custom-acme');
    repository.write('.kms.yaml', 'scan:\n  disable: [aws, generic-password]\n');
    expect((await found()).status).toBe(0);
  });

  it.each(['sarif', 'junit', 'github', 'gitlab'])('prints a report for programs: %s', async (form) => {
    repository.write('a.env', line(secret));
    const { status, stdout } = await scan('--format', form);
    expect(status).toBe(1);
    expect(stdout).toMatch(/aws-secret-access-key|AWS secret access key/);
  });

  const contradictions: readonly (readonly string[])[] = [
    ['--staged', '--history'],
    ['--staged', 'a.env'],
    ['--all'],
    ['--filename', 'x'],
    ['--jobs', '0'],
    ['--max-size', 'big'],
    ['--json', '--sarif'],
  ];
  it.each(sample(contradictions, 3))('refuses %s %s', async (...args) =>
    expect((await scan(...args)).status).toBe(2),
  );
});

describe('allowing', () => {
  it('honours a comment with a reason', async () => {
    repository.write('a.sh', `${line(secret).trim()} # kms:allow a fixture\n`);
    const report = await found();
    expect([report.status, report.allowed.comments]).toEqual([0, 1]);
    repository.write('a.sh', `${line(secret).trim()} # kms:allow\n`);
    expect((await found()).status).toBe(1);
  });

  it('adds a line with a reason, and none of the content', async () => {
    repository.write('a.env', line(secret));
    expect((await scan('allow', 'a.env:1')).status).toBe(2);
    expect((await scan('allow', 'a.env:7', '--reason', 'x')).status).toBe(3);
    const { status, stderr } = await scan('allow', 'a.env:1', '--reason', 'a fixture');
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 finding allowed')]);
    const list = readFileSync(repository.path('.kms-allow.yaml'), 'utf8');
    expect(list).toContain('"path":"a.env","rule":"aws-secret-access-key"');
    expect(list).not.toContain(secret);
    expect((await found()).allowed.listed).toBe(1);
    // Moved within the file: the same. Changed: another finding.
    repository.write('a.env', `\n\n${line(secret)}`);
    expect((await found()).status).toBe(0);
    repository.write('a.env', line(other));
    expect((await found()).status).toBe(1);
  });

  it('allows the same content in the paths of a glob, until a day', async () => {
    repository.write('test/a.env', line(secret));
    repository.write('test/deep/b.env', line(secret));
    await scan(
      'allow',
      'test/a.env:1',
      '--reason',
      'fixture',
      '--path',
      'test/**',
      '--expires',
      '2999-01-01',
    );
    expect((await found()).status).toBe(0);
    const list = repository.path('.kms-allow.yaml');
    repository.write('.kms-allow.yaml', readFileSync(list, 'utf8').replace('2999', '2001'));
    const { status, stdout } = await scan();
    expect([status, stdout]).toEqual([1, expect.stringContaining('it was allowed until 2001-01-01')]);
  });

  it('allows what is staged and no longer in the work tree', async () => {
    repository.stage('a.env', line(secret));
    repository.write('a.env', 'A=1\n');
    expect((await scan('allow', 'a.env:1', '--reason', 'x')).status).toBe(0);
    expect((await scan('--staged')).status).toBe(0);
  });

  it('keeps its list in .kms.yaml where there is one', async () => {
    repository.write('.kms.yaml', '# ours\nkey: app\nallow: []\n');
    repository.write('a.env', line(secret));
    await scan('allow', 'a.env:1', '--reason', 'x');
    expect(existsSync(repository.path('.kms-allow.yaml'))).toBe(false);
    expect(readFileSync(repository.path('.kms.yaml'), 'utf8')).toMatch(
      /^# ours\nkey: app\nallow:\n {2}- \{"path":"a\.env"/,
    );
    expect((await found()).status).toBe(0);
  });

  it('prunes what matches nothing now', async () => {
    repository.write('a.env', line(secret));
    repository.write('b.env', line(other));
    await scan('allow', 'a.env:1', 'b.env:1', '--reason', 'x');
    rmSync(repository.path('b.env'));
    const { stderr } = await scan('allow', '--prune');
    expect(stderr).toContain('removed: b.env aws-secret-access-key (x)');
    const list = readFileSync(repository.path('.kms-allow.yaml'), 'utf8');
    expect([list.includes('a.env'), list.includes('b.env')]).toEqual([true, false]);
  });

  it('adopts an old repository by a baseline', async () => {
    repository.write('a.env', line(secret));
    expect((await scan('--write-baseline', 'known.yaml')).status).toBe(0);
    expect((await scan('--baseline', 'known.yaml')).status).toBe(0);
    repository.write('b.env', line(other));
    expect(places(await found('--baseline', 'known.yaml'))).toEqual(['b.env:1']);
  });

  it('adds to a list that is there, whose reasons and days stay', async () => {
    repository.write('a.env', line(secret));
    await scan('allow', 'a.env:1', '--reason', 'a sample', '--expires', '2999-01-01');
    expect((await scan('allow', 'a.env:1', '--reason', 'x', '--expires', '2020-01-01')).status).toBe(2);
    repository.write('b.env', line(other));
    for (const added of ['1 finding', '0 findings']) {
      const { stderr } = await scan('--write-baseline', '.kms-allow.yaml');
      expect(stderr).toContain(`${added} added to .kms-allow.yaml: every scan and hook here allows them`);
    }
    expect((await scan()).status).toBe(0);
    const list = readFileSync(repository.path('.kms-allow.yaml'), 'utf8');
    expect(list).toMatch(/"a sample","expires":"2999-01-01"/);
    repository.write('package.json', '{}\n');
    expect((await scan('--write-baseline', 'package.json')).status).toBe(2);
    expect(readFileSync(repository.path('package.json'), 'utf8')).toBe('{}\n');
  });

  const unknown = [
    ['scan:\n  exclud: [x]\n', /scan has an unknown member/],
    ['scan: [x]\n', /scan is not a mapping/],
    ['scan:\n  rules:\n    - {id: a}\n', /rule 1 of scan has no pattern/],
    ['allow:\n  - {"path":"a"}\n', /line 2: has no rule/],
    ['protect: [3]\n', /item 1 of protect/],
    ['scan:\n\t- x\n', /not YAML/],
    ['scan: {}\nscan: {}\n', /line 2: a name that occurs twice/],
  ] as const;
  it.each(sample(unknown, 3))('refuses settings that it cannot understand: %j', async (text, message) => {
    repository.write('.kms.yaml', text);
    const { status, stderr } = await scan();
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('rules of a project', () => {
  it('are looked for beside the others', async () => {
    repository.write(
      '.kms.yaml',
      'scan:\n  rules:\n    - id: acme\n      description: Acme key\n      pattern: "acme_[a-z0-9]{12}"\n',
    );
    repository.write('a.txt', `x acme_${drawn('{lowernum:12}')} y\n`);
    expect((await found()).findings.map(({ rule }) => rule)).toEqual(['custom-acme']);
  });

  it('are taken from a gitleaks configuration', async () => {
    repository.write(
      'gitleaks.toml',
      '[[rules]]\nid = "acme"\ndescription = "Acme"\nregex = "acme_[a-z0-9]{12}"\nkeywords = ["acme_"]\n',
    );
    const { status, stdout } = await scan('rules', 'import', 'gitleaks.toml');
    expect(status).toBe(0);
    repository.write('.kms.yaml', stdout);
    repository.write('a.txt', `x acme_${drawn('{lowernum:12}')} y\n`);
    expect((await found()).findings.map(({ rule }) => rule)).toEqual(['custom-acme']);
    expect((await scan('rules', 'list', 'github')).stdout).toContain('github-');
  });
});

describe('paths that must be encrypted', () => {
  it('are reported where they are not: whole files, binary ones, and values', async () => {
    repository.write(
      '.kms.yaml',
      'protect:\n  - "*.p12"\n  - secrets/**\n  - {files: "*.yaml", match: "(?i)pass"}\n',
    );
    repository.write('a.p12', Buffer.from([0x30, 0x82, 0, 0, 1, 2, 3]));
    repository.write('secrets/plain', 'nothing that looks like a secret\n');
    repository.write('secrets/good', `kms:v1:${'Ab0_'.repeat(40)}\n`);
    repository.write('deep/a.yaml', 'user: me\nPassword: plain\n');
    const report = await found();
    expect(report.findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'a.p12:1 protect',
      'deep/a.yaml:2 protect',
      'secrets/plain:1 protect',
    ]);
    repository.git('add', '.');
    expect((await found('--staged')).findings).toHaveLength(3);
  });
});
