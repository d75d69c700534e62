/** Repositories whose settings name programs: a scan starts none of them, and fetches nothing. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHistory, openRange } from '../../../src/scan/sources/git/history.ts';
import { openPaths } from '../../../src/scan/sources/paths.ts';
import { openPushed, openReceived, openUnpushed } from '../../../src/scan/sources/git/pushes.ts';
import { openStaged } from '../../../src/scan/sources/git/staged.ts';
import type { Opened } from '../../../src/scan/item.ts';
import { removeRepositories, Repository, temporaryFolder } from '../../support/repositories.ts';
import { gather } from '../../support/sourced.ts';

const options = { exclude: () => false, maxSize: 1024 * 1024 };

let marker: string;
let script: string;
let repository: Repository;

beforeAll(() => {
  const folder = temporaryFolder();
  [marker, script] = [join(folder, 'marker'), join(folder, 'script')];
  writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${marker}'\n`);
  chmodSync(script, 0o755);
  repository = Repository.init();
  repository.git('config', 'uploadpack.allowFilter', 'true');
  repository.commit({ 'a.txt': '1\n', '.gitignore': 'ignored\n' }, 'first');
  repository.commit({ 'a.txt': '2\n' }, 'second');
  repository.stage('a.txt', '3\n');
  repository.write('b.txt', 'untracked\n');
  repository.write('ignored', '');
  repository.git('tag', '-a', '-m', 'tag', 'v1');
  const hooks = join(folder, 'hooks');
  mkdirSync(hooks);
  for (const name of [
    'post-index-change',
    'fsmonitor-watchman',
    'pre-auto-gc',
    'reference-transaction',
    'post-checkout',
  ]) {
    writeFileSync(join(hooks, name), `#!/bin/sh\nexec '${script}' ${name}\n`, { mode: 0o755 });
  }
  const settings: Readonly<Record<string, string>> = {
    'alias.cat-file': `!${script}`,
    'alias.diff-index': `!${script}`,
    'alias.log': `!${script}`,
    'alias.ls-files': `!${script}`,
    'core.alternateRefsCommand': script,
    'core.askPass': script,
    'core.editor': script,
    'core.fsmonitor': script,
    'core.gitProxy': script,
    'core.hooksPath': hooks,
    'core.pager': script,
    'core.sshCommand': script,
    'credential.helper': `!${script}`,
    'diff.external': script,
    'diff.hostile.command': script,
    'diff.hostile.textconv': script,
    'diff.orderFile': join(folder, 'no-such-file'),
    'extensions.partialClone': 'origin',
    'filter.hostile.clean': script,
    'filter.hostile.process': script,
    'filter.hostile.required': 'true',
    'filter.hostile.smudge': script,
    'gpg.program': script,
    'gpg.ssh.program': script,
    'interactive.diffFilter': script,
    'log.showRoot': 'false',
    'log.showSignature': 'true',
    'pager.cat-file': script,
    'pager.diff-index': script,
    'pager.log': script,
    'pager.ls-files': script,
    'protocol.ext.allow': 'always',
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': script,
    'remote.origin.url': `ext::${script} %S`,
    'remote.other.promisor': 'true',
    'remote.other.url': 'ssh://example.invalid/x',
    'remote.third.promisor': 'true',
    'remote.third.vcs': 'hostile',
    'submodule.recurse': 'true',
  };
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
  repository.write('.git/info/attributes', '* diff=hostile filter=hostile\n');
});

afterAll(removeRepositories);

async function all(
  opened: Opened | Promise<Opened>,
): Promise<{ paths: string[]; skipped: readonly string[] }> {
  const { items, skipped } = await gather((await opened).source);
  return { paths: items.map(({ path }) => path), skipped };
}

/** As a hook or a user might have set it. */
const place = (): { cwd: string; environment: Record<string, string> } => ({
  cwd: repository.folder,
  environment: {
    ...repository.environment,
    GIT_EXTERNAL_DIFF: script,
    GIT_PAGER: script,
    PAGER: script,
    GIT_ASKPASS: script,
    SSH_ASKPASS: script,
    GIT_SSH: script,
    GIT_SSH_COMMAND: script,
    GIT_EDITOR: script,
    GIT_TRACE: '1',
    GIT_GLOB_PATHSPECS: '1',
  },
});

describe('settings of a repository', () => {
  it('start something, without precautions', () => {
    repository.tryGit('log', '-p');
    repository.tryGit('status');
    repository.tryGit('cat-file', '-e', 'a'.repeat(40));
    expect(existsSync(marker)).toBe(true);
    writeFileSync(marker, '');
  });

  const id = (): string => repository.git('-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD');
  const zeros = '0'.repeat(40);
  const unknown = 'b'.repeat(40);

  it.each<[string, () => Opened | Promise<Opened>, string[]]>([
    ['staged', () => openStaged(place(), options), ['a.txt']],
    ['history', () => openHistory(place(), { ...options, all: true }), ['.gitignore', 'a.txt', 'a.txt']],
    ['range', () => openRange(place(), 'HEAD~1..HEAD', options), ['a.txt']],
    ['commit', () => openRange(place(), 'HEAD~1', options), ['.gitignore', 'a.txt']],
    ['unpushed', () => openUnpushed(place(), options), ['.gitignore', 'a.txt', 'a.txt']],
    [
      'pushed',
      () =>
        openPushed(
          place(),
          `refs/heads/main ${id()} refs/heads/main ${unknown}\n`,
          { name: 'origin', url: '' },
          options,
        ),
      ['.gitignore', 'a.txt', 'a.txt'],
    ],
    ['received', () => openReceived(place(), `${zeros} ${id()} refs/heads/x\n`, options), []],
    [
      'paths',
      () => openPaths(place(), ['.'], { ...options, gitignore: true }),
      ['.gitignore', 'a.txt', 'b.txt'],
    ],
  ])('start nothing for %s', async (_, open, paths) => {
    const outcome = await all(open());
    expect(outcome.paths.sort()).toEqual(paths);
    expect(outcome.skipped.filter((each) => !each.startsWith('ignored'))).toEqual([]);
    expect(existsSync(marker) && readFileSync(marker, 'utf8')).toBe('');
  });

  it('start nothing where objects are missing', async () => {
    const index = repository.path('.git/index-missing');
    const environment = { ...place().environment, GIT_INDEX_FILE: index };
    const made = new Repository(repository.folder);
    Object.assign(made, { environment: { ...made.environment, GIT_INDEX_FILE: index } });
    made.git('-c', 'core.fsmonitor=false', 'read-tree', 'HEAD');
    made.git('-c', 'core.fsmonitor=false', 'update-index', '--add', '--cacheinfo', `100644,${unknown},gone`);
    writeFileSync(marker, '');
    const outcome = await all(openStaged({ ...place(), environment }, options));
    expect(outcome).toEqual({ paths: [], skipped: ['unreadable: gone'] });
    expect(readFileSync(marker, 'utf8')).toBe('');
  });
});
