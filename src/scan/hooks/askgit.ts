/** Queries and changes of git's settings and repositories. Contents are read in `sources/`. */
import { KmsError, systemCode } from '../../base/errors.ts';
import { askProgram, type Answer } from './programs.ts';
import { explainFailure, type GitPlace } from '../sources/git/git.ts';

/** Does not throw if git fails: check the status. Throws `Usage` if git is not installed. */
export function runGit({ cwd, environment }: GitPlace, args: readonly string[]): Answer {
  const own = { ...environment, LC_ALL: 'C', LANGUAGE: 'C', GIT_OPTIONAL_LOCKS: '0' };
  const answer = askProgram('git', args, { cwd, environment: own });
  if (answer.error === undefined) return answer;
  throw new KmsError('Usage', `git cannot be started: ${systemCode(answer.error) ?? 'no reason given'}`, {
    hint: 'install git and make sure that it is on the PATH',
    cause: answer.error,
  });
}

/** The error for what git reported. */
export function refusal({ words }: Answer): KmsError {
  if (!words.includes('not a git repository')) return explainFailure(words);
  return new KmsError('Usage', 'this is not a git repository', {
    hint: 'change to a repository, or create one: git init',
  });
}

/** The output without git's line end. Throws `Usage`. */
export function askGit(place: GitPlace, args: readonly string[]): string {
  const answer = runGit(place, args);
  if (answer.status !== 0) throw refusal(answer);
  return answer.output.toString('utf8').replace(/\n$/, '');
}
