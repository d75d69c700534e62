/** What somebody does to have a secret pass as something that is not looked at. */
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';

let home: HookHome;
let repository: HookRepository;
beforeAll(async () => {
  home = new HookHome();
  repository = await home.repository();
  await repository.kmsOk('hook', 'install');
  await repository.ok('commit', '-q', '--allow-empty', '-m', 'base');
  await repository.ok('tag', 'base');
});
beforeEach(async () => {
  await repository.ok('reset', '-q', '--hard', 'base');
});
afterAll(removeHookHomes);

const line = secretLine();
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

async function expectStopped(...places: readonly string[]): Promise<void> {
  await repository.ok('add', '-A');
  const { status, stdout, stderr } = await repository.git(['commit', '-q', '-m', 'x']);
  const said = stdout.toString() + stderr;
  expect([status, places.filter((place) => !said.includes(place)), said]).toEqual([1, [], said]);
}

describe('a commit is stopped', () => {
  it('with a secret as the place that a link leads to', async () => {
    symlinkSync(line.trim(), repository.path('link'));
    await expectStopped('link:1:');
  });

  it('with a file that became a link', async () => {
    repository.write('a', 'x\n');
    await repository.ok('add', 'a');
    await repository.ok('commit', '-q', '-m', 'a');
    await repository.ok('rm', '-q', 'a');
    symlinkSync(line.trim(), repository.path('a'));
    await expectStopped('a:1:');
  });

  it('with any of these contents', async () => {
    const contents: Readonly<Record<string, string | Buffer>> = {
      'a NUL at the beginning': `\0${line}`,
      'a NUL on another line': `A=\0\n${line}`,
      'a NUL behind 8 KB': `${'a'.repeat(9000)}\n${line}\0`,
      'UTF-16 without a mark': utf16(line),
      'UTF-16 of the other order': utf16(line).swap16(),
      'an end of line of old': `A=1\r${line.trim()}\r`,
      'a line of megabytes': `${'a'.repeat(5_000_000)} ${line.trim()} ${'b'.repeat(1000)}`,
      'a pointer of Git LFS before it': `version https://git-lfs.github.com/spec/v1\nsize 12\n${line}`,
    };
    for (const [name, content] of Object.entries(contents)) repository.write(`${name}.env`, content);
    await expectStopped(...Object.keys(contents).map((name) => `${name}.env:`));
  });

  it('with any of these attributes', async () => {
    const attributes = [
      'binary',
      '-diff',
      '-text',
      'ident',
      'eol=crlf',
      'filter=x diff=x',
      'linguist-generated',
    ];
    repository.write('.gitattributes', attributes.map((each, i) => `${i}.env ${each}\n`).join(''));
    attributes.forEach((_, i) => repository.write(`${i}.env`, line));
    await expectStopped(...attributes.map((_, i) => `${i}.env:1:`));
  });

  it('with an encoding of the working tree', async () => {
    repository.write('.gitattributes', '*.env working-tree-encoding=UTF-16LE\n');
    repository.write('a.env', utf16(line));
    await expectStopped('a.env:1:');
  });

  it('with settings in a folder below', async () => {
    repository.write('below/.kms.yaml', 'scan: { exclude: ["**"] }\n');
    repository.write('below/a.env', line);
    await expectStopped('below/a.env:1:');
  });

  it('with what git is to take for unchanged', async () => {
    for (const flag of ['--assume-unchanged', '--skip-worktree']) {
      repository.write('a.env', line);
      await repository.ok('add', 'a.env');
      await repository.ok('update-index', flag, 'a.env');
      const { status } = await repository.git(['commit', '-q', '-m', 'x']);
      expect(status).toBe(1);
      await repository.ok('update-index', '--no-assume-unchanged', '--no-skip-worktree', 'a.env');
    }
  });
});

describe('a message is stopped', () => {
  const typed = (text: string): Readonly<Record<string, string>> => ({
    GIT_EDITOR: `sh -c 'printf %s "$TEXT" > "$1"' --`,
    TEXT: text,
  });
  const cut = `# ${'-'.repeat(24)} >8 ${'-'.repeat(24)}`;

  it.each([
    ['below scissors that are not those of git', `x\n${cut}\n${line}`, []],
    ['in a comment that git keeps', `x\n# ${line}`, ['-c', 'commit.cleanup=whitespace']],
    ['in a comment that git keeps', `x\n# ${line}`, ['-c', 'commit.cleanup=verbatim']],
    ['behind another mark of comments', `x\n# ${line}`, ['-c', 'core.commentChar=;']],
  ])('with a secret %s', async (_, text, flags) => {
    const { status, stdout, stderr } = await repository.git([...flags, 'commit', '-q', '--allow-empty'], {
      environment: typed(text),
    });
    expect([status, stdout.toString() + stderr]).toEqual([1, expect.stringContaining('commit message:')]);
  });
});
