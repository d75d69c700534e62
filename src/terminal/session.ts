/** One run of a command: its global options, its settings, and the connection, opened on first use. */
import { join } from 'node:path';
import type { Kms, OperationName, Output } from '../api/kms.ts';
import type { Connection, ConnectOptions, ProtectorType } from '../connection/connect.ts';
import { KmsError } from '../base/errors.ts';
import { absolutePath } from '../base/folder.ts';
import { parseActor, type Actor } from '../base/principal.ts';
import type { Secret } from '../base/secret.ts';
import type { AskOptions } from './ask.ts';
import { resolveSettings, type Settings } from './config.ts';
import { childEnvironment, environment, setSdkProfile, silenceSdk } from './env.ts';
import type { Flags } from './flags.ts';
import type { ProjectFile } from './projectfile.ts';
import { defaultKey, keyName } from '../base/names.ts';
import { printJson, printJsonLine, remark, type Line } from './output.ts';
import type { PassphraseSource } from './passphrase.ts';
import type { Opening } from './unlocking.ts';
import { version } from './version.ts';

/** The first one that is set applies. */
const endpointVariables = ['KMS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_KMS'] as const;
type EndpointVariable = (typeof endpointVariables)[number];

export class Session implements AskOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly noInput: boolean;
  readonly yes: boolean;
  readonly passphraseSource: PassphraseSource;
  readonly #flags: Flags;
  readonly #command: string;
  #opening: Opening | undefined;
  #settings: Promise<Settings> | undefined;
  #trusted: Promise<Settings> | undefined;
  #projectKey: Promise<string> | undefined;
  #connection: Promise<Connection> | undefined;

  /** `command` is the command's words, for the audit trail. */
  constructor(flags: Flags, command: string) {
    this.#flags = flags;
    this.#command = command;
    this.json = flags.on('json');
    this.quiet = flags.on('quiet');
    this.noInput = flags.on('noInput');
    this.yes = flags.on('yes');
    flags.exclusive('passphraseFile', 'passphraseFd');
    this.passphraseSource = {
      noInput: this.noInput,
      file: flags.text('passphraseFile'),
      fd: flags.integer('passphraseFd'),
    };
    if (command !== 'serve' && flags.list('vault').length > 1) {
      throw new KmsError('Usage', 'several --vault are for kms serve, which serves them all');
    }
  }

  /** The settings as found, those of untrusted files included: only for display. */
  foundSettings(): Promise<Settings> {
    this.#settings ??= resolveSettings({
      vault: this.#flags.list('vault')[0],
      region: this.#flags.text('region'),
      as: this.#flags.text('as'),
    });
    return this.#settings;
  }

  /** The settings to work with. Rejects with `Usage` if an untrusted project file sets the vault or the principal. */
  settings(): Promise<Settings> {
    this.#trusted ??= this.foundSettings().then(async (settings) => {
      const { project, vault, as, origins } = settings;
      const sets = [
        ...(origins.vault.from === 'project' ? [`the vault: ${vault}`] : []),
        ...(origins.as.from === 'project' ? [`the user or role that commands work as: ${as ?? ''}`] : []),
      ];
      if (project === undefined || sets.length === 0) return settings;
      const { requireTrust } = await import('./projectconsent.ts');
      await requireTrust(project, `sets ${sets.join(', and ')}`, this);
      return settings;
    });
    return this.#trusted;
  }

  /** The user or role that commands work as, if any. Rejects with `Usage` for a name that is not a principal. */
  async actor(): Promise<Actor | undefined> {
    const { as, origins } = await this.settings();
    if (as === undefined) return undefined;
    const actor = parseActor(as);
    if (actor !== undefined) return actor;
    throw new KmsError('Usage', `${origins.as.name ?? 'as'} is not the name of a user or role`, {
      hint: 'write user/NAME, role/NAME, an ARN, or root',
    });
  }

  /** Throws `AccessDeniedException` for a user or role: only the root user may do what no policy covers. */
  async requireRoot(what: string): Promise<void> {
    const actor = await this.actor();
    if (actor === undefined || actor.kind === 'root') return;
    const { origins } = await this.settings();
    throw new KmsError(
      'AccessDeniedException',
      `${what} is reserved for the root user: no policy can allow it to a user or role`,
      {
        hint: `${origins.as.name ?? 'the configuration'} sets the user or role that commands work as; run the command as the root user: --as root`,
      },
    );
  }

  /** `connectOptions` for each `--vault`, or for the vault in the settings if there is none. */
  async optionsOfEach(): Promise<readonly [ConnectOptions, ...ConnectOptions[]]> {
    const first = await this.connectOptions();
    const others = this.#flags.list('vault').slice(1);
    if (others.length === 0) return [first];
    return [
      { ...first, passphrase: this.#openingOf(first.vaultPath) },
      ...others.map((path) => {
        const vaultPath = absolutePath(path);
        return { ...first, vaultPath, passphrase: this.#openingOf(vaultPath) };
      }),
    ];
  }

  /** Each vault has its own passphrase, even if the texts are equal. */
  #openingOf(path: string): ConnectOptions['passphrase'] {
    let opening: Opening | undefined;
    const ask = async (purpose: 'new' | 'open'): Promise<Secret> => {
      if (purpose === 'new') return this.#passphrase(purpose);
      const { openingPassphrase } = await import('./unlocking.ts');
      opening ??= openingPassphrase(
        this.passphraseSource,
        () => Promise.resolve(undefined),
        `Passphrase of ${path}`,
      );
      return opening();
    };
    return Object.assign(ask, { again: () => opening?.again() ?? false });
  }

  /** The options of a connection to the vault; commands that work on the vault itself start from here too. */
  async connectOptions(): Promise<ConnectOptions> {
    const { vault, region } = await this.settings();
    const as = await this.actor();
    const dataHome = environment('XDG_DATA_HOME');
    const home = environment('HOME');
    return {
      vaultPath: vault,
      region,
      as,
      protector: this.#flags.text('protector') as ProtectorType | undefined,
      passphrase: Object.assign((purpose: 'new' | 'open') => this.#passphrase(purpose), {
        again: () => this.#opening?.again() ?? false,
      }),
      recoveryCode: async () =>
        (await import('./passphrase.ts')).readRecoveryCode(this.#flags.text('recoveryFile'), this),
      keychain: {
        program: join(import.meta.dirname, 'keychain.cjs'),
        busAddress: environment('DBUS_SESSION_BUS_ADDRESS'),
        runtimeDir: environment('XDG_RUNTIME_DIR'),
        dataDir: dataHome ?? (home === undefined ? undefined : join(home, '.local/share')),
        environment: childEnvironment(),
      },
      runtime: { runtimeDir: environment('XDG_RUNTIME_DIR') },
      userAgent: `kms/${version} command/${this.#command.replaceAll(' ', '-')}`,
    };
  }

  async #passphrase(purpose: 'new' | 'open'): Promise<Secret> {
    if (purpose === 'new') return (await import('./passphrase.ts')).readNewPassphrase(this.passphraseSource);
    const { openingPassphrase } = await import('./unlocking.ts');
    this.#opening ??= openingPassphrase(this.passphraseSource, () => this.#whyAgentIsNoUse());
    return await this.#opening();
  }

  /** Explains to a user who has unlocked the vault why the passphrase is needed again. */
  async #whyAgentIsNoUse(): Promise<string | undefined> {
    const { agentRuns } = await import('../connection/connect.ts');
    if (!(await agentRuns(await this.connectOptions()))) return undefined;
    return this.#command === 'unlock'
      ? 'the vault is already unlocked; changing how long needs the passphrase again'
      : 'the vault is unlocked, but this command opens the vault file itself, and the agent of kms unlock never hands out its key';
  }

  /** Another service than the vault, if a flag or the environment names one. */
  #endpoint(): ConnectOptions['endpoint'] {
    this.#flags.exclusive('aws', 'endpointUrl');
    const profile = this.#flags.text('profile');
    const insecurePlaintext = this.#flags.on('insecurePlaintext');
    if (profile !== undefined) setSdkProfile(profile);
    if (this.#flags.on('aws')) return { profile, insecurePlaintext };
    const url = this.#flags.text('endpointUrl') ?? this.elsewhere?.url;
    if (url !== undefined) return { url, profile, insecurePlaintext };
    if (insecurePlaintext) throw new KmsError('Usage', '--insecure-plaintext is for --endpoint-url or --aws');
    if (profile === undefined) return undefined;
    throw new KmsError('Usage', '--profile is for --endpoint-url or --aws');
  }

  /** The service that the environment sends API commands to, and the variable that names it. */
  get elsewhere(): { readonly url: string; readonly variable: EndpointVariable } | undefined {
    for (const variable of endpointVariables) {
      const url = environment(variable);
      if (url !== undefined) return { url, variable };
    }
    return undefined;
  }

  /** Whether commands work on another service than the vault. */
  get isRemote(): boolean {
    return this.#endpoint() !== undefined;
  }

  /** The connection, if one was opened. */
  get connected(): Promise<Connection> | undefined {
    return this.#connection;
  }

  connection(): Promise<Connection> {
    this.#connection ??= this.connectOptions().then(async (options) => {
      const endpoint = this.#endpoint();
      if (endpoint && options.as && options.as.kind !== 'root') throw await this.#signInstead();
      if (endpoint) silenceSdk();
      const { connect } = await import('../connection/connect.ts');
      return await connect({ ...options, endpoint });
    });
    return this.#connection;
  }

  async #signInstead(): Promise<KmsError> {
    const { origins } = await this.settings();
    const name = origins.as.name ?? 'as';
    return new KmsError(
      'Usage',
      `${name} works only on the local vault: another service identifies the caller by the signature`,
      {
        hint: `sign with an access key of that user or role (AWS_ACCESS_KEY_ID or --profile), and ${origins.as.from === 'option' ? 'omit --as' : 'pass --as root'}`,
      },
    );
  }

  async kms(): Promise<Kms> {
    return (await this.connection()).kms;
  }

  /** The key a command works on: the given name, else the configured one, else `alias/default`. */
  async key(given: string | undefined): Promise<string> {
    if (given !== undefined) return keyName(given);
    const { key, origins, project } = await this.settings();
    if (key === undefined) return defaultKey;
    if (project === undefined || origins.key.from !== 'project') return keyName(key);
    this.#projectKey ??= this.#keyOf(project, keyName(key));
    return await this.#projectKey;
  }

  /** A key that a project file names is used without a note only if the user trusts the file. */
  async #keyOf(project: ProjectFile, name: string): Promise<string> {
    const { isTrusted } = await import('./consent.ts');
    if (isTrusted(project)) return name;
    const { requireTrust, whyForeign } = await import('./projectconsent.ts');
    const why = await whyForeign(name, await this.connection());
    if (why === undefined) this.note(`kms: note: using key ${name}, set in ${project.path}`);
    else await requireTrust(project, why, this);
    return name;
  }

  /** The id or ARN of a key, for operations that do not take aliases. */
  async keyId(given: string | undefined): Promise<string> {
    const name = await this.key(given);
    if (!name.includes('alias/')) return name;
    const kms = await this.kms();
    const { KeyMetadata } = await kms.describeKey({ KeyId: name });
    return KeyMetadata?.KeyId ?? name;
  }

  /** Prints the operation's output as the AWS CLI does. */
  async printOutput<O extends OperationName>(operation: O, output: Output<O>): Promise<void> {
    const { toJson } = await import('../api/codec.ts');
    printJson(toJson(operation, output, 'cli'));
  }

  /** Prints the items of one page of a listing, one per line. */
  async printLines<O extends OperationName>(
    operation: O,
    member: keyof Output<O> & string,
    page: Output<O>,
  ): Promise<void> {
    const { toJson } = await import('../api/codec.ts');
    const items = toJson(operation, page, 'cli')[member];
    if (Array.isArray(items)) for (const item of items as readonly unknown[]) printJsonLine(item);
  }

  /** Prints a remark on stderr. */
  note(line: Line): void {
    if (!this.quiet) remark(line);
  }

  async confirm(message: string): Promise<boolean> {
    return (await import('./ask.ts')).askConfirmation(message, this);
  }

  async close(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    await connection?.close();
  }
}
