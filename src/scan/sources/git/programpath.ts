/** Where a program is looked for that is started by its name. */
import { delimiter, isAbsolute } from 'node:path';

/** Without what is looked for in the current folder (`.`, or nothing between two colons): a repository may hold a `git` of its own. */
export function withSafePath(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) =>
      name.toUpperCase() === 'PATH'
        ? [name, value.split(delimiter).filter(isAbsolute).join(delimiter)]
        : [name, value],
    ),
  );
}
