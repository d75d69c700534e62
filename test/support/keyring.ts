/**
 * A real Secret Service for tests: gnome-keyring-daemon on a separate D-Bus session bus, with a separate home
 * folder. It neither sees nor changes the user's session.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { hasPrograms, type Component } from './needs.ts';
import type { KeychainSettings } from '../../src/vault/protectors/keychain-client.ts';

export const keyringComponent: Component = {
  name: 'gnome-keyring and D-Bus',
  present: process.platform === 'linux' && hasPrograms('gnome-keyring-daemon', 'dbus-daemon', 'dbus-send'),
  install: 'apt-get install -y gnome-keyring dbus libsecret-1-0',
};

export interface TestKeyring {
  /** The complete environment for child processes: PATH, HOME, XDG_RUNTIME_DIR, XDG_DATA_HOME, DBUS_SESSION_BUS_ADDRESS. */
  readonly environment: Readonly<Record<string, string>>;
  readonly busAddress: string;
  readonly runtimeDir: string;
  readonly dataDir: string;
  /** Leaves the keyring on the bus, but locked, with nobody to type its password. */
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Stops the Secret Service; the bus keeps running. */
  endService(): Promise<void>;
  /** Suspends the Secret Service: it keeps its name and does not respond. */
  freeze(): void;
  thaw(): void;
  /** Ends everything and removes the folder. */
  stop(): Promise<void>;
}

/** What GNOME Keyring writes for a keyring with an empty password; it opens without a prompt. */
const unencryptedKeyring = `[keyring]
display-name=Login
ctime=0
mtime=0
lock-on-idle=false
lock-after=false
`;

/** Starts a bus and an unlocked keyring, which takes about 0.2 s. */
export async function startKeyring({ encrypted = true } = {}): Promise<TestKeyring> {
  const root = mkdtempSync(join(tmpdir(), 'kms-keyring-'));
  const runtimeDir = join(root, 'run');
  const dataDir = join(root, 'home', '.local', 'share');
  mkdirSync(runtimeDir, { mode: 0o700 });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const busAddress = `unix:path=${runtimeDir}/bus`;
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(root, 'home'),
    XDG_RUNTIME_DIR: runtimeDir,
    XDG_DATA_HOME: dataDir,
    DBUS_SESSION_BUS_ADDRESS: busAddress,
  };
  const configuration = join(root, 'bus.conf');
  writeFileSync(configuration, busConfiguration(busAddress));

  const bus = spawn('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--nopidfile'], {
    env: environment,
    stdio: 'ignore',
  });
  let service: ChildProcess | undefined;
  const killAll = (): void => {
    service?.kill('SIGKILL');
    bus.kill('SIGKILL');
  };
  process.once('exit', killAll);

  const endService = async (): Promise<void> => {
    if (service) await ended(service);
    service = undefined;
  };
  const startService = async (unlock: boolean): Promise<void> => {
    await endService();
    service = spawn(
      'gnome-keyring-daemon',
      [
        '--foreground',
        '--components=secrets',
        `--control-directory=${runtimeDir}/keyring`,
        ...(unlock ? ['--unlock'] : []),
      ],
      { env: environment, stdio: [unlock ? 'pipe' : 'ignore', 'ignore', 'ignore'] },
    );
    service.stdin?.end('correct horse');
    await until('gnome-keyring-daemon', () => hasDefaultCollection(busAddress));
  };

  const stop = async (): Promise<void> => {
    await endService();
    await ended(bus);
    process.off('exit', killAll);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await until('dbus-daemon', () =>
      send(busAddress, 'org.freedesktop.DBus', '/', 'org.freedesktop.DBus.GetId'),
    );
    if (!encrypted) {
      mkdirSync(join(dataDir, 'keyrings'), { mode: 0o700 });
      writeFileSync(join(dataDir, 'keyrings', 'login.keyring'), unencryptedKeyring, { mode: 0o600 });
      writeFileSync(join(dataDir, 'keyrings', 'default'), 'login', { mode: 0o600 });
    }
    await startService(encrypted);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment,
    busAddress,
    runtimeDir,
    dataDir,
    lock: () => startService(false),
    unlock: () => startService(true),
    endService,
    freeze: () => void service?.kill('SIGSTOP'),
    thaw: () => void service?.kill('SIGCONT'),
    stop,
  };
}

/** A bus that starts no services automatically, so that only the test decides which services run. */
function busConfiguration(address: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function until(what: string, condition: () => Promise<string | undefined>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await condition()) === undefined) {
    if (Date.now() > deadline) throw new Error(`${what} did not start within 10 s`);
    await sleep(20);
  }
}

async function hasDefaultCollection(address: string): Promise<string | undefined> {
  const answer = await send(
    address,
    'org.freedesktop.secrets',
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.ReadAlias',
    'string:default',
  );
  return answer?.includes('/collection/') === true ? answer : undefined;
}

function send(address: string, service: string, path: string, method: string, ...args: string[]) {
  return new Promise<string | undefined>((resolve) => {
    execFile(
      'dbus-send',
      [
        `--bus=${address}`,
        '--print-reply',
        '--reply-timeout=1000',
        `--dest=${service}`,
        path,
        method,
        ...args,
      ],
      { timeout: 2000 },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
  });
}

/** Builds the keychain child process from the current sources, in a place from which node_modules is found. */
export async function buildKeychainHelper(): Promise<{ readonly path: string; remove(): void }> {
  const root = join(import.meta.dirname, '..', '..');
  const folder = join(root, 'node_modules', '.cache');
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, 'kms-helper-'));
  const path = join(own, 'keychain.cjs');
  await build({
    entryPoints: [join(root, 'src', 'vault', 'keychain-child.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['keytar'],
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(own, { recursive: true, force: true }) };
}

export function keychainSettings(keyring: TestKeyring, program: string): KeychainSettings {
  const { busAddress, runtimeDir, dataDir, environment } = keyring;
  return { program, busAddress, runtimeDir, dataDir, environment };
}
