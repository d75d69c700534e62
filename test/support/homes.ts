/** Home folders with a real vault in them, and the built program run there. */
import argon2 from 'argon2';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Secret } from '../../src/base/secret.ts';
import { initProtected } from '../../src/connection/init.ts';
import { passphraseProtector } from '../../src/vault/protectors/passphrase.ts';
import type { Protector } from '../../src/vault/protectors/protector.ts';
import { bundle } from './bundle.ts';
import { launch, program, type Ended, type Launch, type Launched } from './processes.ts';

export const passphrase = 'correct horse battery staple';

export type Options = Partial<Omit<Launch, 'environment'>> & {
  /** Added to the home's; undefined removes one. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

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

/** The invariant of a vault: both verifications pass. Returns their messages if they do not. */
export async function complaints(home: Home): Promise<string> {
  const found = await Promise.all(
    [
      ['audit', 'verify'],
      ['vault', 'verify'],
    ].map(async (args) => {
      const { status, signal, stdout, stderr } = await home.run(args);
      if (status === 0) return '';
      return `kms ${args.join(' ')}: ${String(signal ?? status)}\n${stdout.toString()}${stderr}`;
    }),
  );
  return found.join('');
}

let verifier: ReturnType<typeof bundle> | undefined;

/** The same by one process for many rounds: what it finds, and its message if it fails. */
export async function faults(home: Home): Promise<string> {
  if (verifier === undefined) {
    verifier = bundle('test/support/verifier.ts');
    const { remove } = await verifier;
    process.once('exit', remove);
  }
  const { path } = await verifier;
  const { environment } = home;
  const { status, stdout, stderr } = await launch(process.execPath, [path, home.vault, passphrase], {
    environment,
  }).ended;
  return status === 0 ? `${stdout.toString()}${stderr}` : `status ${status}: ${stderr}`;
}

/** The ids of all keys. */
export async function listedKeys(home: Home): Promise<string[]> {
  const { Keys } = JSON.parse(await home.ok(['keys', 'list', '--json'])) as { Keys: { KeyId: string }[] };
  return Keys.map(({ KeyId }) => KeyId);
}
