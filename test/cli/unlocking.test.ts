/** Being asked for the passphrase, and not being asked: at a terminal, with and without an agent. */
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Home, passphrase, quickHome, removeHomes } from '../support/homes.ts';
import { terminal, type Pty } from '../support/pty.ts';

/** A home in which nothing but a person knows the passphrase. */
function asking(home: Home, args: readonly string[]): Pty {
  const { KMS_PASSPHRASE: known, ...environment } = home.environment;
  expect(known).toBe(passphrase);
  return terminal(args, { environment, cwd: home.folder });
}

afterAll(removeHomes);

describe('a wrong passphrase', () => {
  let home: Home;
  beforeAll(async () => {
    home = await quickHome();
  });

  it('can be typed three times, and is never shown as right', async () => {
    const pty = asking(home, ['keys', 'list']);
    for (const left of ['2 attempts', 'one attempt', undefined]) {
      await pty.waitFor('Passphrase:');
      pty.type('wrong\r');
      if (left !== undefined) await pty.waitFor(`wrong passphrase, ${left} left`);
    }
    const { status, screen } = await pty.ended;
    expect(status).toBe(4);
    // The vaults of tests have cheap parameters, which the hint is about.
    expect(screen).toMatch(/^kms: wrong passphrase.* \(VaultLocked\)\nhint: /m);
    expect(screen).not.toContain('✔');
    expect(screen).not.toContain('wrong\n');
  });

  it('is followed by the right one', async () => {
    const pty = asking(home, ['keys', 'list', '-q']);
    await pty.waitFor('Passphrase:');
    pty.type('\r');
    await pty.waitFor('wrong passphrase, 2 attempts left');
    await pty.waitFor('Passphrase:');
    pty.type(`${passphrase}\r`);
    const { status, screen } = await pty.ended;
    expect([status, screen]).toEqual([0, expect.stringContaining('the key used where none')]);
  });

  it.each(['variable', 'file', 'command'])('from a %s is one attempt, on a terminal too', async (from) => {
    const file = home.path('wrong');
    writeFileSync(file, 'wrong\n', { mode: 0o600 });
    const { KMS_PASSPHRASE: known, ...rest } = home.environment;
    expect(known).toBe(passphrase);
    const more =
      from === 'variable'
        ? { KMS_PASSPHRASE: 'wrong' }
        : from === 'command'
          ? { KMS_PASSPHRASE_CMD: `cat '${file}'` }
          : undefined;
    const pty = terminal(['keys', 'list', ...(more ? [] : ['--passphrase-file', file])], {
      environment: { ...rest, ...more },
      cwd: home.folder,
    });
    const { status, screen } = await pty.ended;
    expect(status).toBe(4);
    expect(screen).not.toContain('left');
    expect(screen).not.toContain('Passphrase:');
  });
});

describe('with two passphrases', () => {
  it('any one opens, read once from a pipe', async () => {
    const home = await quickHome();
    const second = home.path('second');
    writeFileSync(second, 'the second one\n', { mode: 0o600 });
    await home.ok(['vault', 'protectors', 'add', 'passphrase', '--new-passphrase-file', second]);
    const environment = { KMS_PASSPHRASE: undefined };
    const args = ['keys', 'list', '--passphrase-fd', '0'];
    for (const input of [passphrase, 'the second one']) await home.ok(args, { environment, input });
    expect((await home.run(args, { environment, input: 'a third one' })).status).toBe(4);
  });
});

describe('while the vault is unlocked', () => {
  let home: Home;
  const environment = { KMS_PASSPHRASE: undefined };
  beforeAll(async () => {
    const { folder } = new Home();
    chmodSync(folder, 0o700);
    home = await quickHome(new Home(folder, { XDG_RUNTIME_DIR: folder }));
    await home.ok(['unlock']);
  });
  afterAll(async () => {
    await home.run(['lock']);
  });

  it('what is due is carried out by the agent', async () => {
    const done = await home.ok(['rotate', '--due', '--json'], { environment });
    expect(JSON.parse(done)).toEqual({ rotated: [], deleted: [] });
  });

  it('a region that is none is wrong usage, as without the agent', async () => {
    for (const region of ['evil.example/', '']) {
      const { status, stderr } = await home.run(['keys', 'list', '--region', region], { environment });
      expect([status, stderr]).toEqual([2, expect.stringContaining('the region is not a name of a region')]);
    }
  });

  it('whoever is asked all the same is told why', async () => {
    const refused = await home.run(['vault', 'verify'], { environment });
    expect(refused.status).toBe(4);
    expect(refused.stderr).toMatch(/hint: pass --passphrase-file.*\nhint: the vault is unlocked, but /);
    const pty = asking(home, ['audit', 'verify']);
    await pty.waitFor('the vault is unlocked, but this command opens the vault file itself');
    await pty.waitFor('Passphrase:');
    pty.type('wrong\r');
    await pty.waitFor('2 attempts left');
    pty.type(`${passphrase}\r`);
    const { status, screen } = await pty.ended;
    expect(status).toBe(0);
    expect(screen.match(/is unlocked/g)).toHaveLength(1);
  });

  it('another time for it needs the passphrase again', async () => {
    const pty = asking(home, ['unlock', '--ttl', '8h']);
    await pty.waitFor('already unlocked');
    pty.type(`${passphrase}\r`);
    await pty.waitFor('unlocked until');
    expect((await pty.ended).status).toBe(0);
  });
});

it.each([
  ['removed', (path: string): void => rmSync(path)],
  ['moved', (path: string): void => renameSync(path, `${path}.elsewhere`)],
])('an agent ends when its vault file is %s, where kms lock does not find it', async (_, change) => {
  const home = await quickHome();
  const runtime = mkdtempSync(join(tmpdir(), 'kms-run-'));
  const environment = { ...home.environment, XDG_RUNTIME_DIR: runtime };
  const unlocked = await home.ok(['unlock', '--json'], { environment });
  const { pid } = JSON.parse(unlocked) as { readonly pid: number };
  expect(() => process.kill(pid, 0)).not.toThrow();
  change(home.vault);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000);
  rmSync(runtime, { recursive: true });
});
