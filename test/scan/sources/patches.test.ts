/** Contents read from patches against those that git has. */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openStaged } from '../../../src/scan/sources/staged.ts';
import { contentsOf } from '../../../src/scan/sources/patches.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { gather } from '../../support/sourced.ts';

afterAll(removeRepositories);

/** Numbers that are the same in each run. */
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = Math.imul(state, 48271) % 0x7fffffff;
    return Math.abs(state) % below;
  };
}

const lines = [
  'one',
  '',
  ' ',
  '+added',
  '-removed',
  '--- a/file',
  '+++ b/file',
  '@@ -1 +1 @@',
  '@@ -0,0 +1,9 @@ function',
  '\\ No newline at end of file',
  '\\',
  'diff --git a/x b/x',
  'index 0000000000000000000000000000000000000000..1111111111111111111111111111111111111111',
  'with\rreturns\r',
  'caf\u00e9',
  'Binary files a and b differ',
];

function drawText(draw: (below: number) => number): string {
  const some = Array.from({ length: draw(9) }, () => lines[draw(lines.length)] ?? '');
  return some.join('\n') + (draw(3) === 0 ? '' : '\n');
}

describe('what is staged', () => {
  it.each(['sha1', 'sha256'])(
    'is read as it is, whatever its lines begin with, with names of %s',
    async (format) => {
      const draw = drawer();
      const repository = Repository.init(`--object-format=${format}`);
      const paths = Array.from({ length: 80 }, (_, index) => `file ${index}`);
      const hostile = 'a\ndiff --git a/b b/b\nindex 1..2\n@@ -0,0 +1 @@\n+no';
      repository.commit(Object.fromEntries([...paths, hostile].map((path) => [path, drawText(draw)])));
      repository.write('.gitattributes', '*7 -diff\n*8 binary\n*9 diff=python\n');
      // What a project may say about how its differences are shown.
      appendFileSync(
        repository.path('.git/config'),
        '[diff]\nsuppressBlankEmpty = true\nnoprefix = true\ncontext = 0\nalgorithm = patience\n[core]\nquotePath = true\n',
      );
      for (const path of [...paths, hostile, ...paths.map((each) => `new ${each}`)]) {
        const text = drawText(draw);
        repository.write(path, draw(12) === 0 ? `\0\x01${text}` : text);
      }
      repository.git('add', '.');
      const { source } = await openStaged(repository.place, { exclude: () => false, maxSize: Infinity });
      const found = await gather(source);
      const listed = repository.git('diff-index', '--cached', '--name-only', '-z', 'HEAD');
      expect(found.items.map(({ path }) => path)).toEqual(listed.split('\0').filter((path) => path !== ''));
      for (const { path, text } of found.items) {
        const wanted = execFileSync('git', ['cat-file', 'blob', `:${path}`], {
          cwd: repository.folder,
          env: repository.environment,
        });
        expect([path, text]).toEqual([path, wanted.toString()]);
      }
      expect(found.items.length).toBeGreaterThan(120);
    },
  );
});

describe('a patch', () => {
  const [old, now] = ['1'.repeat(40), '2'.repeat(40)];
  const patch = (...body: readonly string[]): Buffer =>
    Buffer.from(`diff --git a/x b/x\nindex ${old}..${now} 100644\n--- a/x\n+++ b/x\n${body.join('\n')}\n`);

  it('has both sides', () => {
    const contents = contentsOf(patch('@@ -1,2 +1 @@', ' same', '-gone', '\\ No newline at end of file'));
    expect(contents.get(old)?.toString()).toBe('same\ngone');
    expect(contents.get(now)?.toString()).toBe('same\n');
  });

  it.each([
    ['of a part of a file', ['@@ -3 +3 @@', '-a', '+b']],
    ['of two parts', ['@@ -1 +1 @@', '-a', '+b', '@@ -9 +9 @@', '-c', '+d']],
    ['that ends early', ['@@ -1,3 +1,3 @@', ' a', '-b']],
    ['of another form', ['@@ -1 +1 @@', '!a']],
    ['without lines', ['Binary files a/x and b/x differ']],
  ])('%s is not taken for all of it', (_, body) => {
    expect(contentsOf(patch(...body)).size).toBe(0);
  });
});
