/** simple-git-hooks: a member of package.json, or a file of its own, with a shell command per hook. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, Lexer, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { isNestedTooDeep } from '../../../base/nesting.ts';
import { KmsError } from '../../../base/errors.ts';
import { isJsonObject, parseJson } from '../../../base/json.ts';
import type { Manager } from './manager.ts';
import type { Repository } from '../repository.ts';
import { sharedCommand } from '../script.ts';
import { readsInput, stages, type Stage } from '../stages.ts';
import { checkMeaning, keyStart, findPair } from './yamltext.ts';

const member = 'simple-git-hooks';
const ownFiles = ['.simple-git-hooks', 'simple-git-hooks'].flatMap((name) =>
  ['.cjs', '.js', '.mjs', '.json'].map((ending) => `${name}${ending}`),
);

function readJson(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function configuration({ top }: Repository): string | undefined {
  if (top === undefined) return undefined;
  const own = ownFiles.map((name) => join(top, name)).find((file) => existsSync(file));
  if (own !== undefined) return own;
  const manifest = join(top, 'package.json');
  const value = readJson(manifest);
  if (!isJsonObject(value)) return undefined;
  const isNamed = ['dependencies', 'devDependencies'].some((name) => {
    const listed = value[name];
    return isJsonObject(listed) && member in listed;
  });
  return member in value || isNamed ? manifest : undefined;
}

/** The command alone, or after the existing one, which receives git's input too and may exit as before. */
function renderCommand(stage: Stage, former: string | undefined): string {
  const own = sharedCommand(stage, readsInput[stage] || stage === 'commit-msg' ? '"$@"' : '');
  if (former === undefined || former.trim() === '') return own;
  // A comment in it must not contain the closing bracket.
  const inner = `(${former}${/[#\n]/.test(former) ? '\n' : ''})`;
  if (!readsInput[stage]) return `${inner} && ${own}`;
  const refs = 'printf "${kms_refs:+%s\\\\n}" "$kms_refs"';
  return `kms_refs=$(cat); ${refs} | ${inner} && ${refs} | ${own}`;
}

/** The command before that of kms; `undefined` if it is not of kms, null if there was none. */
function parseFormer(stage: Stage, command: string): string | null | undefined {
  if (command === renderCommand(stage, undefined)) return null;
  const [before = '', after = ''] = renderCommand(stage, '\u0000#').split('\u0000#\n');
  const [bare = '', behind = ''] = renderCommand(stage, '\u0000').split('\u0000');
  if (command.length > before.length + after.length && command.startsWith(bare) && command.endsWith(behind)) {
    return command.slice(bare.length, command.length - behind.length).replace(/\n$/, '');
  }
  return undefined;
}

function refuse(stage: Stage): KmsError {
  return new KmsError('Usage', 'the configuration of simple-git-hooks has a form that kms cannot edit', {
    hint: `add to ${stage} by hand: ${renderCommand(stage, undefined)}`,
  });
}

interface Found {
  readonly root: YAMLMap;
  /** The member with the hooks, in package.json. */
  readonly holder: Pair | undefined;
  readonly hooks: YAMLMap | undefined;
}

/** JSON is also YAML, whose parser reports positions. */
function find(text: string): Found | undefined {
  if (isNestedTooDeep(text, new Lexer().lex(text))) return undefined;
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const root = document.contents;
  // A file of its own contains only hooks.
  const isManifest =
    findPair(root, member) !== undefined ||
    findPair(root, 'name') !== undefined ||
    root.items.some(isOfManifest);
  if (!isManifest) return { root, holder: undefined, hooks: root };
  const holder = findPair(root, member);
  return { root, holder, hooks: isMap(holder?.value) ? holder.value : undefined };
}

function isOfManifest({ key }: Pair): boolean {
  return (
    isScalar(key) && /^(?:version|private|scripts|dependencies|devDependencies|type)$/.test(String(key.value))
  );
}

function findIndent(text: string, map: YAMLMap, fallback: string): string {
  const first = map.items[0];
  if (first === undefined) return fallback;
  const at = keyStart(first);
  return /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', at) + 1, at))?.[0] ?? fallback;
}

