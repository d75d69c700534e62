/** A project's settings for scans: the sections of `.kms.yaml`, and the allow list beside it. */
import { isJsonObject } from '../../base/json.ts';
import { isNestedTooDeep } from '../../base/nesting.ts';
import type { Document } from 'yaml';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { currentFolder, noCurrentFolder } from '../../base/folder.ts';
import { readText } from '../../base/text.ts';
import { checkOwner, findProjectFile, readProjectFile } from '../../terminal/projectfile.ts';
import { readSettingsFile } from '../../terminal/settingsfile.ts';
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { CustomRules } from '../../scan/custom/rules.ts';
import type { ProtectRow } from '../../scan/protect/protect.ts';

/** The texts of a project's settings: from its files, or from a commit on a server. */
export interface ProjectTexts {
  /** Absolute path that globs are relative to. */
  readonly folder: string;
  readonly settings?: { readonly name: string; readonly text: string };
  readonly allow?: { readonly name: string; readonly text: string };
}

export interface ScanSettings {
  readonly folder: string;
  readonly exclude: readonly string[];
  /** Disabled rules, by id or provider. */
  readonly disable: readonly string[];
  /** Bytes. */
  readonly maxSize: number | undefined;
  readonly protect: readonly ProtectRow[];
  readonly rules: CustomRules;
  readonly allow: readonly AllowEntry[];
  /** The file of the allow list, which may not exist yet. */
  readonly allowFile: string;
}

export const allowFileName = '.kms-allow.yaml';

/** Size limit of an allow list: about 60,000 findings. */
const mostAllowBytes = 16 * 1024 * 1024;

function refuse(what: string, hint: string): KmsError {
  return new KmsError('Usage', what, { hint });
}

function textAt(bytes: Uint8Array, name: string): string {
  const text = readText(bytes);
  if (text === undefined) throw refuse(`${name} is not UTF-8 or UTF-16 text`, 'save it as UTF-8');
  return text;
}

/** The top of the git working tree, or the folder itself outside a working tree. */
export function topFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

/** The texts that apply in the current folder. Throws `Usage` if another user can change them. */
export function projectTexts(): ProjectTexts {
  const start = currentFolder();
  if (start === undefined) throw noCurrentFolder();
  const path = findProjectFile(start);
  const folder = path === undefined ? topFolder(start) : dirname(path);
  const allowPath = join(folder, allowFileName);
  return {
    folder,
    ...(path === undefined
      ? {}
      : { settings: { name: path, text: textAt(readProjectFile(path, start).bytes, path) } }),
    ...(existsSync(allowPath) ? { allow: { name: allowPath, text: readAllowText(allowPath) } } : {}),
  };
}

/** The text of an allow list or a baseline. */
export function readAllowText(path: string): string {
  const check = (stats: Parameters<typeof checkOwner>[1]): void => checkOwner(path, stats, path);
  return textAt(readSettingsFile(path, { follow: false, check, limit: mostAllowBytes }), path);
}

const sizeForm = /^([0-9]{1,12})[ ]?(B|KB|MB|GB|KiB|MiB|GiB|K|M|G)?$/i;
const unitBytes: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1024,
  kb: 1000,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
};

/** Parses a size such as `10MB` into bytes; undefined if it is invalid. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit = ''] = sizeForm.exec(text.trim()) ?? [];
  const factor = unitBytes[unit.toLowerCase()];
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

const sections = ['protect', 'scan', 'allow'] as const;
const scanMembers = ['exclude', 'disable', 'max-size', 'rules'];

function texts(value: unknown, name: string): readonly string[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((each) => typeof each === 'string' && each !== '')) return list as readonly string[];
  throw refuse(`${name} is not a list of strings`, 'write each on a line of its own: - "vendor/**"');
}

/** Whether the file has a section for the scanner: only then is it parsed as YAML. */
const hasSections = new RegExp(`^(?:${sections.join('|')})[ \\t]*:`, 'm');

