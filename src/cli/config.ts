/** Settings that are not secret: flag, environment, project file, user file, default, in this order. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { environment } from './env.ts';
import { unreadable } from './io.ts';

/** The settings of a configuration file. */
const settingNames = ['vault', 'region', 'key'] as const;
type SettingName = (typeof settingNames)[number];

export const projectFileName = '.kms.yaml';

export interface Settings {
  /** Absolute path of the vault file. */
  readonly vault: string;
  /** Where it was given; else the vault's own region holds. */
  readonly region: string | undefined;
  /** The key used where no -k is given, as the user wrote it. */
  readonly key: string | undefined;
}

function home(): string {
  const path = environment('HOME');
  if (path === undefined) {
    throw new KmsError('Usage', 'HOME is not set, so the vault has no default place', {
      hint: 'say where the vault is with --vault PATH or KMS_VAULT',
    });
  }
  return path;
}

/** The XDG folders count only when absolute (XDG Base Directory Specification). */
function xdg(name: 'XDG_DATA_HOME' | 'XDG_CONFIG_HOME', fallback: string): string {
  const path = environment(name);
  return path?.startsWith('/') ? path : join(home(), fallback);
}

function defaultVaultPath(): string {
  return join(xdg('XDG_DATA_HOME', '.local/share'), 'kms/vault.db');
}

function userFile(): string | undefined {
  if (environment('XDG_CONFIG_HOME') === undefined && environment('HOME') === undefined) return undefined;
  return join(xdg('XDG_CONFIG_HOME', '.config'), 'kms/config.yaml');
}

/** `.kms.yaml` in this folder or one above it, up to the top of the git working tree; only here outside of one. */
function projectFile(): string | undefined {
  const start = process.cwd();
  let found: string | undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, projectFileName);
    if (found === undefined && existsSync(file)) found = file;
    if (existsSync(join(folder, '.git'))) return found;
    if (folder === dirname(folder)) break;
  }
  const here = join(start, projectFileName);
  return existsSync(here) ? here : undefined;
}

async function readSettings(file: string): Promise<Partial<Record<SettingName, string>>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return {};
    throw unreadable(file, error);
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    const line = text.slice(0, document.errors[0]?.pos[0] ?? 0).split('\n').length;
    throw new KmsError('Usage', `${file} is not valid YAML, at line ${line}`);
  }
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new KmsError('Usage', `${file} does not hold settings`, { hint: 'write lines such as: key: app' });
  }
  const out: Partial<Record<SettingName, string>> = {};
  for (const [name, setting] of Object.entries(value)) {
    if (!(settingNames as readonly string[]).includes(name)) {
      throw new KmsError('Usage', `${file} has an unknown setting: ${settingShown(name)}`, {
        hint: `the settings are ${settingNames.join(', ')}`,
      });
    }
    if (typeof setting !== 'string' || setting === '') {
      throw new KmsError('Usage', `the setting ${name} in ${file} is not text`);
    }
    out[name as SettingName] = name === 'vault' ? vaultPath(setting, dirname(file)) : setting;
  }
  return out;
}

/** A name is no secret, but what is no name may be one: a line without its colon. */
function settingShown(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,31}$/.test(name) ? name : 'one that is no name';
}

/** A path in a file is relative to the file; `~/` is the home folder. */
function vaultPath(path: string, folder: string): string {
  return path.startsWith('~/') ? join(home(), path.slice(2)) : resolve(folder, path);
}

/** The settings that hold for this command. Rejects with `Usage` for a file that cannot be understood. */
export async function resolveSettings(flags: {
  readonly vault?: string | undefined;
  readonly region?: string | undefined;
}): Promise<Settings> {
  const project = projectFile();
  const user = userFile();
  const fromProject = project === undefined ? {} : await readSettings(project);
  const fromUser = user !== undefined && existsSync(user) ? await readSettings(user) : {};
  const vault = flags.vault ?? environment('KMS_VAULT');
  return {
    vault: vault === undefined ? (fromProject.vault ?? fromUser.vault ?? defaultVaultPath()) : resolve(vault),
    region:
      flags.region ??
      environment('AWS_REGION') ??
      environment('AWS_DEFAULT_REGION') ??
      fromProject.region ??
      fromUser.region,
    key: environment('KMS_KEY') ?? fromProject.key ?? fromUser.key,
  };
}
