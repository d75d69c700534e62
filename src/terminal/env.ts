/** The only module that reads the environment. Every variable is a row; help and the man page print the table. */
import { refuseControls, settingPath } from './paths.ts';

interface Variable {
  /** One line for the man page; absent for variables that other programs document. */
  readonly summary?: string;
  /** Removed from the environment at once, so that no child process inherits it. */
  readonly secret?: true;
  /** Removed from the process's own environment, so that the AWS SDK gets it from kms or not at all. */
  readonly withheld?: true;
  /** The path of a file or folder: `~/` is expanded. */
  readonly path?: true;
  /**
   * The control characters that the value may contain (default none). `ends`: line ends at its end, which are removed. `shell`: those of a shell
   * script. `any`: all, since it names nothing.
   */
  readonly controls?: 'ends' | 'shell' | 'any';
}

const table = {
  KMS_VAULT: { summary: 'the vault file; overrides the configuration files', path: true },
  KMS_KEY: { summary: 'the key to use if no -k is given' },
  KMS_AS: {
    summary: 'the user or role that commands work as, as --as names it; overrides the configuration files',
  },
  KMS_PASSPHRASE_CMD: {
    summary: 'a shell command whose first line of output is the passphrase of the vault',
    controls: 'shell',
  },
  KMS_PASSPHRASE: {
    summary: 'the passphrase of the vault; prefer KMS_PASSPHRASE_CMD or --passphrase-file',
    secret: true,
    controls: 'ends',
  },
  KMS_ENDPOINT_URL: {
    summary: 'another service that commands work on: a kms serve; overrides AWS_ENDPOINT_URL_KMS',
  },
  AWS_ENDPOINT_URL_KMS: { summary: 'the same, as the AWS SDKs read it', withheld: true },
  AWS_REGION: { summary: 'the region; overrides AWS_DEFAULT_REGION and the configuration files' },
  AWS_DEFAULT_REGION: { summary: 'the region, if AWS_REGION is not set' },
  XDG_DATA_HOME: { summary: 'where kms/vault.db is kept (default ~/.local/share)', path: true },
  XDG_CONFIG_HOME: { summary: 'where kms/config.yaml is kept (default ~/.config)', path: true },
  XDG_STATE_HOME: {
    summary: 'where kms/trusted, the list of trusted project files, is kept (default ~/.local/state)',
    path: true,
  },
  VISUAL: {
    summary: 'the editor that kms policy edit starts; overrides EDITOR',
    controls: 'shell',
  },
  EDITOR: { summary: 'the same, if VISUAL is not set (default vi)', controls: 'shell' },
  NO_COLOR: { summary: 'set to anything to turn colour off', controls: 'any' },
  FORCE_COLOR: { summary: 'set to 1, 2 or 3 to turn colour on, to 0 to turn it off', controls: 'any' },
  TERM: { summary: 'colour and menus are off if it is "dumb"', controls: 'any' },
  SKIP: {
    summary: 'hooks to skip, separated by commas; kms is the one that scans',
    controls: 'any',
  },
  KMS_HANDOVER_FD: {},
  GIT_CONFIG_GLOBAL: { path: true, controls: 'any' },
  GIT_EDITOR: { controls: 'any' },
  PRE_COMMIT: { controls: 'any' },
  PRE_COMMIT_FROM_REF: { controls: 'any' },
  PRE_COMMIT_LOCAL_BRANCH: { controls: 'any' },
  PRE_COMMIT_REMOTE_BRANCH: { controls: 'any' },
  PRE_COMMIT_REMOTE_NAME: { controls: 'any' },
  PRE_COMMIT_REMOTE_URL: { controls: 'any' },
  PRE_COMMIT_TO_REF: { controls: 'any' },
  SHELL: { controls: 'any' },
  XDG_RUNTIME_DIR: { path: true },
  DBUS_SESSION_BUS_ADDRESS: {},
  HOME: {},
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof table;

const values: Partial<Record<VariableName, string>> = {};
for (const name of Object.keys(table) as VariableName[]) {
  const value = process.env[name];
  if (value !== undefined) values[name] = value;
  if ('secret' in table[name] || 'withheld' in table[name]) Reflect.deleteProperty(process.env, name);
}

/** The variable's value at program start; an empty one counts as not set. */
export function environment(name: VariableName): string | undefined {
  const value = values[name];
  if (value === undefined || value === '') return undefined;
  return 'path' in table[name] ? settingPath(value, name, environment('HOME')) : value;
}

/** The control characters that a shell script with CRLF line ends contains, other than CR. */
const ofScripts = /[\t\n]+/g;

/** Throws `Usage` for a value that cannot be a name, address or path; never repeats the value. */
export function checkEnvironment(): void {
  for (const [name, value] of Object.entries(values)) {
    const { path, controls }: Variable = table[name as VariableName];
    if (controls === 'any' || controls === 'ends') continue;
    refuseControls(controls === 'shell' ? value.replace(ofScripts, ' ') : value, name);
    if (path === true) environment(name as VariableName);
  }
}

/**
 * The documented variables in order, for the man page's generator.
 * @public
 */
export const documentedVariables: readonly { readonly name: string; readonly summary: string }[] =
  Object.entries(table as Record<string, Variable>).flatMap(([name, { summary }]) =>
    summary === undefined ? [] : [{ name, summary }],
  );

/** The AWS SDK warns on stderr about Node versions that its next releases will require. */
const sdkNotice = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';

/** Must run before the AWS SDK is loaded. */
export function silenceSdk(): void {
  process.env[sdkNotice] ??= 'true';
}

/**
 * The AWS SDK takes credentials and region from the profile given to its client, but the endpoint in the configuration files only from the profile in
 * the environment. Must run before the client is created.
 */
export function setSdkProfile(profile: string): void {
  process.env['AWS_PROFILE'] = profile;
}

/** The environment for a child process: this one without the `KMS_` variables. */
export function childEnvironment(): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('KMS_')) out[name] = value;
  }
  if (values.AWS_ENDPOINT_URL_KMS !== undefined) out['AWS_ENDPOINT_URL_KMS'] = values.AWS_ENDPOINT_URL_KMS;
  return out;
}

/**
 * Whether to colour a stream: `--no-color`, then NO_COLOR (https://no-color.org), then FORCE_COLOR, then whether the stream is a terminal that is not
 * `dumb`.
 */
export function colorLevel(isTerminal: boolean): 0 | 1 | 2 | 3 {
  if (environment('NO_COLOR') !== undefined) return 0;
  const forced = values.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  return isTerminal && environment('TERM') !== 'dumb' ? 1 : 0;
}
