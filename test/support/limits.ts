/** What the system can withhold from a program: room on its disk, the length of its files, the powers of root. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Home, Options } from './homes.ts';
import { hasPrograms, type Component } from './needs.ts';
import { launch, program, type Ended } from './processes.ts';

const withoutPowers = process.getuid?.() === 0 ? ['--bounding-set=-dac_override,-dac_read_search'] : [];

export const limitsComponent: Component = {
  name: 'setpriv and prlimit',
  present: hasPrograms('setpriv', 'prlimit') && works('setpriv', [...withoutPowers, 'true']),
  install: 'apt-get install -y util-linux; as root, with the capability SETPCAP',
};

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function runUnder(prefix: readonly string[], home: Home, args: readonly string[], options: Options) {
  const { environment, input } = options;
  const all = Object.entries({ ...home.environment, ...environment });
  const [command = process.execPath, ...rest] = [...prefix, process.execPath, program, ...args];
  return launch(command, rest, {
    cwd: home.folder,
    input,
    environment: Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  }).ended;
}

/** Runs as a user who is subject to permissions: root keeps its user id, and so its files, but not the capability to bypass permissions. */
export function runOrdinary(home: Home, args: readonly string[], options: Options = {}): Promise<Ended> {
  return runUnder(['setpriv', ...withoutPowers], home, args, options);
}

export const usersComponent: Component = {
  name: 'root, and setpriv to leave it',
  present: process.getuid?.() === 0 && works('setpriv', ['--reuid=4242', '--clear-groups', 'true']),
  install: 'apt-get install -y util-linux; as root',
};

/** Runs as user 4242, an id that nobody else has here. */
export function runAsUser(home: Home, args: readonly string[], options: Options = {}): Promise<Ended> {
  return runUnder(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups'], home, args, options);
}

/** Runs with a limit on the size of files, in bytes. */
export function runShort(
  bytes: number,
  home: Home,
  args: readonly string[],
  options: Options = {},
): Promise<Ended> {
  return runUnder(['prlimit', `--fsize=${bytes}`], home, args, options);
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves this number of bytes free. */
  fill(spare: number): void;
  empty(): void;
  remove(): void;
}

const pageLength = 4096;

/** A mounted disk of 1 MiB, or else an existing small one; undefined if neither is available. */
export function smallDisk(): SmallDisk | undefined {
  const mounted = mountedDisk();
  const folder = mounted ?? existingDisk();
  if (folder === undefined) return undefined;
  const filling = join(folder, 'filling');
  const empty = (): void => {
    rmSync(filling, { force: true });
  };
  return {
    folder,
    fill: (spare) => {
      empty();
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - spare)));
    },
    empty,
    remove: () => {
      if (mounted !== undefined) execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mountedDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kms-disk-'));
  if (works('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=700', 'kms-test', folder])) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

/** In containers that cannot mount, /dev/shm is usually small, and nothing else uses it. */
function existingDisk(): string | undefined {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    if (blocks * bsize > 128 * 1024 * 1024 || bsize !== pageLength) return undefined;
    return mkdtempSync('/dev/shm/kms-disk-');
  } catch {
    return undefined;
  }
}
