/** Commits and pushes of all kinds, each with a secret that must not get through and one that is none. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ended } from '../../support/processes.ts';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

afterAll(removeHookHomes);

let home: HookHome;
let repository: HookRepository;
beforeEach(async () => {
  home = new HookHome();
  repository = await home.repository();
});

const output = ({ stdout, stderr }: Ended): string => stdout.toString() + stderr;

async function expectBlocked(args: readonly string[], where: string): Promise<void> {
  const ended = await repository.git(args);
  expect([ended.status === 0, output(ended).includes(where) ? where : output(ended)]).toEqual([false, where]);
}

async function expectFine(...args: readonly string[]): Promise<void> {
  const ended = await repository.git(args);
  expect([ended.status, ended.stderr]).toEqual([0, '']);
}

/** Past the hook: the state that a test begins with. */
async function base(files: Readonly<Record<string, string>>, message = 'base'): Promise<void> {
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  await repository.ok('add', '-A');
  await repository.ok('commit', '-q', '--no-verify', '-m', message);
}

describe('a commit', () => {
  it('that is the first one', async () => {
    await repository.takeHook();
    repository.write('.env', secretLine());
    await repository.ok('add', '.env');
    await expectBlocked(['commit', '-q', '-m', 'x'], '.env:1:');
    expect((await repository.git(['rev-parse', '-q', '--verify', 'HEAD'])).status).toBe(1);
    await repository.ok('rm', '-q', '--cached', '.env');
    await expectFine('commit', '-q', '--allow-empty', '-m', 'x');
  });

  it('of a part of a file: what is staged counts, not what is in the working tree', async () => {
    await repository.takeHook();
    await base({ 'a.env': 'A=1\n' });
    repository.write('a.env', secretLine());
    await repository.ok('add', 'a.env');
    repository.write('a.env', 'A=1\n');
    await expectBlocked(['commit', '-q', '-m', 'x'], 'a.env:1:');
    repository.write('a.env', 'A=2\n');
    await repository.ok('add', 'a.env');
    repository.write('a.env', secretLine());
    await expectFine('commit', '-q', '-m', 'x');
  });

  it.each([
    ['-a', ['commit', '-q', '-a', '-m', 'x']],
    ['-- PATH', ['commit', '-q', '-m', 'x', '--', 'a.env']],
    ['--only PATH', ['commit', '-q', '-m', 'x', '--only', 'a.env']],
    ['--include PATH', ['commit', '-q', '-m', 'x', '--include', 'a.env']],
  ])('with %s, for which git has an index of its own', async (_, args) => {
    await repository.takeHook();
    await base({ 'a.env': 'A=1\n', 'b.env': 'B=1\n' });
    repository.write('a.env', secretLine());
    await expectBlocked(args, 'a.env:1:');
    repository.write('a.env', 'A=2\n');
    await expectFine(...args);
  });

  it('of one path passes while a secret is staged in another', async () => {
    await repository.takeHook();
    await base({ 'a.env': 'A=1\n', 'b.env': 'B=1\n' });
    repository.write('b.env', secretLine());
    await repository.ok('add', 'b.env');
    repository.write('a.env', 'A=2\n');
    await expectFine('commit', '-q', '-m', 'x', '--', 'a.env');
    await expectBlocked(['commit', '-q', '-m', 'x'], 'b.env:1:');
  });

  it('--amend is scanned for what it adds, and passes where it changes the message alone', async () => {
    await repository.takeHook();
    await base({ 'a.env': 'A=1\n' });
    await expectFine('commit', '-q', '--amend', '-m', 'other words');
    repository.write('.env', secretLine());
    await repository.ok('add', '.env');
    await expectBlocked(['commit', '-q', '--amend', '--no-edit'], '.env:1:');
  });

  it('of files with names of all kinds', async () => {
    await repository.takeHook();
    const names = [
      '- a',
      '-rf',
      'with space',
      'with\nline end',
      `it's "quoted"`,
      'ünïcödé',
      'tab\there',
      '$HOME `id`',
    ];
    for (const name of names) repository.write(`${name}.env`, secretLine(name));
    await repository.ok('add', '-A');
    const ended = await repository.git(['commit', '-q', '-m', 'x']);
    expect([ended.status, output(ended).match(/\.env["']?:1:/g)?.length]).toEqual([1, names.length]);
  });

  it('of an intent to add, a deletion, a change of mode, a rename, a link', async () => {
    await repository.takeHook();
    await base({ 'old.env': secretLine(), 'a.sh': 'true\n', 'gone.env': secretLine('gone') });
    await expectFine('mv', 'old.env', 'new.env');
    await expectFine('rm', '-q', 'gone.env');
    chmodSync(repository.path('a.sh'), 0o755);
    execFileSync('ln', ['-s', '/etc/passwd', repository.path('link')]);
    await repository.ok('add', 'a.sh', 'link');
    repository.write('later.env', secretLine('later'));
    await repository.ok('add', '-N', 'later.env');
    await expectFine('commit', '-q', '-m', 'x');
  });
});

describe('what makes commits', () => {
  async function branches(): Promise<void> {
    await base({ 'a.txt': 'one\n' });
    await repository.ok('switch', '-q', '-c', 'side');
    await base({ 'side.env': secretLine() }, 'side');
    await repository.ok('switch', '-q', 'main');
    await base({ 'b.txt': 'two\n' });
  }

  it('merge, at which git asks pre-merge-commit', async () => {
    await branches();
    await repository.takeHook('pre-merge-commit');
    await expectBlocked(['merge', '-q', '--no-edit', 'side'], 'side.env:1:');
    await repository.ok('merge', '--abort');
    await repository.ok('branch', '-q', 'fine', 'main~1');
    await expectFine('merge', '-q', '--no-edit', 'fine');
  });

  it('merge with a conflict, and the commit that ends it', async () => {
    await base({ 'a.txt': 'one\n' });
    await repository.ok('switch', '-q', '-c', 'side');
    await base({ 'a.txt': 'two\n' });
    await repository.ok('switch', '-q', 'main');
    await base({ 'a.txt': 'three\n' });
    await repository.takeHook();
    expect((await repository.git(['merge', '-q', 'side'])).status).toBe(1);
    repository.write('a.txt', secretLine());
    await repository.ok('add', 'a.txt');
    await expectBlocked(['commit', '-q', '--no-edit'], 'a.txt:1:');
    repository.write('a.txt', 'both\n');
    await repository.ok('add', 'a.txt');
    await expectFine('commit', '-q', '--no-edit');
  });

  it('rebase and cherry-pick, which git does without hooks: the push is scanned', async () => {
    await branches();
    const remote = await home.repository('remote.git', '--bare');
    await repository.ok('push', '-q', remote.folder, 'main');
    await repository.ok('remote', 'add', 'origin', remote.folder);
    await repository.ok('fetch', '-q', 'origin');
    await repository.takeHook('pre-commit', 'pre-push');
    await expectFine('cherry-pick', 'side');
    await expectBlocked(['push', '-q', 'origin', 'main'], 'side.env:1:');
    await repository.ok('reset', '-q', '--hard', 'HEAD~1');
    await repository.ok('switch', '-q', 'side');
    await expectFine('rebase', '-q', 'main');
    await expectBlocked(['push', '-q', 'origin', 'side'], 'side.env:1:');
  });

  it('rebase that stops to edit', async () => {
    await base({ 'a.txt': 'one\n' });
    await base({ 'b.txt': 'two\n' }, 'second');
    await repository.takeHook();
    const environment = { GIT_SEQUENCE_EDITOR: 'sed -i s/^pick/edit/', GIT_EDITOR: 'true' };
    expect((await repository.git(['rebase', '-q', '-i', 'HEAD~1'], { environment })).status).toBe(0);
    repository.write('b.txt', secretLine());
    await repository.ok('add', 'b.txt');
    const ended = await repository.git(['commit', '-q', '--amend', '--no-edit']);
    expect([ended.status, output(ended).includes('b.txt:1:')]).toEqual([1, true]);
    await repository.ok('rebase', '--abort');
  });

  it('stash is no commit of the branch, and what comes back from it is scanned', async () => {
    await base({ 'a.txt': 'one\n' });
    await repository.takeHook();
    repository.write('a.txt', secretLine());
    await repository.ok('stash', '-q');
    await expectFine('commit', '-q', '--allow-empty', '-m', 'x');
    await repository.ok('stash', 'pop', '-q');
    await repository.ok('add', 'a.txt');
    await expectBlocked(['commit', '-q', '-m', 'x'], 'a.txt:1:');
  });

  it('revert, with what it brings back', async () => {
    await base({ 'a.env': secretLine() });
    await base({ 'a.env': 'A=1\n' }, 'taken out');
    await repository.takeHook('pre-commit', 'pre-push');
    await repository.ok('revert', '-n', 'HEAD');
    await expectBlocked(['commit', '-q', '-m', 'x'], 'a.env:1:');
  });
});

describe('clones', () => {
  it('that are sparse, with an index that is', async () => {
    await base({ 'in/a.txt': 'one\n', 'out/b.txt': 'two\n' });
    await repository.ok('clone', '-q', '--no-checkout', repository.folder, join(home.folder, 'sparse'));
    repository = home.at('sparse');
    await repository.ok('sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
    await repository.ok('checkout', '-q', 'main');
    await repository.takeHook();
    repository.write('in/.env', secretLine());
    await repository.ok('add', 'in/.env');
    await expectBlocked(['commit', '-q', '-m', 'x'], 'in/.env:1:');
    repository.write('in/.env', 'A=1\n');
    await repository.ok('add', 'in/.env');
    await expectFine('commit', '-q', '-m', 'x');
    await repository.ok('cat-file', '-e', 'HEAD:out/b.txt');
  });

  it('that are partial: nothing is fetched for a scan', async () => {
    await base({ 'a.txt': 'one\n', 'b.txt': 'two\n' });
    await repository.ok('config', 'uploadpack.allowFilter', 'true');
    await repository.ok(
      'clone',
      '-q',
      '--no-checkout',
      '--filter=blob:none',
      `file://${repository.folder}`,
      join(home.folder, 'partial'),
    );
    repository = home.at('partial');
    await repository.ok('checkout', '-q', 'main');
    await repository.ok('remote', 'set-url', 'origin', '/nowhere');
    await repository.takeHook();
    repository.write('.env', secretLine());
    await repository.ok('add', '.env');
    await expectBlocked(['commit', '-q', '-m', 'x'], '.env:1:');
  });
});

describe('a message', () => {
  it('is scanned without what git takes out of it', async () => {
    await repository.takeHook('commit-msg');
    await base({ 'a.txt': 'one\n' });
    await expectBlocked(['commit', '-q', '--allow-empty', '-m', secretLine()], 'commit message:1:');
    // Without an editor git keeps a line of comment.
    await expectBlocked(
      ['commit', '-q', '--allow-empty', '-m', `x\n\n# ${secretLine()}`],
      'commit message:3:',
    );
    const editor = join(home.folder, 'editor');
    repository.write('a.txt', secretLine());
    for (const [title, lines] of Object.entries({
      comment: `words\n# ${secretLine()}`,
      scissors: 'words\n',
    })) {
      writeFileSync(
        editor,
        `#!/bin/sh\n{ printf '%s' '${lines}'; cat "$1"; } > "$1.new" && mv "$1.new" "$1"\n`,
        { mode: 0o755 },
      );
      const environment = { GIT_EDITOR: editor };
      const ended = await repository.git(['commit', '-q', '-v', '-a', '--allow-empty'], { environment });
      expect([title, ended.status, output(ended)]).toEqual([title, 0, '']);
      await repository.ok('reset', '-q', '--soft', 'HEAD~1');
    }
    writeFileSync(editor, `#!/bin/sh\nprintf '%s' '${secretLine()}' > "$1"\n`, { mode: 0o755 });
    const typed = await repository.git(['commit', '-q', '--allow-empty'], {
      environment: { GIT_EDITOR: editor },
    });
    expect([typed.status, output(typed)]).toEqual([1, expect.stringContaining('commit message:1:')]);
    expect(output(typed)).toContain('    fix     write the message without it\n');
    expect(output(typed)).toContain('1 secret in the commit message: scanned 1 message, ');
  });

  it('is no file that must be encrypted', async () => {
    await repository.takeHook('commit-msg');
    repository.write('.kms.yaml', 'protect:\n  - "**"\n');
    await expectFine('commit', '-q', '--allow-empty', '-m', 'words');
  });
});

describe('a push', () => {
  let remote: HookRepository;
  beforeEach(async () => {
    remote = await home.repository('remote.git', '--bare');
    await repository.ok('remote', 'add', 'origin', remote.folder);
    await base({ 'a.txt': 'one\n' });
    await repository.takeHook('pre-push');
  });

  it('is scanned in each commit that the remote lacks, one with the secret taken out again too', async () => {
    await expectFine('push', '-q', 'origin', 'main');
    await base({ 'b.env': secretLine() }, 'with');
    await base({ 'b.env': 'B=1\n' }, 'without');
    await expectBlocked(['push', '-q', 'origin', 'main'], 'b.env:1:');
    await expectBlocked(['push', '-q', 'origin', 'HEAD:refs/heads/other'], 'b.env:1:');
    await repository.ok('tag', 'v1');
    await expectBlocked(['push', '-q', 'origin', 'v1'], 'b.env:1:');
    await repository.ok('reset', '-q', '--hard', 'HEAD~2');
    await base({ 'c.txt': 'fine\n' });
    await expectFine('push', '-q', 'origin', 'main');
    await expectFine('push', '-q', 'origin', 'main:refs/heads/other');
    await expectFine('push', '-q', 'origin', '--delete', 'other');
    expect(await remote.ok('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('is scanned in the messages of its commits and tags, without files too', async () => {
    await expectFine('push', '-q', 'origin', 'main');
    await repository.ok('commit', '-q', '--no-verify', '--allow-empty', '-m', `subject\n\n${secretLine()}`);
    const ended = await repository.git(['push', '-q', 'origin', 'main']);
    expect([ended.status, output(ended)]).toEqual([1, expect.stringContaining('commit message:3:23')]);
    expect(output(ended)).toContain('    fix     reword the last commit: git commit --amend, ');
    expect(output(ended)).toContain('1 secret in what is pushed: scanned 1 message, ');
    await repository.ok('commit', '-q', '--no-verify', '--amend', '--allow-empty', '-m', 'without');
    await expectFine('push', '-q', 'origin', 'main');
    await repository.ok('tag', '-a', '-m', secretLine(), 'v1');
    const tagged = await repository.git(['push', '-q', 'origin', 'v1']);
    expect([tagged.status, output(tagged)]).toEqual([1, expect.stringContaining('tag message v1:1:23')]);
    expect(output(tagged)).toContain('    fix     make the tag again: git tag -f -a\n');
    await repository.ok('tag', '-f', '-a', '-m', 'without', 'v1');
    await expectFine('push', '-q', 'origin', 'v1');
  });

  it('with --no-verify passes', async () => {
    await base({ 'b.env': secretLine() });
    await expectFine('push', '-q', '--no-verify', 'origin', 'main');
  });
});

describe('a folder that cannot be written to', () => {
  it('does not keep a commit from being scanned, nor from being made', async () => {
    await repository.takeHook();
    mkdirSync(repository.path('.git/kms'), { recursive: true });
    rmSync(repository.path('.git/kms/scanned.json'), { force: true });
    repository.write('.git/kms/scanned.json/in the way', '');
    await expectFine('commit', '-q', '--allow-empty', '-m', 'x');
    repository.write('.env', secretLine());
    await repository.ok('add', '.env');
    await expectBlocked(['commit', '-q', '-m', 'x'], '.env:1:');
  });
});