async function readSections(text: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  if (!hasSections.test(text)) return {};
  const { Lexer, parseDocument } = await import('yaml');
  if (isNestedTooDeep(text, new Lexer().lex(text)))
    throw refuse(`${name} is nested too deep`, 'write it with less indentation');
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    if (error.code === 'DUPLICATE_KEY') {
      throw refuse(`${name}, line ${line}: a name that occurs twice`, 'merge the two sections');
    }
    throw refuse(
      `${name}, line ${line}: not YAML`,
      'check the indentation, and put globs in quotes: "*.env"',
    );
  }
  const value = plainValue(document, name);
  return isJsonObject(value) ? value : {};
}

/** Refuses YAML aliases: a few lines of them can expand to gigabytes. */
function plainValue(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) {
      throw refuse(`${name} has an alias (*name)`, 'write out its value');
    }
    throw error;
  }
}

export async function allowEntries(
  { name, text }: { readonly name: string; readonly text: string },
  isSettings = false,
): Promise<readonly AllowEntry[]> {
  const { AllowFileError, readAllowFile, readAllowSection } = await import('../../scan/allow/file.ts');
  try {
    return isSettings ? readAllowSection(text) : readAllowFile(text);
  } catch (error) {
    if (!(error instanceof AllowFileError)) throw error;
    throw refuse(
      `${name}, line ${error.line}: ${error.message}`,
      'correct or remove the line; kms scan allow adds lines as they must be',
    );
  }
}

async function protectRows(value: unknown, file: string): Promise<readonly ProtectRow[]> {
  if (value === undefined) return [];
  const { readProtect } = await import('../../scan/protect/protect.ts');
  const rows = readProtect(value);
  if (typeof rows === 'string')
    throw refuse(`${file}: ${rows}`, 'see docs/scan.md, "Paths that must be encrypted"');
  return rows;
}

async function customRules(value: unknown, file: string): Promise<CustomRules> {
  if (value === undefined) return { counts: () => true };
  const { readCustomRules } = await import('../../scan/custom/rules.ts');
  const rules = readCustomRules(value);
  if (typeof rules === 'string') throw refuse(`${file}: ${rules}`, 'see docs/scan.md, "Rules of your own"');
  return rules;
}

/** Rejects with `Usage`, naming the file and the mistake. */
export async function scanSettings({ folder, settings, allow }: ProjectTexts): Promise<ScanSettings> {
  const all = settings === undefined ? {} : await readSections(settings.text, settings.name);
  const scan = all['scan'] ?? {};
  const file = settings?.name ?? '';
  if (!isJsonObject(scan))
    throw refuse(`${file}: scan is not a mapping`, 'write scan:, and below it exclude: or rules:');
  const unknown = Object.keys(scan).find((name) => !scanMembers.includes(name));
  if (unknown !== undefined) {
    throw refuse(`${file}: scan has an unknown member`, `it may have ${scanMembers.join(', ')}`);
  }
  const size = scan['max-size'];
  const maxSize =
    size === undefined
      ? undefined
      : parseSize(typeof size === 'number' ? `${size}` : typeof size === 'string' ? size : '');
  if (size !== undefined && maxSize === undefined) {
    throw refuse(`${file}: max-size of scan is not a size`, 'write it as 500KB or 10MB');
  }
  // The module is loaded only if the project has a list.
  const own =
    settings !== undefined && (await import('../../scan/allow/file.ts')).hasAllowSection(settings.text);
  return {
    folder,
    exclude: texts(scan['exclude'], `${file}: exclude of scan`),
    disable: texts(scan['disable'], `${file}: disable of scan`),
    maxSize,
    protect: await protectRows(all['protect'], file),
    rules: await customRules(scan['rules'], file),
    allow: [
      ...(own ? await allowEntries(settings, true) : []),
      ...(allow === undefined ? [] : await allowEntries(allow)),
    ],
    allowFile: own && allow === undefined ? settings.name : join(folder, allowFileName),
  };
}
