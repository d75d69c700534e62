import { basename, dirname, join, resolve } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatDate, printJson, printTable } from '../../terminal/output.ts';
import { projectFileName, readProjectFile, findProjectFile } from '../../terminal/projectfile.ts';
import { parseSettings } from '../../terminal/settingsfile.ts';
import { statSync } from 'node:fs';
import { resolveLinks } from '../../base/folder.ts';

export async function trustFile({ args, flags, session }: Invocation): Promise<void> {
  const { trust, trustedFiles } = await import('../../terminal/consent.ts');
  if (flags.on('list')) {
    const files = trustedFiles();
    if (session.json) printJson(files);
    else {
      await printTable(
        [{ title: 'FILE', shrinks: true }, { title: 'SINCE' }],
        files.map(({ path, since }) => [path, formatDate(new Date(since))]),
      );
    }
    return;
  }
  const path = projectPath(args[0]);
  if (basename(path) !== projectFileName) {
    throw new KmsError('Usage', `only a file named ${projectFileName} is trusted`, {
      hint: 'name the file or the folder that holds it',
    });
  }
  const file = readProjectFile(path);
  const settings = await parseSettings(file.bytes, path);
  trust(file);
  if (session.json) printJson({ path, settings });
  else {
    const sets = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
    session.note(`trusted ${path}, which sets ${sets.length === 0 ? 'nothing' : sets.join(', ')}`);
  }
}

export async function untrustFile({ args, session }: Invocation): Promise<void> {
  const { untrust } = await import('../../terminal/consent.ts');
  const path = projectPath(args[0]);
  const wasTrusted = untrust(path);
  if (session.json) printJson({ path, wasTrusted });
  else session.note(wasTrusted ? `${path} is no longer trusted` : `${path} was not trusted`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The absolute path of the given project file, or of the one that applies in the current folder. Throws `NoSuchFile` if there is none. */
export function projectPath(given: string | undefined): string {
  if (given === undefined) {
    const found = findProjectFile(process.cwd());
    if (found !== undefined) return found;
    throw new KmsError('NoSuchFile', `there is no ${projectFileName} in this folder or its project`, {
      hint: `name one: kms config trust PATH/${projectFileName}`,
    });
  }
  const path = resolve(given);
  if (isFolder(path)) return join(resolveLinks(path), projectFileName);
  return join(resolveLinks(dirname(path)), basename(path));
}
