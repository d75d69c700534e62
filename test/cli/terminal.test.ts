/** The program on a pseudo-terminal, as a person sees it. */
import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Home, passphrase, quickHome, removeHomes } from '../support/homes.ts';
import { program } from '../support/processes.ts';
import { shell, terminal } from '../support/pty.ts';

/** A home in which nothing but a person knows the passphrase. */
function askingEnvironment(home: Home): Record<string, string> {
  const { KMS_PASSPHRASE: known, ...rest } = home.environment;
  expect(known).toBe(passphrase);
  return rest;
}

afterAll(removeHomes);

describe('at a terminal', () => {
  it('asks how to protect a new vault, for the passphrase twice, and shows the recovery code once', async () => {
    const home = new Home();
    const pty = terminal(['init'], { environment: askingEnvironment(home), cwd: home.folder });
    await pty.waitFor('How should the vault be protected?');
    pty.type('\r');
    await pty.waitFor('New passphrase:');
    pty.type(`${passphrase}\r`);
    await pty.waitFor('The same again:');
    pty.type(`${passphrase}\r`);
    const { status, screen } = await pty.ended;
    expect(screen).toContain('Recovery code');
    expect(screen).not.toContain(passphrase);
    expect(status).toBe(0);
    expect((await home.run(['keys', 'list'])).status).toBe(0);
  });

  it('makes no vault when the two passphrases differ', async () => {
    const home = new Home();
    const pty = terminal(['init', '--protector', 'passphrase'], {
      environment: askingEnvironment(home),
      cwd: home.folder,
    });
    await pty.waitFor('New passphrase:');
    pty.type('one\r');
    await pty.waitFor('The same again:');
    pty.type('two\r');
    const { status, screen } = await pty.ended;
    expect(screen).toContain('the two passphrases differ');
    expect(status).toBe(2);
    expect(existsSync(home.vault)).toBe(false);
  });

  it('asks at the controlling terminal while stdin carries data, and ends the line of a shown secret', async () => {
    const home = new Home();
    expect((await home.run(['init', '--protector', 'passphrase', '--no-recovery'])).status).toBe(0);
    const kms = `'${process.execPath}' '${program}'`;
    const pty = shell(
      '/bin/sh',
      ['-c', `printf s3cret | ${kms} encrypt >token && printf SECOND && ${kms} decrypt token; printf END`],
      { environment: askingEnvironment(home), cwd: home.folder },
    );
    await pty.waitFor('Passphrase:');
    pty.type(`${passphrase}\r`);
    // The first prompt is drawn anew with each letter.
    await pty.waitFor('SECOND');
    await pty.waitFor('Passphrase:');
    pty.type(`${passphrase}\r`);
    const { screen } = await pty.ended;
    expect(screen).toMatch(/s3cret\nEND$/);
    expect(screen).not.toContain(passphrase);
  });

  it('never asks with --no-input, and never writes binary data to the screen', async () => {
    const home = new Home();
    expect((await home.run(['init', '--protector', 'passphrase', '--no-recovery'])).status).toBe(0);
    const refused = await terminal(['--no-input', 'keys', 'list'], {
      environment: askingEnvironment(home),
      cwd: home.folder,
    }).ended;
    expect(refused.status).toBe(4);
    expect(refused.screen).toContain('--passphrase-file');
    const token = await home.run(['encrypt'], { input: Buffer.from([0, 27, 91, 49, 109, 255]) });
    const binary = await terminal(['decrypt', token.stdout.toString().trim()], {
      environment: home.environment,
      cwd: home.folder,
    }).ended;
    expect(binary.status).toBe(2);
    expect(binary.screen).toContain('binary data is not written to a terminal');
  });

  it('shows how far long work is, on stderr, and takes it away', async () => {
    const home = await quickHome();
    const slow = 'head -c 2000000 /dev/zero; sleep 1.6; head -c 2000000 /dev/zero';
    const pty = shell('/bin/sh', ['-c', `(${slow}) | '${process.execPath}' '${program}' encrypt -o out`], {
      environment: home.environment,
      cwd: home.folder,
    });
    const { status, screen } = await pty.ended;
    expect([status, screen]).toEqual([0, expect.stringMatching(/MB {2}[\d.]+ [kM]B\/s.*encrypted to out/s)]);
    expect(pty.raw()).toContain('\r\u001b[Kencrypted');
    const quick = await terminal(['encrypt', 'out', '-o', 'again'], {
      environment: home.environment,
      cwd: home.folder,
    }).ended;
    expect(quick.screen).toBe('encrypted to again\n');
  });

  it('takes the progress away on Ctrl-C, says that nothing was written, and ends by the signal', async () => {
    const home = await quickHome();
    const slow = 'head -c 2000000 /dev/zero; sleep 1.6; head -c 2000000 /dev/zero; sleep 20';
    const kms = `'${process.execPath}' '${program}'`;
    const started = (command: string) =>
      shell('/bin/bash', ['-c', `${command}; printf "status %s" $?`], {
        environment: home.environment,
        cwd: home.folder,
      });
    const pty = started(`trap : INT; (trap - INT; ${slow}) | ${kms} encrypt -o out`);
    await pty.waitFor('MB/s');
    pty.type('\u0003');
    const { screen } = await pty.ended;
    expect(pty.raw()).toContain('\r\u001b[Kkms: interrupted: nothing was written to out');
    expect(screen).toMatch(/status 130$/);
    expect(readdirSync(home.folder).filter((name) => name.includes('out') || name.endsWith('.tmp'))).toEqual(
      [],
    );

    // To a pipe, too; and of many files it is told which stand.
    const piped = started(`trap : INT; (trap - INT; ${slow}) | ${kms} encrypt | cat >piped`);
    await piped.waitFor('MB/s');
    piped.type('\u0003');
    await piped.ended;
    expect(piped.raw()).toContain('\r\u001b[Kkms: interrupted: what was written is incomplete');
  });

  it('tells on Ctrl-C how many files are done', async () => {
    const home = await quickHome();
    mkdirSync(home.path('many'));
    for (let i = 0; i < 5; i++) writeFileSync(home.path(`many/${i}`), 'x');
    // More than can be done before the key is pressed.
    writeFileSync(home.path('many/long'), '');
    truncateSync(home.path('many/long'), 8e9);
    const pty = shell(
      '/bin/bash',
      ['-c', `trap : INT; '${process.execPath}' '${program}' encrypt many; printf "status %s" $?`],
      { environment: home.environment, cwd: home.folder },
    );
    await vi.waitFor(() => expect(existsSync(home.path('many/4.kms'))).toBe(true), 10_000);
    pty.type('\u0003');
    const { screen } = await pty.ended;
    expect(screen).toMatch(/kms: interrupted: \d of 6 files are done, and each is whole.*\nstatus 130$/s);
    expect(readdirSync(home.path('many')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
