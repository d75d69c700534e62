/** Determines for `kms doctor` and `kms init` whether the keychain can keep a key, which keychain it is, and what would lose the key. */
import { execFile } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busAddress } from './bus.ts';
import { startChild, type KeychainReply, type KeychainSettings } from './keychain-client.ts';
import { explain } from './keychain.ts';
import type { Diagnosis } from './protector.ts';

interface Description {
  /** Such as `Secret Service (GNOME Keyring)`. */
  readonly backend: string;
  /** Where keys are stored and what deletes them. */
  readonly kept: string;
  readonly warnings: readonly string[];
}

/** Writes an entry, reads it back and deletes it. Never rejects; takes 3 seconds at most. */
export async function diagnoseKeychain(settings: KeychainSettings): Promise<Diagnosis & Description> {
  const reply = await startChild(settings).ask({
    operation: 'probe',
    account: 'probe',
  });
  const described = process.platform === 'linux' ? await describeService(settings, reply) : describeSystem();
  const { backend, kept } = described;
  if (reply.status === 'ok') {
    return { usable: true, found: `${backend} is usable; a key is kept ${kept}`, ...described };
  }
  const { message: reason, hint } = explain(reply, 'create');
  return { usable: false, found: `${backend} is not usable: ${reason}`, reason, hint, ...described };
}

const systems: Partial<Record<NodeJS.Platform, Omit<Description, 'warnings'>>> = {
  darwin: {
    backend: 'macOS Keychain',
    kept: 'in the login keychain: kept over a reboot, lost when the system is reinstalled without its backup',
  },
  win32: {
    backend: 'Windows Credential Manager',
    kept: 'in the credentials of this Windows account: kept over a reboot, lost with the account or a reinstallation',
  },
};

function describeSystem(): Description {
  const { backend, kept } = systems[process.platform] ?? { backend: 'unknown', kept: 'unknown' };
  return { backend, kept, warnings: [] };
}

/** Secret Services by process name (`/proc/PID/comm`, 15 characters). */
const services: Readonly<Record<string, string>> = {
  'gnome-keyring-d': 'GNOME Keyring',
  ksecretd: 'KWallet',
  kwalletd5: 'KWallet',
  kwalletd6: 'KWallet',
  keepassxc: 'KeePassXC',
  'oo7-daemon': 'oo7',
};

async function describeService(settings: KeychainSettings, reply: KeychainReply): Promise<Description> {
  const address = busAddress(settings);
  if (address === undefined || reply.status === 'no-bus' || reply.status === 'dead-bus') {
    return { backend: 'Secret Service', kept: 'nowhere yet', warnings: [] };
  }
  const bus = client(settings, address);
  // Do not query a service that has just been silent; the bus still answers.
  const [owner, collection] = await Promise.all([
    ownerOf(bus),
    reply.status === 'silent' ? undefined : defaultCollection(bus),
  ]);
  const warnings = [
    ...(isAdHoc(settings, address) ? [adHocBus] : []),
    ...(collection === 'session' ? [memoryOnly] : []),
    ...(collection === '' ? [noCollection] : []),
    ...((await isPlaintext(settings, collection)) ? [plaintext] : []),
  ];
  return {
    backend: owner === undefined ? 'Secret Service' : `Secret Service (${owner})`,
    kept:
      collection === 'session'
        ? 'in memory, until this session ends'
        : `in ${collection === undefined || collection === '' ? 'the default keyring' : `the keyring "${collection}"`} of this user: kept over a reboot, lost with the home folder or a reinstallation`,
    warnings,
  };
}

const adHocBus =
  'the D-Bus session was not started by the login: after a reboot it and its keyring must be started again in the same way before the vault opens';
const memoryOnly = 'the default keyring is in memory only: a key kept there is lost when this session ends';
const noCollection = 'there is no default keyring: make one in the keyring manager (for example Seahorse)';
const plaintext =
  'the keyring has an empty password: its keys are stored unencrypted in the home folder, readable by anyone who can read the disk';

/** Whether the bus is not the login session's, which listens in the runtime folder. */
function isAdHoc({ runtimeDir }: KeychainSettings, address: string): boolean {
  return runtimeDir === undefined || busAddress({ runtimeDir }) !== address.split(',', 1)[0];
}

/** Queries D-Bus with any installed tool; undefined if there is none or it fails. */
type BusClient = (
  service: string,
  path: string,
  method: string,
  argument: string,
) => Promise<string | undefined>;

const toolDeadline = 400;

/** Each prints the single value of the reply in its own notation. */
const tools = [
  {
    command: 'busctl',
    args: (address: string, service: string, path: string, method: string, argument: string) => {
      const dot = method.lastIndexOf('.');
      const [interface_, member] = [method.slice(0, dot), method.slice(dot + 1)];
      return [
        `--address=${address}`,
        '--timeout=1',
        'call',
        service,
        path,
        interface_,
        member,
        's',
        argument,
      ];
    },
  },
  {
    command: 'gdbus',
    args: (address: string, service: string, path: string, method: string, argument: string) => [
      ...['call', '--address', address, '--timeout', '1', '--dest', service],
      ...['--object-path', path, '--method', method, argument],
    ],
  },
] as const;

function client({ environment }: KeychainSettings, address: string): BusClient {
  return async (...call) => {
    for (const { command, args } of tools) {
      const answer = await run(command, args(address, ...call), environment['PATH'] ?? '');
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}

function run(command: string, args: readonly string[], path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { env: { PATH: path, LC_ALL: 'C' }, timeout: toolDeadline, killSignal: 'SIGKILL', encoding: 'utf8' },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
  });
}

async function ownerOf(bus: BusClient): Promise<string | undefined> {
  const answer = await bus(
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    'org.freedesktop.secrets',
  );
  // `u 123` or `(uint32 123,)`.
  const pid = /(?<![a-z])\d+/.exec(answer ?? '')?.[0];
  if (pid === undefined) return undefined;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return services[name.trim()] ?? (name.trim() || undefined);
}

/** The default collection's name (`login`, `session`, …); empty if there is none, undefined if unknown. */
async function defaultCollection(bus: BusClient): Promise<string | undefined> {
  const answer = await bus(
    'org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.ReadAlias',
    'default',
  );
  const path = /["'](\/[A-Za-z0-9_/]*)["']/.exec(answer ?? '')?.[1];
  if (path === undefined) return undefined;
  // D-Bus object paths write other characters as `_` and two hex digits.
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/_([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** GNOME Keyring writes a keyring with an empty password as an ini file, any other with a magic number. */
async function isPlaintext({ dataDir }: KeychainSettings, collection: string | undefined): Promise<boolean> {
  if (dataDir === undefined || collection === undefined || collection === '') return false;
  try {
    const file = await open(join(dataDir, 'keyrings', `${collection}.keyring`));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(9), 0, 9, 0);
      return buffer.toString('latin1', 0, bytesRead) === '[keyring]';
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
