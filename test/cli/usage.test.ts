/** Parsing, help, and what a wrong call gets. */
import { afterAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { commands, registry } from '../../src/cli/registry.ts';
import { sample } from '../support/extent.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

const home = new Home();
const said = async (...args: readonly string[]): Promise<readonly [number | null, string, string]> => {
  const { status, stdout, stderr } = await home.run(args);
  return [status, stdout.toString(), stderr];
};

afterAll(removeHomes);

it('has help for every command: no option is there twice', () => {
  const terminal = {
    writeOut: () => undefined,
    writeErr: () => undefined,
    width: () => 80,
    hasColor: () => false,
  };
  for (const { path } of commands) {
    const words = [...path.split(' '), '--help'];
    expect(() => buildProgram(registry, words, terminal, () => undefined), path).not.toThrow();
  }
});

describe('help', () => {
  it('is shown when nothing is asked, in groups, within 80 columns', async () => {
    const [status, text, stderr] = await said();
    expect([status, stderr]).toEqual([0, '']);
    expect(text).toMatch(/^Usage: kms <command> \[options\]\n/);
    for (const heading of ['Getting started:', 'Keys and data:', 'Vault:', 'Audit:', 'Other:']) {
      expect(text).toContain(`\n${heading}\n`);
    }
    expect(await said('--help')).toEqual([0, text, '']);
    expect(await said('help')).toEqual([0, text, '']);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is the same by help CMD and CMD --help, at any depth', async () => {
    const [, direct] = await said('keys', 'create', '--help');
    expect(direct).toMatch(/^Usage: kms keys create \[options\]\n/);
    expect(direct).toContain('--alias <name>');
    expect(await said('help', 'keys', 'create')).toEqual([0, direct, '']);
    const [, deep] = await said('vault', 'protectors', 'add', '-h');
    expect(await said('help', 'vault', 'protectors', 'add')).toEqual([0, deep, '']);
  });

  it('of a word before several commands goes to stderr with status 2 when it stands alone', async () => {
    const [status, stdout, stderr] = await said('keys');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: kms keys /);
    expect(stderr).toContain('schedule-deletion');
  });
});

