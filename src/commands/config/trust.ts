import { basename } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { formatDate, printJson, printTable } from '../../terminal/output.ts';
import { projectFileName, readProjectFile } from '../../terminal/projectfile.ts';
import { parseSettings } from '../../terminal/settingsfile.ts';
import { projectPath } from './path.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
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
