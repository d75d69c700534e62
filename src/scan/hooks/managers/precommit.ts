/** pre-commit: adds a local hook to `.pre-commit-config.yaml`. pre-commit's stash does not change the index, so the staged content is scanned. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq } from 'yaml';
import { KmsError } from '../../../base/errors.ts';
import { hasMarkedBlock, insertLines, markLines, removeMarkedBlock } from './markedlines.ts';
import type { Manager } from './manager.ts';
import type { GitPlace } from '../../sources/git/git.ts';
import type { Repository } from '../repository.ts';
import { askProgram } from '../programs.ts';
import { sharedCommand } from '../script.ts';
import { stages, type Stage } from '../stages.ts';
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

const fileName = '.pre-commit-config.yaml';

function configuration({ top }: Repository): string | undefined {
  if (top === undefined) return undefined;
  const file = join(top, fileName);
  return existsSync(file) ? file : undefined;
}

/** Names of stages before pre-commit 3.2. */
const oldNames: Readonly<Record<Stage, string>> = {
  'pre-commit': 'commit',
  'pre-merge-commit': 'merge-commit',
  'commit-msg': 'commit-msg',
  'pre-push': 'push',
};

let areOld: boolean | undefined;

/** Whether only the old names work: a version that does not know the new ones refuses the file. */
function hasOldNames(git: GitPlace): boolean {
  if (areOld === undefined) {
    const { output, status } = askProgram('pre-commit', ['--version'], git);
    const [, major = '9', minor = '0'] =
      status === 0 ? (/(\d+)\.(\d+)/.exec(output.toString('utf8')) ?? []) : [];
    areOld = Number(major) < 3 || (major === '3' && Number(minor) < 2);
  }
  return areOld;
}

function describeHook(stage: Stage, git: GitPlace): Record<string, unknown> {
  const takesFile = stage === 'commit-msg';
  return {
    id: 'kms',
    name: `kms (${stage})`,
    language: 'system',
    entry: `sh -c '${sharedCommand(stage, takesFile ? '"$@"' : '')}' kms`,
    stages: [hasOldNames(git) ? oldNames[stage] : stage],
    always_run: true,
    pass_filenames: takesFile,
    require_serial: true,
  };
}

function renderLines(stage: Stage, git: GitPlace): readonly string[] {
  const values = Object.entries(describeHook(stage, git)).map(([name, value]) => {
    if (name === 'entry') return `${name}: >-\n${String(value)}`;
    return `${name}: ${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}`;
  });
  const lines = values.flatMap((each) => {
    const [first = '', second] = each.split('\n');
    return second === undefined ? [first] : [first, `  ${second}`];
  });
  return ['- repo: local', '  hooks:', ...lines.map((line, i) => `${i === 0 ? '    - ' : '      '}${line}`)];
}

function refuse(stage: Stage, git: GitPlace): KmsError {
  return new KmsError('Usage', `${fileName} has a form that kms cannot edit`, {
    hint: `add a local hook by hand, with entry: ${String(describeHook(stage, git)['entry'])}`,
  });
}

function place(
  text: string,
  stage: Stage,
  git: GitPlace,
): { readonly text: string; readonly meaning: unknown } | undefined {
  const read = readTop(text);
  if (read === undefined) return undefined;
  const { top, before } = read;
  const entry = { repo: 'local', hooks: [describeHook(stage, git)] };
  const meaning = { ...before, repos: [...((before['repos'] as unknown[] | null | undefined) ?? []), entry] };
  const pair = top === null ? undefined : findPair(top, 'repos');
  if (pair === undefined) {
    return {
      text: insertLines(text, text.length, markLines(stage, '', ['repos:', ...renderLines(stage, git)])),
      meaning,
    };
  }
  const list = blockAt(pair);
  if (isSeq(list)) {
    const indent = indentAt(text, list.range?.[0] ?? 0);
    return {
      text: insertLines(text, findBlockEnd(text, list), markLines(stage, indent, renderLines(stage, git))),
      meaning,
    };
  }
  if (!isEmptyAt(pair)) return undefined;
  return {
    text: insertLines(text, nextLine(text, keyStart(pair)), markLines(stage, '', renderLines(stage, git))),
    meaning,
  };
}

/** pre-commit writes its name into the hooks that it creates. */
function runsAt({ hooksFolder }: Repository, stage: Stage): boolean {
  try {
    return /pre-commit\.com|pre_commit/.test(readFileSync(join(hooksFolder, stage), 'utf8'));
  } catch {
    return false;
  }
}

export const preCommit: Manager = {
  name: 'pre-commit',
  detect: configuration,
  file: (repository) => {
    const file = configuration(repository);
    if (file !== undefined) return file;
    throw new KmsError('Usage', `${fileName} does not exist here`, {
      hint: `create it: pre-commit sample-config > ${fileName}`,
    });
  },
  has: hasMarkedBlock,
  add: (text, stage, { git }) => {
    const placed = place(text ?? '', stage, git);
    if (placed === undefined) throw refuse(stage, git);
    checkMeaning(placed.text, placed.meaning, () => refuse(stage, git));
    return placed.text;
  },
  remove: removeMarkedBlock,
  problem: (repository, stage) =>
    runsAt(repository, stage)
      ? undefined
      : `pre-commit does not run at ${stage} yet: pre-commit install --hook-type ${stage}`,
  // Each stage is installed separately; others in the file would have no effect.
  usual: (repository) => stages.filter((stage) => stage === 'pre-commit' || runsAt(repository, stage)),
};
