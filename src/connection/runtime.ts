/** The folder for the sockets of background processes, which only its owner can enter. */
import { lstatSync, mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { isPrivateFolder } from '../base/owner.ts';

/** The environment variables that determine the folder. */
export interface RuntimePlaces {
  /** `XDG_RUNTIME_DIR`. */
  readonly runtimeDir: string | undefined;
}

function userId(): number {
  return process.getuid?.() ?? 0;
}

/** `kms` in the session's runtime folder, or a folder of the user in /tmp if there is none. */
export function runtimeFolder({ runtimeDir }: RuntimePlaces): string {
  return runtimeDir?.startsWith('/') ? join(runtimeDir, 'kms') : `/tmp/kms-${userId()}`;
}

/** Creates the folder if necessary. Throws `FileUnusable` if it is not private. */
export function makeRuntimeFolder(places: RuntimePlaces): string {
  const path = runtimeFolder(places);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') {
      throw new KmsError(
        'FileUnusable',
        `the folder ${path} cannot be made (${systemCode(error) ?? 'unknown'})`,
        {
          hint: 'set XDG_RUNTIME_DIR to a folder of your own',
          cause: error,
        },
      );
    }
  }
  if (!isPrivateFolder(path)) {
    throw new KmsError('FileUnusable', `the folder ${path} is not yours alone`, {
      hint: `see who owns it: ls -ld ${path}; then chmod 700, or set XDG_RUNTIME_DIR to a folder of your own`,
    });
  }
  return path;
}

/**
 * The name of a vault's agent socket. It depends on the file itself, not its path, so that a vault that replaced another has no agent. Undefined if
 * the file does not exist.
 */
export function agentSocketName(vaultPath: string): string | undefined {
  try {
    const { dev, ino } = statSync(vaultPath, { bigint: true });
    return `agent-${dev.toString(36)}-${ino.toString(36)}.sock`;
  } catch {
    return undefined;
  }
}

/** The agent socket of a vault, if this user has created one. */
export function findAgentSocket(vaultPath: string, places: RuntimePlaces): string | undefined {
  const folder = runtimeFolder(places);
  const name = isPrivateFolder(folder) ? agentSocketName(vaultPath) : undefined;
  return name === undefined ? undefined : ownSocket(join(folder, name));
}

/** The longest time between a socket's creation and its first listener, in which connections are also refused. */
const youngMs = 10_000;

/** Whether nobody listens on a socket. Only a refusal proves it: a full queue does not. */
async function isRefused(path: string): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', (error) => resolve(systemCode(error) === 'ECONNREFUSED'));
  });
}

/** Distinguishes a socket from another that took its name. */
function identityOf(path: string): string | undefined {
  if (ownSocket(path) === undefined) return undefined;
  const { dev, ino, ctimeNs } = lstatSync(path, { bigint: true });
  return `${dev}/${ino}/${ctimeNs}`;
}

/**
 * Removes sockets that killed processes of this user left in the folder. A socket stays if it was created just now or took the name of another
 * meanwhile: its process may be about to listen.
 */
export async function sweepSockets(places: RuntimePlaces, now = Date.now()): Promise<void> {
  const folder = runtimeFolder(places);
  if (!isPrivateFolder(folder)) return;
  for (const name of readdirSync(folder).filter((each) => /^(?:serve|agent)-.*\.sock$/.test(each))) {
    const path = join(folder, name);
    try {
      const before = identityOf(path);
      if (before === undefined || now - lstatSync(path).ctimeMs < youngMs) continue;
      if ((await isRefused(path)) && identityOf(path) === before) unlinkSync(path);
    } catch {
      // Another process has removed it.
    }
  }
}

function ownSocket(path: string): string | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isSocket() && stats.uid === userId() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The control sockets of running servers. */
export function serverSockets(places: RuntimePlaces): readonly string[] {
  const folder = runtimeFolder(places);
  if (!isPrivateFolder(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^serve-.*\.sock$/.test(name));
  return names.flatMap((name) => ownSocket(join(folder, name)) ?? []).sort();
}
