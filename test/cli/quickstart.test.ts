/** `npm run quickstart` on a fresh machine: an empty home, no keychain, no D-Bus, no terminal. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('the quickstart', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kms-quickstart-test-'));
    for (const name of ['home', 'tmp']) mkdirSync(join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `limits` is a line of shell that stands before the program. */
  function quickstart(environment: Readonly<Record<string, string>> = {}, limits = ':') {
    const line = `${limits}; exec "$0" scripts/quickstart.mjs`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath], {
      cwd: root,
      env: {
        PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
        HOME: join(folder, 'home'),
        TMPDIR: join(folder, 'tmp'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  it('shows the main job, checks it, and leaves nothing behind', () => {
    const { status, stdout, stderr } = quickstart();
    expect(stderr).toBe('');
    expect(status).toBe(0);

    const commands = [...stdout.matchAll(/^\$ (?:printf '[^']*' \| )?(.*)$/gm)].map(([, line]) => line);
    const words = commands.map((line) => /^kms (?:(?:keys|audit|vault) )?\w+/.exec(line ?? '')?.[0]);
    expect(words.filter((each) => each !== undefined)).toEqual([
      'kms init',
      'kms keys create',
      'kms encrypt',
      'kms decrypt',
      'kms encrypt',
      'kms decrypt',
      'kms rotate',
      'kms decrypt',
      'kms audit tail',
      'kms audit verify',
      'kms vault verify',
    ]);
    expect(stdout).toMatch(/^kms:v1:[A-Za-z0-9_-]{100,}$/m);
    expect(stdout.match(/^correct horse battery staple$/gm)).toHaveLength(2);
    expect(stdout.match(/^✓ /gm)).toHaveLength(3);
    expect(stdout).toMatch(/^ok: \d+ lines, unbroken/m);
    expect(stdout).toMatch(/npm install -g \. [^]*kms init [^]*$/);
    expect(stdout).not.toContain('\u001b');

    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
    expect(readdirSync(join(folder, 'home'))).toEqual([]);
  });

  it("does not touch the caller's vault", () => {
    const vault = join(folder, 'home', 'vault.db');
    const { status } = quickstart({ KMS_VAULT: vault, KMS_KEY: 'nobody', AWS_REGION: 'eu-central-1' });
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'home'))).toEqual([]);
  });

  it('fails where a command fails, shows what it said, and leaves nothing behind', () => {
    // 28 KiB: room for the files of the tour, but not for the 32 KiB that those who have a vault open share.
    const { status, stdout, stderr } = quickstart({}, 'ulimit -f 56');
    expect(status).toBe(1);
    expect(stdout).toContain('$ kms init');
    expect(stdout).not.toContain('All of it worked');
    expect(stderr).toContain('quickstart failed: the command ended');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});
