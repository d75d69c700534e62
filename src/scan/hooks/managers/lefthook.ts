/** lefthook 1 and 2: adds a command or a job to `lefthook.yml`. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isMap, isSeq } from 'yaml';
import { KmsError } from '../../../base/errors.ts';
import { hasMarkedBlock, insertLines, markLines, removeMarkedBlock } from './markedlines.ts';
import type { Manager } from './manager.ts';
import type { Repository } from '../repository.ts';
import { sharedCommand } from '../script.ts';
import { readsInput, stages, type Stage } from '../stages.ts';
import {
  blockAt,
  findBlockEnd,
  checkMeaning,
  indentAt,
  isEmptyAt,
  keyStart,
  nextLine,
  findPair,
  readTop,
} from './yamltext.ts';

const folders = ['', '.config'];
const names = ['lefthook', '.lefthook'];
const endings = ['.yml', '.yaml', '.toml', '.json', '.jsonc'];
const files = folders.flatMap((folder) =>
  names.flatMap((name) => endings.map((ending) => join(folder, `${name}${ending}`))),
);

function configuration({ top }: Repository): string | undefined {
  if (top === undefined) return undefined;
  return files.map((name) => join(top, name)).find((file) => existsSync(file));
}

/** What lefthook passes on: the message file; the remote and its URL. */
const argsOf: Readonly<Record<Stage, string>> = {
  'pre-commit': '',
  'pre-merge-commit': '',
  'commit-msg': '{1}',
  'pre-push': '{1} {2}',
};

interface Command {
  readonly run: string;
  readonly use_stdin?: true;
}

function renderCommand(stage: Stage): Command {
  const run = sharedCommand(stage, argsOf[stage]);
  return readsInput[stage] ? { run, use_stdin: true } : { run };
}

const renderLines = (command: Command): readonly string[] => [
  `run: '${command.run}'`,
  ...(command.use_stdin === true ? ['use_stdin: true'] : []),
];

function refuse(file: string, stage: Stage): KmsError {
  const { run } = renderCommand(stage);
  return new KmsError('Usage', `${file} has a form that kms cannot edit`, {
    hint: `add a command named kms to ${stage} by hand, with run: ${run}${readsInput[stage] ? ' and use_stdin: true' : ''}`,
  });
}

const indented = (indent: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${indent}${line}`);

/** The text with the command, and its expected meaning. */
function place(text: string, stage: Stage): { readonly text: string; readonly meaning: unknown } | undefined {
  const read = readTop(text);
  if (read === undefined) return undefined;
  const { top, before } = read;
  const command = renderCommand(stage);
  const own = [`kms:`, ...indented('  ', renderLines(command))];
  const pair = top === null ? undefined : findPair(top, stage);
  if (pair === undefined) {
    const lines = [`${stage}:`, '  commands:', ...indented('    ', own)];
    const meaning = { ...before, [stage]: { commands: { kms: command } } };
    return { text: insertLines(text, text.length, markLines(stage, '', lines)), meaning };
  }
  const hook = blockAt(pair);
  if (hook === undefined) {
    if (!isEmptyAt(pair)) return undefined;
    const lines = ['commands:', ...indented('  ', own)];
    const meaning = { ...before, [stage]: { commands: { kms: command } } };
    const at = nextLine(text, keyStart(pair));
    return {
      text: insertLines(text, at, markLines(stage, `${indentAt(text, keyStart(pair))}  `, lines)),
      meaning,
    };
  }
  if (!isMap(hook)) return undefined;
  const held = before[stage] as Record<string, unknown>;
  const first = hook.items[0];
  if (first === undefined) return undefined;
  const indent = indentAt(text, keyStart(first));
  const jobs = findPair(hook, 'jobs');
  const list = blockAt(jobs);
  if (jobs !== undefined && isSeq(list)) {
    const itemIndent = indentAt(text, list.range?.[0] ?? 0);
    const lines = ['- name: kms', ...indented('  ', renderLines(command))];
    const meaning = {
      ...before,
      [stage]: { ...held, jobs: [...(held['jobs'] as unknown[]), { name: 'kms', ...command }] },
    };
    return {
      text: insertLines(text, findBlockEnd(text, list), markLines(stage, itemIndent, lines)),
      meaning,
    };
  }
  const commands = findPair(hook, 'commands');
  const map = blockAt(commands);
  if (commands !== undefined && isMap(map) && map.items[0] !== undefined) {
    const lines = markLines(stage, indentAt(text, keyStart(map.items[0])), own);
    const meaning = {
      ...before,
      [stage]: { ...held, commands: { ...(held['commands'] as object), kms: command } },
    };
    return { text: insertLines(text, findBlockEnd(text, map), lines), meaning };
  }
  if (commands !== undefined) {
    if (!isEmptyAt(commands)) return undefined;
    const at = nextLine(text, keyStart(commands));
    const meaning = { ...before, [stage]: { ...held, commands: { kms: command } } };
    return { text: insertLines(text, at, markLines(stage, `${indent}  `, own)), meaning };
  }
  const lines = ['commands:', ...indented('  ', own)];
  const meaning = { ...before, [stage]: { ...held, commands: { kms: command } } };
  return { text: insertLines(text, findBlockEnd(text, hook), markLines(stage, indent, lines)), meaning };
}

/** lefthook writes its name into the hooks that it creates. */
function isLefthookHook(file: string): boolean {
  try {
    return /lefthook/i.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

export const lefthook: Manager = {
  name: 'lefthook',
  detect: configuration,
  file: (repository, stage) => {
    const file = configuration(repository);
    if (file === undefined) {
      throw new KmsError('Usage', 'lefthook has no configuration here', {
        hint: 'npx lefthook install makes lefthook.yml',
      });
    }
    if (!/^\.ya?ml$/.test(extname(file))) throw refuse(file, stage);
    return file;
  },
  has: (text, stage) => hasMarkedBlock(text, stage),
  add: (text, stage) => {
    const placed = place(text ?? '', stage);
    if (placed === undefined) throw refuse('lefthook.yml', stage);
    checkMeaning(placed.text, placed.meaning, () => refuse('lefthook.yml', stage));
    return placed.text;
  },
  remove: removeMarkedBlock,
  problem: ({ hooksFolder }, stage) =>
    isLefthookHook(join(hooksFolder, stage))
      ? undefined
      : `lefthook does not run at ${stage} yet: npx lefthook install`,
  usual: () => stages,
};
