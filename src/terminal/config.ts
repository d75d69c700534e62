/** Settings that are not secret, in order of precedence: flag, environment, project file, user file, default. */
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { absolutePath, currentFolder } from '../base/folder.ts';
import { environment, type VariableName } from './env.ts';
import { refuseControls, settingPath } from './paths.ts';
import { projectFileFor, type ProjectFile } from './projectfile.ts';
import { parseSettings, readSettingsFile, type FileSettings, type SettingName } from './settingsfile.ts';

/** The source of a setting's value. */
export interface Origin {
  readonly from: 'option' | 'environment' | 'project' | 'user' | 'default';
  /** The option, the variable or the path of the file. */
  readonly name?: string | undefined;
}

export interface Settings {
  /** Absolute path of the vault file. */
  readonly vault: string;
  /** Undefined: the vault's own region applies. */
  readonly region: string | undefined;
  /** The key to use if no -k is given, as the user wrote it. */
  readonly key: string | undefined;
  /** The user or role that commands work as, as the user wrote it; undefined for the account's root user. */
  readonly as: string | undefined;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly project: ProjectFile | undefined;
}

function home(): string {
  const path = environment('HOME');
  if (path === undefined) {
    throw new KmsError('Usage', 'HOME is not set, so there is no default vault', {
      hint: 'name the vault with --vault PATH or KMS_VAULT',
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

/** The user's own file, which may be a symbolic link; a dangling link is an error. */
function userFile(): string | undefined {
  if (environment('XDG_CONFIG_HOME') === undefined && environment('HOME') === undefined) return undefined;
  const path = join(xdg('XDG_CONFIG_HOME', '.config'), 'kms/config.yaml');
  try {
    lstatSync(path);
    return path;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    return path;
  }
}

/** A path in a file is relative to the file; `~/` is the home folder. */
function vaultPath(path: string, file: string): string {
  return absolutePath(
    settingPath(path, `the path of the vault in ${file}`, environment('HOME')),
    dirname(file),
  );
}

async function settingsIn(file: string, bytes: Uint8Array): Promise<FileSettings> {
  const found = await parseSettings(bytes, file);
  return found.vault === undefined ? found : { ...found, vault: vaultPath(found.vault, file) };
}

/** A value and its origin. */
type Candidate = readonly [value: string | undefined, from: Origin['from'], name: string | undefined];

function first(candidates: readonly Candidate[]): {
  readonly value: string | undefined;
  readonly origin: Origin;
} {
  for (const [value, from, name] of candidates) {
    if (value !== undefined) return { value, origin: { from, name } };
  }
  return { value: undefined, origin: { from: 'default' } };
}

/**
 * The settings for this command. `Session` asks whether the project file is trusted. Rejects with `Usage` for a file that cannot be parsed or that
 * another user can change.
 */
export async function resolveSettings(flags: {
  readonly vault?: string | undefined;
  readonly region?: string | undefined;
  readonly as?: string | undefined;
}): Promise<Settings> {
  const folder = currentFolder();
  const project = folder === undefined ? undefined : projectFileFor(folder);
  const user = userFile();
  const fromProject = project === undefined ? {} : await settingsIn(project.path, project.bytes);
  const fromUser = user === undefined ? {} : await settingsIn(user, readSettingsFile(user, { follow: true }));

  const variable = (name: VariableName): Candidate => [environment(name), 'environment', name];
  const files = (name: SettingName): readonly Candidate[] => [
    [fromProject[name], 'project', project?.path],
    [fromUser[name], 'user', user],
  ];
  if (flags.region !== undefined) refuseControls(flags.region, '--region');
  if (flags.as !== undefined) refuseControls(flags.as, '--as');
  const option =
    flags.vault === undefined ? undefined : settingPath(flags.vault, '--vault', environment('HOME'));
  const given = option ?? environment('KMS_VAULT');
  const vault = first([
    [given === undefined ? undefined : absolutePath(given), ...whereGiven(flags.vault)],
    ...files('vault'),
  ]);
  const region = first([
    [flags.region, 'option', '--region'],
    variable('AWS_REGION'),
    variable('AWS_DEFAULT_REGION'),
    ...files('region'),
  ]);
  const key = first([variable('KMS_KEY'), ...files('key')]);
  const as = first([[flags.as, 'option', '--as'], variable('KMS_AS'), ...files('as')]);
  return {
    vault: vault.value ?? defaultVaultPath(),
    region: region.value,
    key: key.value,
    as: as.value,
    origins: { vault: vault.origin, region: region.origin, key: key.origin, as: as.origin },
    project,
  };
}

function whereGiven(flag: string | undefined): readonly [Origin['from'], string] {
  return flag === undefined ? ['environment', 'KMS_VAULT'] : ['option', '--vault'];
}
