/** `kms scan` as a real process in a repository: with any options, its output contains no secret. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { Home, quickHome, removeHomes } from './homes.ts';
import { secretsIn } from './leaks.ts';
import { removeRepositories, Repository } from './repositories.ts';

export interface Scanned {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScanPlace {
  readonly home: Home;
  readonly repository: Repository;
  /** By name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** In addition to that of the repository. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export async function runScan(
  { home, repository, secrets, environment }: ScanPlace,
  args: readonly string[],
  cwd = repository.folder,
): Promise<Scanned> {
  const { status, signal, stdout, stderr } = await home.run(['scan', ...args], {
    cwd,
    environment: { ...repository.environment, ...environment },
  });
  const text = stdout.toString();
  expect(secretsIn(secrets, Buffer.from(text + stderr))).toEqual([]);
  return { status, signal, stdout: text, stderr };
}

/** For the tests of a file: one home, with a vault if they need one, and a repository that is empty when a test begins. */
export function useScanPlace(secrets: ScanPlace['secrets'], { vault = false } = {}) {
  const place = { home: new Home(), repository: new Repository(), secrets };
  beforeAll(async () => {
    if (vault) await quickHome(place.home);
  });
  beforeEach(() => {
    place.repository.renew();
  });
  afterAll(() => {
    removeHomes();
    removeRepositories();
  });
  return { ...place, scan: (...args: readonly string[]) => runScan(place, args) };
}
