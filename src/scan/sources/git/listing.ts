/** Asks git about a folder in a working tree: which files it tracks or would add, which it ignores. */
import { readGit, type GitPlace } from './git.ts';
import { isKmsError } from '../../../base/errors.ts';

export interface Listing {
  /** Relative to the folder, in byte order; a slash at the end marks a repository of its own. */
  readonly files: readonly Buffer[];
  /** Files, and folders that are ignored completely, with a slash at the end. */
  readonly ignored: readonly Buffer[];
  readonly unreadable: readonly { readonly path: Buffer; readonly detail: string }[];
}

/** The folder determines the repository, not the hook's environment. */
const elsewhere =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|QUARANTINE_PATH)$/;

export async function listRepository(place: GitPlace): Promise<Listing | 'ignored'> {
  const environment = Object.fromEntries(
    Object.entries(place.environment).filter(([name]) => !elsewhere.test(name)),
  );
  const here = { ...place, environment };
  const listed = Promise.all([
    readGit(here, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']),
    readGit(here, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']),
  ]);
  // In an ignored folder git may fail to list.
  listed.catch(() => undefined);
  if (await isIgnored(here)) return 'ignored';
  const [files, ignored] = await listed;
  return {
    files: sorted(files.output),
    ignored: sorted(ignored.output),
    unreadable: unreadableIn(files.words),
  };
}

/** Whether git ignores the folder itself. */
async function isIgnored(place: GitPlace): Promise<boolean> {
  try {
    await readGit(place, ['check-ignore', '-q', '.']);
    return true;
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}

/** Each path once: one with a merge conflict is listed several times. */
function sorted(output: Buffer): Buffer[] {
  const paths: Buffer[] = [];
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    paths.push(output.subarray(start, end));
  }
  return paths.sort((a, b) => Buffer.compare(a, b)).filter((each, i) => paths[i - 1]?.equals(each) !== true);
}

/** git skips folders that it cannot read and reports them. */
function unreadableIn(words: string): Listing['unreadable'] {
  return [...words.matchAll(/^warning: could not open directory '(.*?)\/?': (.*)$/gm)].map(
    ([, path = '', detail = '']) => ({ path: Buffer.from(path), detail: detail.toLowerCase() }),
  );
}
