/** What docs/recipes and .pre-commit-hooks.yaml say, run as CI and pre-commit would run it. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HookHome, removeHookHomes, secretLine, type HookRepository } from '../../support/hooks.ts';
import { hasPrograms, needs } from '../../support/needs.ts';
import { program, root, type Ended } from '../../support/processes.ts';

afterAll(removeHookHomes);

let repository: HookRepository;
let path: string;
beforeEach(async () => {
  const home = new HookHome();
  repository = await home.repository();
  const bin = join(home.folder, 'bin');
  mkdirSync(bin);
  symlinkSync(program, join(bin, 'kms'));
  path = `${bin}:${home.environment['PATH'] ?? ''}`;
});

async function commit(name: string, content: string): Promise<string> {
  repository.write(name, content);
  await repository.ok('add', name);
  await repository.ok('commit', '-q', '-m', name);
  return await repository.head();
}

const zeros = '0'.repeat(40);

interface Recipe {
  readonly file: string;
  readonly scriptOf: (document: unknown) => string;
  readonly base: string;
  readonly finds: (ended: Ended) => string;
}

const recipes: readonly Recipe[] = [
  {
    file: 'github-actions.yml',
    scriptOf: (document) => {
      const { jobs } = document as { jobs: { scan: { steps: { name?: string; run?: string }[] } } };
      return jobs.scan.steps.find(({ name }) => name === 'Scan')?.run ?? '';
    },
    base: 'BASE',
    finds: ({ stdout }) => stdout.toString(),
  },
  {
    file: 'gitlab-ci.yml',
    scriptOf: (document) => (document as { 'kms-scan': { script: string[] } })['kms-scan'].script.join('\n'),
    base: 'CI_COMMIT_BEFORE_SHA',
    finds: () => repository.read('gl-secret-detection-report.json'),
  },
];

describe.each(recipes)('docs/recipes/$file', ({ file, scriptOf, base, finds }) => {
  const script = scriptOf(parse(readFileSync(join(root, 'docs', 'recipes', file), 'utf8')));
  const run = (from: string): Promise<Ended> =>
    repository.run('bash', ['-e', '-c', script], { environment: { PATH: path, [base]: from } });

  it('scans the commits since the base, and all of them without a base', async () => {
    await commit('old.env', secretLine('old'));
    const from = await commit('a.txt', 'fine\n');
    await commit('b.txt', 'fine\n');
    expect((await run(from)).status).toBe(0);
    await commit('new.env', secretLine());
    const ended = await run(from);
    expect(ended.status).toBe(1);
    expect(finds(ended)).toContain('new.env');
    expect(finds(ended)).not.toContain('old.env');
    for (const none of [zeros, 'f'.repeat(40), '']) {
      const all = await run(none);
      expect([none, all.status, finds(all).includes('old.env')]).toEqual([none, 1, true]);
    }
  });
});

// That `language: node` installs this repository takes the registry; what is run is the same.
needs({ name: 'pre-commit', present: hasPrograms('pre-commit'), install: 'apt-get install -y pre-commit' })(
  '.pre-commit-hooks.yaml',
  () => {
    async function hooks(): Promise<string> {
      const source = await repository.home.repository('hooks');
      const manifest = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
      writeFileSync(
        source.path('.pre-commit-hooks.yaml'),
        manifest.replaceAll('language: node', 'language: system'),
      );
      await source.ok('add', '-A');
      await source.ok('commit', '-q', '-m', 'hooks');
      return source.folder;
    }
    const preCommit = (...args: readonly string[]): Promise<Ended> =>
      repository.run('pre-commit', args, { environment: { PATH: path } });

    it('is a manifest', async () => {
      const { status, stdout, stderr } = await preCommit(
        'validate-manifest',
        join(root, '.pre-commit-hooks.yaml'),
      );
      expect([status, stdout.toString() + stderr]).toEqual([0, '']);
    });

    it('scans what is staged with try-repo', async () => {
      const source = await hooks();
      repository.write('a.txt', 'fine\n');
      await repository.ok('add', 'a.txt');
      const fine = await preCommit('try-repo', source, 'kms');
      expect([fine.status, fine.stdout.toString()]).toEqual([0, expect.stringContaining('Passed')]);
      repository.write('.env', secretLine());
      await repository.ok('add', '.env');
      const found = await preCommit('try-repo', source, 'kms');
      expect([found.status, found.stdout.toString()]).toEqual([1, expect.stringContaining('.env:1:')]);
    });

    it('scans what is pushed, and the message, where pre-commit is installed for them', async () => {
      const source = await hooks();
      const revision = await repository.home.at('hooks').head();
      const remote = await repository.home.repository('remote.git', '--bare');
      repository.write(
        '.pre-commit-config.yaml',
        `repos:\n- repo: ${source}\n  rev: ${revision}\n  hooks:\n  - id: kms\n  - id: kms-commit-msg\n`,
      );
      await commit('.pre-commit-config.yaml', repository.read('.pre-commit-config.yaml'));
      await commit('old.env', secretLine());
      const installed = await preCommit('install', '-t', 'pre-commit', '-t', 'commit-msg', '-t', 'pre-push');
      expect(installed.status).toBe(0);
      const git = (...args: readonly string[]): Promise<Ended> =>
        repository.git(args, { environment: { PATH: path } });
      const pushed = await git('push', '-q', remote.folder, 'main');
      expect([pushed.status, pushed.stdout.toString() + pushed.stderr]).toEqual([
        1,
        expect.stringContaining('old.env:1:'),
      ]);
      expect((await git('commit', '-q', '--allow-empty', '-m', 'fine')).status).toBe(0);
      const message = await git('commit', '-q', '--allow-empty', '-m', secretLine());
      expect([message.status, message.stdout.toString() + message.stderr]).toEqual([
        1,
        expect.stringContaining('commit message:1:'),
      ]);
    });
  },
);
