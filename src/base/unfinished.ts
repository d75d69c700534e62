/**
 * Names of unfinished outputs. Each says whose it is, so that what a killed process left behind is known from what a living one is
 * writing.
 */
import { systemCode } from './errors.ts';

let host: string | undefined;

/** Processes of other machines on a shared disk cannot be asked whether they live. */
function thisHost(): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { hostname } = process.getBuiltinModule('node:os');
  host ??= createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  return host;
}

const pattern = /^\.kms-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** A new name, of this process. */
export function temporaryName(): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  return `.kms-${thisHost()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether it is the name of an output whose process, on this machine, has ended. */
export function isAbandoned(name: string): boolean {
  const [, where, pid] = pattern.exec(name) ?? [];
  return pid !== undefined && where === thisHost() && !isAlive(Number(pid));
}

/** Removes from a folder what killed processes left there. Does nothing where it can be neither listed nor cleaned. */
export function removeAbandonedIn(folder: string): void {
  const { readdirSync, rmSync } = process.getBuiltinModule('node:fs');
  try {
    for (const name of readdirSync(folder)) {
      if (isAbandoned(name)) rmSync(`${folder}/${name}`, { recursive: true, force: true });
    }
  } catch {
    // Somebody else may have done it.
  }
}
