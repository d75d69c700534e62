/** A token encrypted or decrypted through the agent runs in the first chunk. It answers as the same command does in full. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

let home: Home;
let token: string;

beforeAll(async () => {
  const made = await quickHome();
  home = new Home(made.folder, { XDG_RUNTIME_DIR: made.folder }, made.vault);
  for (const alias of ['app', 'off']) await home.createKey(alias);
  token = await home.token('s3cret', undefined, { app: 'web' });
  await home.ok(['keys', 'disable', 'off']);
  mkdirSync(home.path('project'));
  writeFileSync(home.path('project/.kms.yaml'), 'key: off\n', { mode: 0o600 });
  writeFileSync(home.path('there'), '');
  await home.ok(['unlock', '--ttl', '5m']);
});
afterAll(async () => {
  await home.ok(['lock']);
  removeHomes();
});

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Tokens differ each time; everything else does not. */
async function answer(args: readonly string[], { input = '', environment = {}, cwd }: Case): Promise<Answer> {
  const options = { input, environment, ...(cwd === undefined ? {} : { cwd: home.path(cwd) }) };
  const { status, stdout, stderr } = await home.run(args, options);
  const text = stdout.toString().replace(/kms:v1:[\w-]+|"CiphertextBlob": "[^"]+"/, 'CIPHERTEXT');
  return { status, stdout: text, stderr };
}

const wrong = (text: string): string => `${text.slice(0, -4)}AAAA`;

describe('encrypt and decrypt through the agent', () => {
  it.each<readonly [string, number, () => Case]>([
    ['a secret', 0, () => ({ args: ['encrypt'], input: 's3cret' })],
    ['under a key that is named', 0, () => ({ args: ['encrypt', '-k', 'app', '-q'], input: 's3cret' })],
    ['as JSON', 0, () => ({ args: ['encrypt', '--json', '-C', 'a=b'], input: 's3cret' })],
    ['a token', 0, () => ({ args: ['decrypt', token, '-C', 'app=web'] })],
    ['a token on stdin, as JSON', 0, () => ({ args: ['decrypt', '--json', '-C', 'app=web'], input: token })],
    ['nothing', 2, () => ({ args: ['encrypt'] })],
    ['no pairs', 2, () => ({ args: ['encrypt', '-C', 'app'], input: 's3cret' })],
    ['an option that is unknown', 2, () => ({ args: ['encrypt', '--nosuch'], input: 's3cret' })],
    ['an output that exists', 1, () => ({ args: ['encrypt', '-o', 'there'], input: 's3cret' })],
    ['under a key that is disabled', 1, () => ({ args: ['encrypt', '-k', 'off'], input: 's3cret' })],
    [
      'the key of the environment',
      3,
      () => ({ args: ['encrypt'], input: 's', environment: { KMS_KEY: 'no' } }),
    ],
    ['the key of a project', 1, () => ({ args: ['encrypt'], input: 's', cwd: 'project' })],
    ['another context', 6, () => ({ args: ['decrypt', token, '-C', 'app=api'] })],
    ['a token that was altered', 6, () => ({ args: ['decrypt', wrong(token), '-C', 'app=web', '--json'] })],
    ['what is no ciphertext', 6, () => ({ args: ['decrypt'], input: 'hello' })],
    ['a file that is not there', 3, () => ({ args: ['decrypt', 'nosuch', '-q'] })],
  ])('answers alike in every chunk and on the vault itself: %s', async (_, status, make) => {
    const given = make();
    const small = await answer(given.args, given);
    expect(small.status).toBe(status);
    // Commander reads a line that begins with an option; --protector passes the agent by.
    expect(await answer(['--no-color', ...given.args], given)).toEqual(small);
    expect(await answer([...given.args, '--protector', 'passphrase'], given)).toEqual(small);
  });
});
