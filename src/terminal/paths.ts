/** Paths as people write them. A shell expands `~/` in only a few places; this expands it everywhere else. */
import { KmsError } from '../base/errors.ts';

/** `\p{Cc}`, which takes a third of a millisecond to compile. */
// eslint-disable-next-line no-control-regex -- the purpose of this expression
export const controls = /[\0-\x1f\x7f-\x9f]/;

/** Expands `~/` to the home folder; `./~/` is a folder of that name. Throws `Usage` if there is no home folder. */
export function expandHome(path: string, home: string | undefined): string {
  if (path !== '~' && !path.startsWith('~/')) return path;
  if (home === undefined) {
    throw new KmsError('Usage', 'HOME is not set, so ~ cannot be expanded', {
      hint: 'write the path in full',
    });
  }
  return path === '~' ? home : `${home.replace(/\/+$/, '')}/${path.slice(2)}`;
}

export function refuseControls(text: string, where: string): void {
  if (!controls.test(text)) return;
  throw new KmsError('Usage', `${where} holds a line end or another control character`, {
    hint: 'a file with CRLF line ends is the usual cause: tr -d "\\r"',
  });
}

/** The path in a setting; it need not exist yet. `where` names the variable, option or file. Throws `Usage`. */
export function settingPath(path: string, where: string, home: string | undefined): string {
  refuseControls(path, where);
  if (/^~[^/]/.test(path)) {
    throw new KmsError('Usage', `${where} begins with ~ and a name, which is not expanded`, {
      hint: 'write the path in full; ~/ is the home folder, and ./~NAME a file of that name',
    });
  }
  return expandHome(path, home);
}
