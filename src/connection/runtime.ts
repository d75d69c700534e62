/** Where the sockets of background processes lie: a folder that only its owner can enter. */
import { lstatSync, mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { isPrivateFolder } from '../base/owner.ts';

/** What the environment says about where such a folder may be. */
export interface RuntimePlaces {
  /** `XDG_RUNTIME_DIR`. */
  readonly runtimeDir: string | undefined;
}

function userId(): number {
  return process.getuid?.() ?? 0;
}

/** `kms` in the runtime folder of the session; without one, a folder of the user's own in /tmp. */
export function runtimeFolder({ runtimeDir }: RuntimePlaces): string {
  return runtimeDir?.startsWith('/') ? join(runtimeDir, 'kms') : `/tmp/kms-${userId()}`;
}

/** The folder, made where it is not there. Throws `FileUnusable` where it is not private. */
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
      hint: `look who made it: ls -ld ${path}; then chmod 700, or set XDG_RUNTIME_DIR to a folder of your own`,
    });
  }
  return path;
}

/**
 * The name of a vault's agent socket: of the file itself, not of its path, so that a vault that took the place of
 * another has no agent. Undefined where there is no such file.
 */
export function agentSocketName(vaultPath: string): string | undefined {
  try {
    const { dev, ino } = statSync(vaultPath, { bigint: true });
    return `agent-${dev.toString(36)}-${ino.toString(36)}.sock`;
  } catch {
    return undefined;
  }
}

/** The agent socket of a vault, where somebody of this user made one. */
export function findAgentSocket(vaultPath: string, places: RuntimePlaces): string | undefined {
  const folder = runtimeFolder(places);
  const name = isPrivateFolder(folder) ? agentSocketName(vaultPath) : undefined;
  return name === undefined ? undefined : ownSocket(join(folder, name));
}

/** Between a socket's making and its first listener a connection is refused, too: no longer than this. */
const youngMs = 10_000;

/** Whether somebody listens on a socket. Only a refusal says no: a full queue is no empty chair. */
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

/** What tells one socket from another that took its name. */
function identityOf(path: string): string | undefined {
  if (ownSocket(path) === undefined) return undefined;
  const { dev, ino, ctimeNs } = lstatSync(path, { bigint: true });
  return `${dev}/${ino}/${ctimeNs}`;
}

/**
 * Removes the sockets in the folder that killed processes of this user left behind. One that was made just now stays, and one that
 * took the name of another meanwhile: its process may be about to listen.
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
      // Another process was quicker.
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

/** The sockets over which running servers are asked and stopped. */
export function serverSockets(places: RuntimePlaces): readonly string[] {
  const folder = runtimeFolder(places);
  if (!isPrivateFolder(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^serve-.*\.sock$/.test(name));
  return names.flatMap((name) => ownSocket(join(folder, name)) ?? []).sort();
}
