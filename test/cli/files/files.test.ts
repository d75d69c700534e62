/** Outputs: late, whole, private, never clobbered; and readers that go away. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../../support/homes.ts';
import { quickHome, removeHomes } from '../../support/homes.ts';
import { launch, program } from '../../support/processes.ts';

let home: Home;
let token: string;

beforeAll(async () => {
  home = await quickHome();
  token = await home.token('new');
});
afterAll(removeHomes);

describe('an output file', () => {
  it('that exists is kept, unless --force, which makes it private', async () => {
    const path = home.path('kept');
    writeFileSync(path, 'old', { mode: 0o644 });
    const { status, stderr } = await home.run(['decrypt', token, '-o', path]);
    expect([status, stderr]).toEqual([
      1,
      `kms: ${path} already exists (FileExists)\nhint: choose another name with -o, or replace it with --force\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toBe('old');
    await home.ok(['decrypt', token, '-o', path, '--force']);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('behind a symbolic link is replaced, and the link stays', async () => {
    const path = home.path('linked');
    writeFileSync(path, 'old');
    symlinkSync(path, home.path('link'));
    await home.ok(['decrypt', token, '-o', home.path('link'), '-f']);
    expect(lstatSync(home.path('link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('in a folder that is missing, or with the name of a folder, is refused', async () => {
    mkdirSync(home.path('folder'), { recursive: true });
    const missing = await home.run(['decrypt', token, '-o', home.path('none/x')]);
    expect([missing.status, missing.stderr]).toEqual([
      3,
      `kms: the folder of ${home.path('none/x')} does not exist (NoSuchFile)\n`,
    ]);
    const folder = await home.run(['decrypt', token, '-o', home.path('folder'), '-f']);
    expect([folder.status, folder.stderr]).toEqual([
      1,
      `kms: ${home.path('folder')} is a directory (FileUnusable)\n`,
    ]);
  });

  it('may be a device, which is written as it is', async () => {
    await home.ok(['decrypt', token, '-o', '/dev/null']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await home.ok(['decrypt', token, '-o', '-'])).toBe('new');
  });

  it('is taken back when the command is interrupted, and the signal is passed on', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const before = readdirSync(home.folder);
      const child = spawn(process.execPath, [program, 'encrypt', '-o', home.path('unfinished')], {
        env: { ...home.environment },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.write(Buffer.alloc(300_000));
      const begun = Date.now();
      while (!readdirSync(home.folder).some((name) => name.startsWith('.kms-'))) {
        if (Date.now() - begun > 10_000) throw new Error('the output was never begun');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([null, signal]);
      expect(readdirSync(home.folder)).toEqual(before);
    }
  });
});

describe('stdout', () => {
  it('that is closed by its reader ends the command quietly', async () => {
    const big = home.path('big');
    writeFileSync(big, Buffer.alloc(3_000_000));
    const { status, stderr } = await launch(
      'bash',
      [
        '-c',
        `"${process.execPath}" "${program}" encrypt "${big}" | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}" >&2`,
      ],
      { environment: { ...home.environment } },
    ).ended;
    expect([status, stderr]).toEqual([0, '141\n']);
  });

  it('that another process made non-blocking still gets everything', async () => {
    const big = home.path('big');
    writeFileSync(big, Buffer.alloc(3_000_000, 7));
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(program)}, 'encrypt', ${JSON.stringify(big)}], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.pause();
      setTimeout(() => child.stdout.pipe(process.stdout), 600);`;
    const message = await launch(process.execPath, ['-e', script], { environment: { ...home.environment } })
      .ended;
    expect([message.status, message.stderr]).toEqual([0, '']);
    const { status, stdout } = await home.run(['decrypt'], { input: message.stdout });
    expect([status, stdout.equals(Buffer.alloc(3_000_000, 7))]).toEqual([0, true]);
  });
});

describe('stderr', () => {
  it('that is closed does not fail a command whose data came out', async () => {
    const { status, stdout } = await launch(
      'bash',
      ['-c', `"${process.execPath}" "${program}" keys update default --description x --json 2>&-`],
      { environment: { ...home.environment } },
    ).ended;
    expect([status, stdout.toString()]).toEqual([0, '{}\n']);
    const quiet = await launch(
      'bash',
      ['-c', `"${process.execPath}" "${program}" keys update default --description y 2>&-`],
      { environment: { ...home.environment } },
    ).ended;
    expect(quiet.status).toBe(0);
  });
});

it('gives public keys the mode that the umask leaves, and secrets none that others can read', async () => {
  const home = await quickHome();
  await home.createKey('pair', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
  const mode = (name: string): number => statSync(home.path(name)).mode & 0o777;
  for (const [umask, expected] of [
    ['022', 0o644],
    ['077', 0o600],
  ] as const) {
    const script = `umask ${umask}
      for command in 'share identity' 'share signer' 'keys public-key pair'; do
        "$0" "$1" $command -q --force -o "$(echo $command | tr ' ' -).pem" || exit 1
      done
      echo -n x | "$0" "$1" encrypt --force -o token`;
    execFileSync('/bin/sh', ['-c', script, process.execPath, program], {
      cwd: home.folder,
      env: home.environment,
    });
    for (const name of ['share-identity.pem', 'share-signer.pem', 'keys-public-key-pair.pem'])
      expect(mode(name), name).toBe(expected);
    expect(mode('token')).toBe(0o600);
  }
});

it('a folder where a file is wanted: what to name instead', async () => {
  const path = home.path('no-file');
  mkdirSync(path);
  const { status, stderr } = await home.run(['inspect', path]);
  expect(status).toBe(1);
  expect(stderr).toBe(`kms: ${path} is a directory (FileUnusable)\nhint: name a file in it\n`);
});
