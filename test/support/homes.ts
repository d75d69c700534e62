/** Home folders with a real vault in them, and the built program run there. */
import argon2 from 'argon2';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IamCall } from '../../src/api/iam/model.ts';
import type { Input, Kms } from '../../src/api/kms.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { Secret } from '../../src/base/secret.ts';
import { encodeToken } from '../../src/base/token.ts';
import { rootCaller } from '../../src/connection/actor.ts';
import { connectOver, type ConnectOptions } from '../../src/connection/connect.ts';
import { Source } from '../../src/files/source.ts';
import { decryptCiphertext, recogniseCiphertext } from '../../src/messages/ciphertext.ts';
import { encryptMessage, type EncryptMessageOptions } from '../../src/messages/message.ts';
import { initProtected } from '../../src/connection/init.ts';
import { openForCalls, openLocalVault } from '../../src/connection/local.ts';
import type { Sharing } from '../../src/connection/sharing.ts';
import { passphraseProtector } from '../../src/vault/protectors/passphrase.ts';
import type { Protector } from '../../src/vault/protectors/protector.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import { chunked, collect } from './messages.ts';
import { launch, program, type Ended, type Launch, type Launched } from './processes.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { readonly type: 'minor' | 'major' }) => void;

export const passphrase = 'correct horse battery staple';

