/** husky 9: `core.hooksPath` is `.husky/_`, whose hooks run the script of the same name in `.husky` with `sh -e`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KmsError } from '../../../base/errors.ts';
import { hasMarkedBlock, insertLines, markLines, removeMarkedBlock } from './markedlines.ts';
import type { Manager } from './manager.ts';
import type { Repository } from '../repository.ts';
import { sharedCommand } from '../script.ts';
import { readsInput, stages, type Stage } from '../stages.ts';

/** The folder of the scripts. */
function scriptsFolder({ hooksPath, hooksFolder, top }: Repository): string | undefined {
  const isHusky =
    basename(hooksFolder) === '_' && ['h', 'husky.sh'].some((name) => existsSync(join(hooksFolder, name)));
  if (hooksPath !== undefined) return isHusky ? dirname(hooksFolder) : undefined;
  const usual = top === undefined ? undefined : join(top, '.husky');
  return usual !== undefined && existsSync(usual) && namesHusky(join(usual, '..', 'package.json'))
    ? usual
    : undefined;
}

function namesHusky(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('"husky"');
  } catch {
    return false;
  }
}

/** Nothing runs after one of these at the top level of a script. */
const endsEarly = /^(?:exec|exit)\b/m;

const made = 'made with this file';

function toMark(stage: Stage): string {
  return stage;
}

function renderLines(stage: Stage): readonly string[] {
  const command = sharedCommand(stage, '"$@"');
  if (!readsInput[stage]) return [`${command} || exit`];
  // Commands after it also receive what git writes to the hook.
  return [
    'kms_refs=$(cat)',
    `printf "\${kms_refs:+%s\\\\n}" "$kms_refs" | ${command} || exit`,
    'if [ -n "$kms_refs" ]; then exec <<KMS_REFS',
    '$kms_refs',
    'KMS_REFS',
    'else exec </dev/null; fi',
  ];
}

export const husky: Manager = {
  name: 'husky',
  detect: scriptsFolder,
  file: (repository, stage) => {
    const folder = scriptsFolder(repository);
    if (folder !== undefined) return join(folder, stage);
    throw new KmsError('Usage', 'husky is not set up here', { hint: 'npx husky init' });
  },
  has: (text, stage) => hasMarkedBlock(text, toMark(stage)),
  add: (text, stage) => {
    if (text === undefined)
      return insertLines('', 0, markLines(`${toMark(stage)}, ${made}`, '', renderLines(stage)));
    const lines = markLines(toMark(stage), '', renderLines(stage));
    const isFirst = readsInput[stage] || endsEarly.test(text);
    const shebang = /^#![^\n]*\n/.exec(text)?.[0].length ?? 0;
    return insertLines(text, isFirst ? shebang : text.length, lines);
  },
  remove: (text, stage) => {
    const left = removeMarkedBlock(text, toMark(stage));
    return left === '' && text.includes(`${toMark(stage)}, ${made}`) ? undefined : left;
  },
  problem: ({ hooksPath, hooksFolder }, stage) =>
    hooksPath === undefined || !existsSync(join(hooksFolder, stage))
      ? 'husky has not set up its hooks yet: npx husky'
      : undefined,
  usual: () => stages,
};