/** Adds a member after the last one of an object. */
function insertMember(text: string, map: YAMLMap, source: string, indent: string, outer: string): string {
  const [start = 0, end = 0] = map.range ?? [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = map.items.at(-1)?.value as { readonly range?: readonly number[] } | undefined;
  if (last?.range === undefined)
    return `${text.slice(0, start)}{${eol}${indent}${source}${eol}${outer}}${text.slice(end)}`;
  const at = last.range[1] ?? end;
  const isOneLine = !text.slice(start, end).includes('\n');
  return `${text.slice(0, at)},${isOneLine ? ' ' : `${eol}${indent}`}${source}${text.slice(at)}`;
}

function replaceValue(text: string, pair: Pair, value: string): string {
  const [start = 0, end = 0] = (pair.value as { readonly range?: readonly number[] }).range ?? [];
  return `${text.slice(0, start)}${JSON.stringify(value)}${text.slice(end)}`;
}

function add(text: string, stage: Stage): string {
  const found = find(text);
  const before = parseJson(text);
  if (found === undefined || !isJsonObject(before)) throw refuse(stage);
  const { root, holder, hooks } = found;
  const unit = findIndent(text, root, '  ');
  if (hooks === undefined) {
    if (holder !== undefined) throw refuse(stage);
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const inner = `${JSON.stringify(stage)}: ${JSON.stringify(renderCommand(stage, undefined))}`;
    const source = `"${member}": {${eol}${unit}${unit}${inner}${eol}${unit}}`;
    const changed = insertMember(text, root, source, unit, '');
    checkMeaning(changed, { ...before, [member]: { [stage]: renderCommand(stage, undefined) } }, () =>
      refuse(stage),
    );
    return changed;
  }
  const present = findPair(hooks, stage);
  const former = isScalar(present?.value) ? present.value.value : undefined;
  if (present !== undefined && typeof former !== 'string') throw refuse(stage);
  const command = renderCommand(stage, typeof former === 'string' ? former : undefined);
  const isOwnFile = hooks === root;
  const outer = isOwnFile ? '' : unit;
  const changed =
    present === undefined
      ? insertMember(
          text,
          hooks,
          `${JSON.stringify(stage)}: ${JSON.stringify(command)}`,
          findIndent(text, hooks, `${outer}${unit}`),
          outer,
        )
      : replaceValue(text, present, command);
  const held = isOwnFile ? before : before[member];
  const wanted = { ...(isJsonObject(held) ? held : {}), [stage]: command };
  checkMeaning(changed, isOwnFile ? wanted : { ...before, [member]: wanted }, () => refuse(stage));
  return changed;
}

function ours(
  text: string,
  stage: Stage,
): { readonly pair: Pair; readonly hooks: YAMLMap; readonly former: string | null } | undefined {
  const hooks = find(text)?.hooks;
  const pair = hooks === undefined ? undefined : findPair(hooks, stage);
  if (
    hooks === undefined ||
    pair === undefined ||
    !isScalar(pair.value) ||
    typeof pair.value.value !== 'string'
  )
    return undefined;
  const former = parseFormer(stage, pair.value.value);
  return former === undefined ? undefined : { pair, hooks, former };
}

function remove(text: string, stage: Stage): string {
  const found = ours(text, stage);
  if (found === undefined) return text;
  const { pair, hooks, former } = found;
  if (former !== null) return replaceValue(text, pair, former);
  const end = (pair.value as { readonly range?: readonly number[] }).range?.[1] ?? 0;
  const start = keyStart(pair);
  const behind = /^\s*,/.exec(text.slice(end))?.[0];
  const before = /,\s*$/.exec(text.slice(0, start))?.[0];
  if (before !== undefined) return `${text.slice(0, start - before.length)}${text.slice(end)}`;
  if (behind !== undefined) {
    const gap = /^\s*/.exec(text.slice(end + behind.length))?.[0] ?? '';
    return `${text.slice(0, start)}${text.slice(end + behind.length + gap.length)}`;
  }
  const [open = 0, close = 0] = hooks.range ?? [];
  return `${text.slice(0, open)}{}${text.slice(close)}`;
}

function isSimpleGitHook(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('SKIP_SIMPLE_GIT_HOOKS');
  } catch {
    return false;
  }
}

/** Whether the hook that the manager created contains the command. */
function isCurrent({ hooksFolder }: Repository, stage: Stage): boolean {
  const file = join(hooksFolder, stage);
  return isSimpleGitHook(file) && readFileSync(file, 'utf8').includes(`kms hook run ${stage}`);
}

export const simpleGitHooks: Manager = {
  name: 'simple-git-hooks',
  detect: configuration,
  file: (repository, stage) => {
    const manifest = repository.top === undefined ? undefined : join(repository.top, 'package.json');
    const file = configuration(repository) ?? manifest;
    if (file === undefined || !existsSync(file)) {
      throw new KmsError('Usage', 'there is no package.json here for simple-git-hooks', {
        hint: 'npm init -y makes one',
      });
    }
    if (!file.endsWith('.json')) throw refuse(stage);
    return file;
  },
  has: (text, stage) => ours(text, stage) !== undefined,
  add: (text, stage) => add(text ?? '{}', stage),
  remove,
  problem: (repository, stage) =>
    isCurrent(repository, stage)
      ? undefined
      : `simple-git-hooks has not set up ${stage} yet: npx simple-git-hooks`,
  usual: () => stages,
};
