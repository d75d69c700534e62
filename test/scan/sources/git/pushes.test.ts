import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openPushed, openReceived, openUnpushed } from '../../../../src/scan/sources/git/pushes.ts';
import { removeRepositories, Repository } from '../../../support/repositories.ts';
import { gather, type Outcome } from '../../../support/sourced.ts';

afterAll(removeRepositories);

const all = { exclude: () => false, maxSize: 1024 * 1024 };

/** `summary path`, in order of names. */
const brief = ({ items }: Outcome): string[] =>
  items.map(({ summary = '-', path }) => `${summary}: ${path}`).sort();

/** A bare repository, and one that has pushed a commit to it. */
function pair(): { remote: Repository; local: Repository } {
  const remote = Repository.init('--bare');
  const local = Repository.init();
  local.git('remote', 'add', 'origin', remote.folder);
  local.commit({ a: '1\n' }, 'pushed');
  local.git('push', '-q', '-u', 'origin', 'main');
  return { remote, local };
}

function hook(repository: Repository, path: string, lines: readonly string[]): void {
  repository.write(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(repository.path(path), 0o755);
}

describe('what is not pushed', () => {
  const unpushed = async ({ place }: Repository): Promise<string[]> =>
    brief(await gather((await openUnpushed(place, all)).source));

  it('is what no remote-tracking branch has', async () => {
    const { local } = pair();
    expect(await openUnpushed(local.place, all)).toMatchObject({ empty: 'nothing to push' });
    local.commit({ b: '1\n' }, 'second');
    local.commit({ c: '1\n' }, 'third');
    expect(await unpushed(local)).toEqual(['second: b', 'third: c']);
    expect((await openUnpushed(local.place, all)).note).toBeUndefined();
  });

  it('needs no upstream and no branch', async () => {
    const { local } = pair();
    local.git('checkout', '-q', '-b', 'side');
    local.commit({ b: '1\n' }, 'side');
    expect(await unpushed(local)).toEqual(['side: b']);
    local.git('checkout', '-q', '--detach');
    local.commit({ c: '1\n' }, 'detached');
    expect(await unpushed(local)).toEqual(['detached: c', 'side: b']);
  });

  it('is everything where no remote is known, and that is said', async () => {
    const repository = Repository.init();
    expect(await openUnpushed(repository.place, all)).toMatchObject({ empty: 'no commits' });
    repository.commit({ a: '1\n' }, 'first');
    expect((await openUnpushed(repository.place, all)).note).toContain('no remote-tracking branch');
    expect(await unpushed(repository)).toEqual(['first: a']);
  });
});

describe('what is pushed', () => {
  /** What git hands to the hook of this push, and what is found with it before the push. */
  async function pushed(local: Repository, ...args: readonly string[]): Promise<Outcome & { note?: string }> {
    hook(local, '.git/hooks/pre-push', [
      'cat > .git/refs-seen',
      'printf "%s\\n" "$1" "$2" > .git/remote-seen',
    ]);
    local.git('push', '-q', '--dry-run', ...args);
    const [name = '', url = ''] = readFileSync(local.path('.git/remote-seen'), 'utf8').split('\n');
    const refs = readFileSync(local.path('.git/refs-seen'), 'utf8');
    const opened = await openPushed(local.place, refs, { name, url }, all);
    return { ...(await gather(opened.source)), ...(opened.note !== undefined && { note: opened.note }) };
  }

  it('is what the branch has more', async () => {
    const { local } = pair();
    local.commit({ b: '1\n' }, 'second');
    const outcome = await pushed(local, 'origin', 'main');
    expect(brief(outcome)).toEqual(['second: b']);
    expect(outcome.note).toBeUndefined();
  });

  it('is what no branch of the remote has, for a new branch', async () => {
    const { local } = pair();
    local.git('checkout', '-q', '-b', 'side');
    local.commit({ b: '1\n' }, 'side');
    expect(brief(await pushed(local, 'origin', 'side'))).toEqual(['side: b']);
  });

  it('is nothing for a ref that is deleted', async () => {
    const { local } = pair();
    local.git('push', '-q', 'origin', 'main:other');
    expect(brief(await pushed(local, 'origin', ':other'))).toEqual([]);
    const zeros = '0'.repeat(40);
    const refs = `(delete) ${zeros} refs/heads/other ${local.git('rev-parse', 'main')}\n`;
    expect(await openPushed(local.place, refs, { name: 'origin', url: '' }, all)).toMatchObject({
      empty: 'nothing pushed',
    });
  });

  it('is what a rewritten branch has that the old one had not', async () => {
    const { local } = pair();
    local.commit({ b: '1\n' }, 'second');
    local.git('push', '-q', 'origin', 'main');
    local.git('reset', '-q', '--hard', 'HEAD~1');
    local.commit({ c: '1\n' }, 'rewritten');
    expect(brief(await pushed(local, '--force', 'origin', 'main'))).toEqual(['rewritten: c']);
  });

  it('is what several refs have, once', async () => {
    const { local } = pair();
    local.commit({ b: '1\n' }, 'both');
    local.git('checkout', '-q', '-b', 'side');
    local.commit({ c: '1\n' }, 'side');
    expect(brief(await pushed(local, 'origin', 'main', 'side'))).toEqual(['both: b', 'side: c']);
  });

  it('is what tags lead to: commits, files, folders', async () => {
    const { local } = pair();
    local.commit({ b: '1\n' }, 'tagged');
    local.git('tag', '-a', '-m', 'tag', 'commit');
    local.git('tag', '-a', '-m', 'tag', 'of-a-tag', 'commit');
    local.git('reset', '-q', '--hard', 'HEAD~1');
    local.stage('folder/only here', 'file\n');
    local.git('tag', 'tree', local.git('write-tree'));
    local.git('tag', '-a', '-m', 'tag', 'blob', local.git('rev-parse', ':folder/only here'));
    const ofTag = await pushed(local, 'origin', 'refs/tags/of-a-tag');
    expect(brief(ofTag)).toEqual(['tagged: b']);
    expect(ofTag.messages?.map(({ path, text }) => [path, text])).toEqual([
      ['commit message', 'tagged\n'],
      ['tag message of-a-tag', 'tag\n'],
      ['tag message of-a-tag', 'tag\n'],
    ]);
    expect(brief(await pushed(local, 'origin', 'blob'))).toEqual(['-: refs/tags/blob']);
    expect(brief(await pushed(local, 'origin', 'tree'))).toEqual(['-: a', '-: folder/only here']);
    expect(brief(await pushed(local, 'origin', '--tags'))).toEqual([
      '-: a',
      '-: folder/only here',
      '-: refs/tags/blob',
      'tagged: b',
    ]);
  });

  it('is the message of a tag, where the remote has its commit, and of a commit without files', async () => {
    const { local } = pair();
    local.git('tag', '-a', '-m', 'about v1', 'v1');
    const { items, messages } = await pushed(local, 'origin', 'v1');
    expect([items, messages]).toEqual([[], [{ path: 'tag message v1', text: 'about v1\n' }]]);
    local.git(
      'tag',
      '-a',
      '-m',
      'of nothing',
      'empty',
      local.git('hash-object', '-t', 'tree', '-w', '/dev/null'),
    );
    expect((await pushed(local, 'origin', 'empty')).messages).toEqual([
      { path: 'tag message empty', text: 'of nothing\n' },
    ]);
    local.commit({}, 'no files');
    expect(await pushed(local, 'origin', 'main')).toEqual({
      items: [],
      messages: [{ path: 'commit message', text: 'no files\n', summary: 'no files' }],
      skipped: [],
    });
  });

  it('is what a remote that is ahead lacks', async () => {
    const { remote, local } = pair();
    const other = new Repository();
    other.git('clone', '-q', remote.folder, '.');
    other.commit({ theirs: '1\n' }, 'theirs');
    other.git('push', '-q', 'origin', 'main');
    local.commit({ b: '1\n' }, 'second');
    // The id of the remote's branch is one that this repository does not have.
    expect(brief(await pushed(local, '--force', 'origin', 'main'))).toEqual(['second: b']);
  });

  it('is everything for a remote of which nothing is known, and that is said', async () => {
    const { local } = pair();
    const empty = Repository.init('--bare');
    const outcome = await pushed(local, empty.folder, 'main');
    expect(brief(outcome)).toEqual(['pushed: a']);
    expect(outcome.note).toContain('the state of the remote is unknown');
  });

  it('is refused in another form, and where an object is missing', async () => {
    const { local } = pair();
    const remote = { name: 'origin', url: '' };
    const id = local.git('rev-parse', 'main');
    await expect(openPushed(local.place, 'refs/heads/main\n', remote, all)).rejects.toThrow('in the form');
    const refs = `refs/heads/x ${id.replace(/./g, 'a')} refs/heads/x ${'0'.repeat(40)}\n`;
    await expect(openPushed(local.place, refs, remote, all)).rejects.toThrow('is missing in this repository');
  });
});

describe('what is received', () => {
  /** Inside of a real pre-receive hook, which waits meanwhile; then it refuses. */
  async function received(remote: Repository, push: () => ReturnType<typeof spawn>): Promise<Outcome> {
    hook(remote, 'hooks/pre-receive', [
      'cat > refs-seen',
      'env -0 > env-seen.part && mv env-seen.part env-seen',
      'for i in $(seq 200); do test -e done && exit 1; sleep 0.05; done',
    ]);
    const pushing = push();
    const ended = new Promise((resolve) => pushing.once('close', resolve));
    while (!existsSync(remote.path('env-seen'))) await setTimeout(20);
    const environment = Object.fromEntries(
      readFileSync(remote.path('env-seen'), 'utf8')
        .split('\0')
        .filter((each) => each.includes('='))
        .map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
    );
    expect(environment['GIT_QUARANTINE_PATH']).toBeDefined();
    const place = { cwd: remote.folder, environment };
    const opened = await openReceived(place, readFileSync(remote.path('refs-seen'), 'utf8'), all);
    const outcome = await gather(opened.source);
    remote.write('done', '');
    await ended;
    return outcome;
  }

  const push =
    (local: Repository, ...args: readonly string[]) =>
    (): ReturnType<typeof spawn> =>
      spawn('git', ['push', '-q', 'origin', ...args], {
        cwd: local.folder,
        env: local.environment,
        stdio: 'ignore',
      });

  it('is what no ref has, while it is in quarantine', async () => {
    const { remote, local } = pair();
    local.commit({ b: '1\n' }, 'second');
    local.git('checkout', '-q', '-b', 'side');
    local.commit({ c: '1\n' }, 'side');
    const outcome = await received(remote, push(local, 'main', 'side'));
    expect(brief(outcome)).toEqual(['second: b', 'side: c']);
    expect(remote.tryGit('cat-file', '-e', local.git('rev-parse', 'side'))).not.toBe(0);
  });

  it('is the first push too', async () => {
    const remote = Repository.init('--bare');
    const local = Repository.init();
    local.git('remote', 'add', 'origin', remote.folder);
    local.commit({ a: '1\n' }, 'first');
    expect(brief(await received(remote, push(local, 'main')))).toEqual(['first: a']);
  });

  it('is nothing for refs that are deleted', async () => {
    const { remote, local } = pair();
    const refs = `${local.git('rev-parse', 'main')} ${'0'.repeat(40)} refs/heads/main\n`;
    expect(await openReceived(remote.place, refs, all)).toMatchObject({ empty: 'nothing received' });
  });
});
