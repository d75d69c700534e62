import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A part of the system that a suite requires. */
export interface Component {
  readonly name: string;
  readonly present: boolean;
  /** The command that installs it. */
  readonly install: string;
}

/** True when every program is found in PATH. */
export function hasPrograms(...programs: readonly string[]): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.every((program) => folders.some((folder) => isExecutable(join(folder, program))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * `describe` if the component is installed. Otherwise the suite becomes one skipped test whose title shows how to
 * install the component, and with CI=true one failing test, because CI must not skip tests unnoticed.
 */
export function needs(component: Component): (title: string, body: () => void) => void {
  if (component.present) return (title, body) => describe(title, body);
  const remedy = `needs ${component.name}: ${component.install}`;
  return (title) => {
    describe(title, () => {
      if (process.env['CI'] === 'true') it(remedy, () => expect.fail(remedy));
      else it.skip(remedy);
    });
  };
}