describe('a wrong call', () => {
  it.each([
    [['nope'], 'kms: there is no such command\nhint: see kms --help\n'],
    [['encryp'], 'kms: there is no such command\nhint: did you mean kms encrypt?\n'],
    [['hook', 'wrong'], 'kms: there is no such command\nhint: see kms hook --help\n'],
    [['keys', 'lst'], 'kms: there is no such command\nhint: did you mean kms keys list?\n'],
    [['help', 'decryptt'], 'kms: there is no such command\nhint: did you mean kms decrypt?\n'],
    [
      ['keys', 'list', 'x'],
      'kms: too many arguments: kms keys list takes none\nhint: see kms keys list --help\n',
    ],
    [['encrypt', '--forc'], 'kms: unknown option --forc\nhint: did you mean --force?\n'],
    [['keys', 'describe'], "kms: missing required argument 'key'\nhint: see kms keys describe --help\n"],
    [
      ['iam', 'policies', 'put', 'user/alice', 'reader', 'reader.json'],
      'kms: too many arguments: kms iam policies put takes at most 2\n' +
        'hint: usage: kms iam policies put <policy> <file>; see kms iam policies put --help\n',
    ],
    [
      ['iam', 'tag', 'user/alice', '--tags', 'team=web'],
      'kms: unknown option --tags\nhint: see kms iam tag --help\n',
    ],
    [['encrypt', '-o'], "kms: option '-o, --output <file>' argument missing\nhint: see kms encrypt --help\n"],
    [
      ['random', '--format', 'x'],
      'kms: --format is not one of the allowed values\nhint: use hex, base64, raw\n',
    ],
    [['completion', 'csh'], 'kms: shell is not one of the allowed values\nhint: use bash, zsh, fish\n'],
    [
      ['rotate', '--enable', '--list'],
      'kms: --enable and --list cannot be used together\nhint: see kms rotate --help\n',
    ],
    [['encrypt', '--passphrase-fd', 'x'], 'kms: --passphrase-fd takes a whole number\n'],
  ])('%j ends with status 2 and a hint', async (args, stderr) => {
    expect(await said(...args)).toEqual([2, '', stderr]);
  });

  const mistyped: readonly (readonly [string, string | undefined])[] = [
    ['keys rotate', 'kms rotate'],
    ['keys rotate app', 'kms rotate'],
    ['key create', 'kms keys create'],
    ['key', 'kms keys'],
    ['keys ls', 'kms keys list'],
    ['key lst', 'kms keys list'],
    ['keys delete app', 'kms keys schedule-deletion'],
    ['encrpyt', 'kms encrypt'],
    ['aliases', undefined],
    ['alias list', 'kms aliases list'],
    ['alias rm app', 'kms aliases delete'],
    ['alias', 'kms aliases'],
    ['create-key', 'kms keys create'],
    ['list-aliases', 'kms aliases list'],
    ['generate-data-key -k app', 'kms data-key'],
    ['access-keys list', 'kms iam access-keys list'],
    ['iam access-key create', 'kms iam access-keys create'],
    ['iam list', 'kms iam users list'],
    ['iam user create', 'kms iam users create'],
    ['create-user', 'kms iam users create'],
    ['list-roles', 'kms iam roles list'],
    ['users list', 'kms iam users list'],
    ['iam polices attach', 'kms iam policies attach'],
    ['protectors list', 'kms vault protectors list'],
    ['schedule-deletion app', 'kms keys schedule-deletion'],
    ['help key create', 'kms keys create'],
    ['help keys rotate', 'kms rotate'],
    ['encrypt --contxt a=b', '--encryption-context'],
    ['encrypt --context a=b', '--encryption-context'],
    ['encrypt --key app', '--key-id'],
    ['encrypt --out x', '--output'],
    ['encrypt -c a=b', '-C'],
    ['serve --detatch', '--detach'],
    ['serve --printenv', '--print-env'],
    ['serve --xyzzy', undefined],
    ['xyzzy', undefined],
  ];
  it.each(sample(mistyped, 14))('%s is answered with %s', async (line, meant) => {
    const [status, stdout, stderr] = await said(...line.split(' '));
    expect([status, stdout]).toEqual([2, '']);
    if (meant === undefined) expect(stderr).not.toContain('did you mean');
    else expect(stderr).toMatch(new RegExp(`\nhint: did you mean ${meant}\\?\n$`));
  });

  it.each([
    ['encrypt', '--plaintext=hunter2'],
    ['encrypt', '-Phunter2'],
    ['hunter2'],
    ['keys', 'hunter2'],
    ['help', 'hunter2'],
    ['api', 'hunter2'],
    ['api', 'Encrypt', '--input', 'hunter2'],
    ['encrypt', '--protector', 'hunter2'],
    ['encrypt', '-C', 'hunter2'],
    ['random', 'hunter2'],
    ['decrypt', 'kms:v1:hunter2'],
  ])('does not repeat what was given: %s %s', async (...args) => {
    for (const more of sample([[], ['--debug'], ['--json']], 1)) {
      const { status, stdout, stderr } = await home.run([...args, ...more]);
      expect(status).toBeGreaterThanOrEqual(2);
      expect(stdout.toString() + stderr).not.toContain('hunter2');
      expect(stderr).toMatch(more.includes('--json') ? /^\{"__type":/ : /^kms: /);
      expect(stderr).not.toContain('this is a bug');
    }
  });

  it('is one line of JSON on stderr with --json', async () => {
    const [status, stdout, stderr] = await said('--json', 'encrypt', '--forc');
    expect([status, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toEqual({
      __type: 'Usage',
      message: 'unknown option --forc',
      hint: 'did you mean --force?',
    });
    expect(stderr.endsWith('}\n')).toBe(true);
  });
});

describe('options of every command', () => {
  it('stand before, between and after the words, and joined with short ones', async () => {
    const own = await quickHome();
    const calls = [
      ['--json', 'keys', 'list'],
      ['keys', '--json', 'list'],
      ['keys', 'list', '--json'],
      ['--vault', own.vault, '-qy', '--no-input', 'keys', 'list', '--json'],
    ];
    const outputs = await Promise.all(calls.map((args) => own.ok(args)));
    expect((JSON.parse(outputs[0] ?? '') as { Keys: unknown[] }).Keys).toHaveLength(1);
    expect(new Set(outputs).size).toBe(1);
    const file = own.path('out');
    await own.ok(['encrypt', '-o', file, '-fq'], { input: 'x' });
    await own.ok(['encrypt', '-fq', '-o', file], { input: 'x' });
  });
});
