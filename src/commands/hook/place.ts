/** Shared by the hook commands: the repository, the stages and the manager. */
import { join } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { currentFolder, noCurrentFolder } from '../../base/folder.ts';
import { childEnvironment, environment } from '../../terminal/env.ts';
import type { Flags } from '../../terminal/flags.ts';
import { version } from '../../terminal/version.ts';
import type { GitPlace } from '../../scan/sources/git/git.ts';
import type { GlobalHooks } from '../../scan/hooks/globalhooks.ts';
import type { Programs } from '../../scan/hooks/script.ts';
import type { Stage } from '../../scan/hooks/stages.ts';

export function gitPlace(): GitPlace {
  const cwd = currentFolder();
  if (cwd === undefined) throw noCurrentFolder();
  return { cwd, environment: childEnvironment() };
}

/** The programs that hooks start: this Node and this kms. */
export function thisProgram(): Programs {
  return { node: process.execPath, program: join(import.meta.dirname, 'kms.cjs'), version };
}

/** The stages of `--stage`; undefined if there are none. Rejects with `Usage`. */
export async function namedStages(flags: Flags): Promise<readonly Stage[] | undefined> {
  const given = flags.list('stage').flatMap((each) => each.split(','));
  if (given.length === 0) return undefined;
  const { isStage, stages } = await import('../../scan/hooks/stages.ts');
  const names = given.map((name) => name.trim());
  if (!names.every(isStage)) {
    throw new KmsError('Usage', 'kms does not scan at the stage given with --stage', {
      hint: [
        `use ${stages.join(', ')}, with commas between them`,
        ...(names.includes('pre-receive') ? ['on a server: kms hook server'] : []),
      ],
    });
  }
  return stages.filter((stage) => names.includes(stage));
}

/** XDG folders count only when absolute. */
function configFolder(): string {
  const xdg = environment('XDG_CONFIG_HOME');
  if (xdg?.startsWith('/') === true) return xdg;
  const home = environment('HOME');
  if (home === undefined) throw new KmsError('Usage', 'HOME is not set, so there are no user settings');
  return join(home, '.config');
}

/** The files that `git config --global` may write to (git-config(1), FILES). */
function userSettings(): readonly string[] {
  const named = environment('GIT_CONFIG_GLOBAL');
  const home = environment('HOME');
  return [
    ...(named === undefined ? [] : [named]),
    ...(home === undefined ? [] : [join(home, '.gitconfig')]),
    join(configFolder(), 'git', 'config'),
  ];
}

export function forAllRepositories(git: GitPlace): GlobalHooks {
  return { git, folder: join(configFolder(), 'kms', 'git-hooks'), settings: userSettings() };
}
