/** How git is asked for differences. Settings of a repository that would leave something out, or start something, are overruled. */

const always = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=dirty',
  '-O/dev/null',
] as const;

/** Of what was renamed and changed, the lines that changed count. git compares no more than this many files. */
export const diffFlags: readonly string[] = [...always, '-M', '-l1000'];

export const flagsWithoutRenames: readonly string[] = [...always, '--no-renames'];
