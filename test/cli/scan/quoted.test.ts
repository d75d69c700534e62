/** What a report quotes of a repository (names of files, authors, subjects) may hold a secret, or take over a terminal: in no form does it get through. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Home, removeHomes } from '../../support/homes.ts';
import { secretsIn } from '../../support/leaks.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { drawn } from '../../support/samples.ts';

let home: Home;
let repository: Repository;
beforeEach(() => {
  home = new Home();
  repository = Repository.init();
});
afterAll(() => {
  removeHomes();
  removeRepositories();
});

const secrets = {
  key: drawn('{alnum:40}'),
  password: drawn('{alnum:24}', 'password'),
  token: drawn('glpat-{alnum:20}', 'token'),
};
const controls = '\u001b]0;title\u0007';
const forms = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

async function scan(form: (typeof forms)[number], ...args: readonly string[]): Promise<string> {
  const options = { cwd: repository.folder, environment: repository.environment };
  const { status, stdout, stderr } = await home.run(['scan', '--format', form, ...args], options);
  expect([1, 2]).toContain(status);
  const all = stdout.toString() + stderr;
  expect(secretsIn(secrets, Buffer.from(all))).toEqual([]);
  expect(all).not.toContain('\u001b');
  return all;
}

describe('secrets in what a report quotes', () => {
  it.each(forms)('as %s: subject, author, name of the file', async (form) => {
    repository.write(`${secrets.token}.env`, `AWS_SECRET_ACCESS_KEY=${secrets.key}\n`);
    repository.git('add', '.');
    const author = `A ${controls} ${secrets.token} <${secrets.token}@example.org>`;
    repository.git(
      'commit',
      '-q',
      '--author',
      author,
      '-m',
      `${controls} AWS_SECRET_ACCESS_KEY=${secrets.key}`,
    );
    // Nothing but the finding in the file says that this word is one.
    repository.commit(
      { 'b.yml': `password: ${secrets.password}\n` },
      `let it be ${secrets.password} from now on`,
    );
    await scan(form, '--history');
    const said = await scan(form, '.');
    expect(said).toContain('b.yml');
  });

  it.each(forms)('as %s: names of files that are not there, seen from a folder below', async (form) => {
    repository.write('deep/a.txt', '');
    const { status, stdout, stderr } = await home.run(['scan', '--format', form, `${secrets.token}.env`], {
      cwd: repository.path('deep'),
      environment: repository.environment,
    });
    const all = stdout.toString() + stderr;
    expect([status, secretsIn(secrets, Buffer.from(all))]).toEqual([2, []]);
    expect(all).toContain('it does not exist');
  });

  it('names of files that cannot be read', async () => {
    repository.stage(`${secrets.token}.env`, 'A=1\n');
    const object = repository.git('rev-parse', `:${secrets.token}.env`);
    rmSync(repository.path(join('.git', 'objects', object.slice(0, 2), object.slice(2))));
    // git reads a file of the working tree that it knows to be the same.
    rmSync(repository.path(`${secrets.token}.env`));
    for (const form of forms) expect(await scan(form, '--staged')).toMatch(/could not be read|unreadable/);
  });

  it('names of files that were left out', async () => {
    repository.write(`${secrets.token}.bin`, Buffer.alloc(200));
    repository.write('b.yml', `password: ${secrets.password}\n`);
    expect(await scan('json', '.')).toContain('"reason": "binary"');
  });
});

describe('secrets in the paths of a list', () => {
  const names = [`${secrets.token}.env`, `[a] ${secrets.key}/x{1}.env`, 'plain.env'];
  const run = (...args: readonly string[]) =>
    home.run(['scan', ...args], { cwd: repository.folder, environment: repository.environment });
  const list = (): string => readFileSync(repository.path('.kms-allow.yaml'), 'utf8');
  beforeEach(() => {
    for (const name of names) repository.write(name, `AWS_SECRET_ACCESS_KEY=${secrets.key}\n`);
  });

  it('become stars in a baseline, which allows the same findings', async () => {
    expect((await run('--write-baseline', '.kms-allow.yaml')).status).toBe(0);
    expect(secretsIn(secrets, Buffer.from(list()))).toEqual([]);
    expect(list()).toContain('"path":"plain.env"');
    expect(list()).toContain('"path":"*.env"');
    expect((await run()).status).toBe(0);
    // The content still counts.
    repository.write(names[0] ?? '', `AWS_SECRET_ACCESS_KEY=${drawn('{alnum:40}', 'another')}\n`);
    expect((await run()).status).toBe(1);
  });

  it('become stars where a finding is allowed', async () => {
    for (const name of names) {
      const { status, stderr } = await run('allow', `${name}:1`, '--reason', 'a test');
      expect([status, stderr]).toEqual([0, expect.stringContaining('1 finding allowed')]);
    }
    expect(secretsIn(secrets, Buffer.from(list()))).toEqual([]);
    expect((await run()).status).toBe(0);
  });
});