export type Options = Partial<Omit<Launch, 'environment'>> & {
  /** Added to the home's; undefined removes one. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

/** What the account's root user can call. */
export interface Calls {
  readonly kms: Kms;
  readonly iam: IamCall;
  readonly sharing: Sharing;
}

export class Home {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly vault: string;

  constructor(
    folder = mkdtempSync(join(tmpdir(), 'kms-home-')),
    environment: Readonly<Record<string, string>> = {},
    vault = join(folder, '.local', 'share', 'kms', 'vault.db'),
  ) {
    this.folder = folder;
    this.vault = vault;
    this.environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      KMS_VAULT: vault,
      KMS_PASSPHRASE: passphrase,
      ...environment,
    };
    homes.push(this);
  }

  get trail(): string {
    return `${this.vault}.audit.jsonl`;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  start(args: readonly string[], { environment = {}, ...options }: Options = {}): Launched {
    const all = Object.entries({ ...this.environment, ...environment });
    const given = all.filter((pair): pair is [string, string] => pair[1] !== undefined);
    return launch(process.execPath, [program, ...args], {
      cwd: this.folder,
      ...options,
      environment: Object.fromEntries(given),
    });
  }

  run(args: readonly string[], options: Options = {}): Promise<Ended> {
    return this.start(args, options).ended;
  }

  /** Runs a command that must succeed; resolves to its stdout without the last line end. */
  async ok(args: readonly string[], options: Options = {}): Promise<string> {
    const { status, signal, stdout, stderr } = await this.run(args, options);
    if (status !== 0) throw new Error(`kms ${args[0]}: ${String(signal ?? status)}: ${stderr}`);
    return stdout.toString().replace(/\n$/, '');
  }

  /** How the vault is opened in this process: with the home's passphrase. */
  get options(): ConnectOptions {
    const text = this.environment['KMS_PASSPHRASE'] ?? '';
    return {
      vaultPath: this.vault,
      passphrase: () => Promise.resolve(new Secret(Buffer.from(text))),
      recoveryCode: () => Promise.reject(new Error('a home opens its vault with the passphrase')),
      keychain: { program: '', environment: {} },
      userAgent: 'test',
    };
  }

  /**
   * Calls on the vault in this process, without the agent: for what a test prepares or looks at, at a fraction of what a process costs.
   * They leave in the vault and in the audit trail what the calls of a command leave. What a command does is tested with `run`.
   */
  async call<T>(make: (calls: Calls) => Promise<T>): Promise<T> {
    const { options } = this;
    const local = await openForCalls(options);
    const { kms, sharing } = connectOver(local, options);
    try {
      if (sharing === undefined) throw new Error('a vault of this machine has sharing');
      return await make({ kms, iam: local.engine.iamAs(rootCaller(local, options)), sharing });
    } finally {
      await local.close();
      await this.#endConnection();
    }
  }

  /** A closed connection lives until its statements are collected; only its end removes the log, as the end of a process does. */
  async #endConnection(): Promise<void> {
    for (const type of ['minor', 'major'] as const) {
      collectGarbage({ type });
      await new Promise((resolve) => setImmediate(resolve));
      if (!existsSync(`${this.vault}-wal`)) return;
    }
  }

  /** What `kms vault verify` and `kms audit verify` find, found in this process. */
  async verify(): Promise<readonly string[]> {
    const vault = await openLocalVault(this.options);
    try {
      const { faults } = await verifyVault(vault);
      const key = vault.subkey('audit');
      const trail = await vault.write((tx) => verifyTrail(this.trail, decodeHead(tx.head, vault.id), key));
      return [...faults, ...trail.faults.map(({ line, what }) => `line ${line}: ${what}`)];
    } finally {
      vault.close();
      await this.#endConnection();
    }
  }

  /** Creates a key as `kms keys create` does, in this process; resolves to its id. */
  createKey(alias?: string, input: Input<'CreateKey'> = {}): Promise<string> {
    return this.call(async ({ kms }) => {
      const { KeyMetadata } = await kms.createKey(input);
      const id = KeyMetadata?.KeyId ?? '';
      if (alias !== undefined) await kms.createAlias({ AliasName: `alias/${alias}`, TargetKeyId: id });
      return id;
    });
  }

  /** Encrypts to a token as `kms encrypt` does, in this process. */
  token(
    plaintext: string | Uint8Array,
    key = 'alias/default',
    context?: Readonly<Record<string, string>>,
  ): Promise<string> {
    const Plaintext = Buffer.from(plaintext);
    const KeyId = /^[0-9a-f-]{36}$|:|\//.test(key) ? key : `alias/${key}`;
    return this.call(async ({ kms }) => {
      const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext, EncryptionContext: context });
      return encodeToken(CiphertextBlob ?? new Uint8Array());
    });
  }

  /** Encrypts to a message as `kms encrypt FILE` does, in this process. */
  message(
    plaintext: string | Uint8Array,
    { keyId = 'alias/default', ...options }: Partial<EncryptMessageOptions> = {},
  ): Promise<Buffer> {
    return this.call(({ kms }) =>
      collect(encryptMessage(kms, { keyId, ...options }, chunked(Buffer.from(plaintext)))),
    );
  }

  /** Decrypts a file in any form as `kms decrypt FILE` does, in this process; under no other key than the one given. */
  open(path: string, keyId?: string, context?: Readonly<Record<string, string>>): Promise<Buffer> {
    return this.call(async ({ kms }) => {
      const source = new Source(path);
      try {
        const ciphertext = recogniseCiphertext(source, readFileSync(path));
        if (ciphertext.kind === 'other') throw new Error(`${path} is not encrypted`);
        return await collect(decryptCiphertext({ kms, keyId, context }, ciphertext));
      } finally {
        source.close();
      }
    });
  }

  /** A copy of this home's vault and trail in another home. */
  copy(): Home {
    const other = new Home(undefined, {});
    mkdirSync(dirname(other.vault), { recursive: true, mode: 0o700 });
    cpSync(dirname(this.vault), dirname(other.vault), { recursive: true });
    return other;
  }

  events(): readonly { readonly eventName: string; readonly errorCode?: string }[] {
    const lines = readFileSync(this.trail, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as { eventName: string });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const homes: Home[] = [];

export function removeHomes(): void {
  for (const home of homes.splice(0)) home.remove();
}

/**
 * The passphrase protector at the lowest cost that a header can require (8 MiB, one pass), for tests of many processes. Only
 * its creation is the test's: the program opens it like any other.
 */
function cheapPassphrase(text: string): Protector {
  return {
    ...passphraseProtector(() => Promise.resolve(new Secret(Buffer.from(text)))),
    async create() {
      const salt = randomBytes(16);
      const [memoryCost, timeCost, parallelism] = [8192, 1, 1];
      const costs = { memoryCost, timeCost, parallelism, salt, raw: true, hashLength: 32 } as const;
      const key = await argon2.hash(Buffer.from(text), { ...costs, type: argon2.argon2id });
      const saltText = salt.toString('base64').replace(/=+$/, '');
      return {
        parameters: { argon2id: `$argon2id$v=19$m=8192,t=1,p=1$${saltText}` },
        key: new Secret(key),
      };
    },
  };
}

/** A home with a vault that opens quickly. */
export async function quickHome(
  home = new Home(),
  account = '111122223333',
  text = passphrase,
): Promise<Home> {
  await initProtected([cheapPassphrase(text)], {
    vaultPath: home.vault,
    region: 'us-east-1',
    account,
    userAgent: 'test',
  });
  return home;
}

/** The invariant of a vault: nothing is wrong with it and its trail. Returns what is. */
export async function complaints(home: Home): Promise<string> {
  return (await home.verify()).join('\n');
}

/** The ids of all keys. */
export function listedKeys(home: Home): Promise<string[]> {
  return home.call(async ({ kms }) => {
    const ids: string[] = [];
    let Marker: string | undefined;
    do {
      const { Keys = [], NextMarker } = await kms.listKeys({ Marker });
      ids.push(...Keys.map(({ KeyId = '' }) => KeyId));
      Marker = NextMarker;
    } while (Marker !== undefined);
    return ids;
  });
}
