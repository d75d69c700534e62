import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { Input } from '../../terminal/input.ts';
import { projectFileName } from '../../terminal/projectfile.ts';
import type { GitPlace } from '../../scan/sources/git/git.ts';
import { allowFileName, type ProjectTexts } from '../scan/settings.ts';
import { gitPlace } from './place.ts';
import { scanAsHook } from './scan.ts';

const mostRefs = 64 * 1024 * 1024;

/** A file's text at HEAD, which a refused push does not change. */
async function textAt(
  place: GitPlace,
  name: string,
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  const { readGit } = await import('../../scan/sources/git/git.ts');
  const { output: listed } = await readGit(place, ['ls-tree', '-z', 'HEAD', '--', name]);
  const [mode, type, id] = listed.toString('latin1').split(/[ \t]/);
  if (mode === undefined || mode === '' || id === undefined) return undefined;
  const object = `HEAD:${name}`;
  if (type !== 'blob' || mode === '120000') throw new KmsError('Usage', `${object} is not a regular file`);
  const { output } = await readGit(place, ['cat-file', 'blob', id]);
  const text = readText(output);
  if (text === undefined) throw new KmsError('Usage', `${object} is not UTF-8 or UTF-16 text`);
  return { name: object, text };
}

async function textsOfHead(place: GitPlace): Promise<ProjectTexts> {
  const { readGit } = await import('../../scan/sources/git/git.ts');
  const isBorn = await readGit(place, ['rev-parse', '--verify', '-q', 'HEAD^{commit}']).then(
    () => true,
    () => false,
  );
  if (!isBorn) return { folder: place.cwd };
  const [settings, allow] = await Promise.all([textAt(place, projectFileName), textAt(place, allowFileName)]);
  return { folder: place.cwd, ...(settings && { settings }), ...(allow && { allow }) };
}

export async function run({ session }: Invocation): Promise<number> {
  const place = gitPlace();
  const refs = Input.open(undefined).all(mostRefs, 'list of refs').toString('utf8');
  const status = await scanAsHook({
    session,
    what: 'what is pushed',
    place: 'received',
    texts: textsOfHead(place),
    open: async (options) =>
      (await import('../../scan/sources/git/pushes.ts')).openReceived(place, refs, options),
  });
  if (status !== 0) session.note('kms: the push is refused');
  return status;
}
