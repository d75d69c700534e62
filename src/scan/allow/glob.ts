/** Globs of allow lists, exclusions, rules and protected paths. */
import picomatch from 'picomatch';

/** Whole paths, hidden files too. A path that is the glob to the letter matches, whatever characters it has. */
export function globMatcher(glob: string): (path: string) => boolean {
  const matches = picomatch(glob, { dot: true, nonegate: true });
  return (path) => path === glob || matches(path);
}
