/** `kms scan` as a real process in a repository: with any options, its output contains no secret. */
import { expect } from 'vitest';
import type { Home } from './homes.ts';
import { secretsIn } from './leaks.ts';
import type { Repository } from './repositories.ts';

export interface Scanned {
  readonly status: number | null;
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
): Promise<Scanned> {
  const { status, stdout, stderr } = await home.run(['scan', ...args], {
    cwd: repository.folder,
    environment: { ...repository.environment, ...environment },
  });
  const text = stdout.toString();
  expect(secretsIn(secrets, Buffer.from(text + stderr))).toEqual([]);
  return { status, stdout: text, stderr };
}
