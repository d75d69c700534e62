/** `kms hook server` as the pre-receive hook of a real repository. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';
import { program, type Ended } from '../../support/processes.ts';

afterAll(removeHookHomes);

let server: HookRepository;
let repository: HookRepository;
beforeEach(async () => {
  const home = new HookHome();
  server = await home.repository('server.git', '--bare');
  server.write(
    'hooks/pre-receive',
    `#!/bin/sh\nexec '${process.execPath}' '${program}' hook server\n`,
    0o755,
  );
  repository = await home.repository();
  await repository.ok('remote', 'add', 'origin', server.folder);
});

const push = (...args: readonly string[]): Promise<Ended> =>
  repository.git(['push', '-q', 'origin', ...args]);

async function commit(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  await repository.ok('add', '-A');
  await repository.ok('commit', '-q', '-m', 'x');
}

async function expectRefused(words: string, ...args: readonly string[]): Promise<void> {
  const { status, stderr } = await push(...args);
  expect([status, stderr.includes(words) ? words : stderr]).toEqual([1, words]);
  expect(stderr).toContain('kms: the push is refused');
  expect(stderr).toContain('pre-receive hook declined');
}

describe('what is received', () => {
  it('is let in where it is fine, without a word', async () => {
    await commit({ 'a.txt': 'fine\n' });
    const { status, stderr } = await push('main');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is refused with a reason, on a new branch and a tag too, and nothing of it stays', async () => {
    await commit({ 'a.txt': 'fine\n' });
    await push('main');
    await commit({ '.env': secretLine() });
    await expectRefused('.env:1:', 'main');
    await expectRefused('.env:1:', 'HEAD:refs/heads/new');
    await repository.ok('tag', '-a', 'v1', '-m', 'v1');
    await expectRefused('.env:1:', 'v1');
    expect(await server.ok('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect((await server.git(['cat-file', '-e', await repository.head()])).status).not.toBe(0);
  });

  it('is scanned in each commit, one whose secret a later one took out too', async () => {
    await commit({ '.env': secretLine() });
    await commit({ '.env': 'A=1\n' });
    await expectRefused('.env:1:', 'main');
  });

  it('is scanned in the messages of commits and tags', async () => {
    await commit({ 'a.txt': 'fine\n' });
    await push('main');
    await repository.ok('commit', '-q', '--allow-empty', '-m', secretLine());
    await expectRefused('commit message:1:', 'main');
    await repository.ok('reset', '-q', '--hard', 'HEAD~1');
    await repository.ok('tag', '-a', 'v1', '-m', secretLine());
    await expectRefused('tag message v1:1:', 'v1');
    expect(await server.ok('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('may take a branch away', async () => {
    await commit({ 'a.txt': 'fine\n' });
    await push('main', 'main:other');
    expect((await push('--delete', 'other')).status).toBe(0);
  });
});

describe('settings', () => {
  const settings = 'scan:\n  exclude:\n    - "*.env"\n';

  it('are those of HEAD', async () => {
    await commit({ '.kms.yaml': settings });
    await push('main');
    await commit({ 'a.env': secretLine() });
    expect((await push('main')).status).toBe(0);
  });

  it('that come with the push do not count', async () => {
    await commit({ 'a.txt': 'fine\n' });
    await push('main');
    await commit({ '.kms.yaml': settings, 'a.env': secretLine() });
    await expectRefused('a.env:1:', 'main');
  });

  it('that are another branch’s do not count', async () => {
    await commit({ 'a.txt': 'fine\n' });
    await push('main');
    await commit({ '.kms.yaml': settings });
    await push('main:settings');
    await commit({ 'a.env': secretLine() });
    await expectRefused('a.env:1:', 'main:settings');
  });

  it('that cannot be read refuse every push', async () => {
    await commit({ '.kms.yaml': 'scan: [\n' });
    await push('main');
    await commit({ 'a.txt': 'fine\n' });
    const { status, stderr } = await push('main');
    expect([status, stderr.includes('HEAD:.kms.yaml')]).toEqual([1, true]);
  });
});
