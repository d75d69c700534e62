/** What a report quotes of a repository (names of files, authors, subjects) may hold a secret, or take over a terminal: in no form does it get through. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../support/extent.ts';
import { secretsIn } from '../../support/leaks.ts';
import { drawn } from '../../support/samples.ts';
import { runScan, useScanPlace } from '../../support/scans.ts';

const secrets = {
  key: drawn('{alnum:40}'),
  password: drawn('{alnum:24}', 'password'),
  token: drawn('glpat-{alnum:20}', 'token'),
};
const controls = '\u001b]0;title\u0007';
const forms = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

const place = useScanPlace(secrets);
const { repository } = place;

async function scan(form: (typeof forms)[number], ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await place.scan('--format', form, ...args);
  expect([1, 2]).toContain(status);
  const all = stdout + stderr;
  expect(all).not.toContain('\u001b');
  return all;
}

describe('secrets in what a report quotes', () => {
  it.each(sample(forms, 2))('as %s: subject, author, name of the file', async (form) => {
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

  it.each(sample(forms, 2))(
    'as %s: names of files that are not there, seen from a folder below',
    async (form) => {
      repository.write('deep/a.txt', '');
      const args = ['--format', form, `${secrets.token}.env`];
      const { status, stdout, stderr } = await runScan(place, args, repository.path('deep'));
      expect([status, stdout + stderr]).toEqual([2, expect.stringContaining('it does not exist')]);
    },
  );

  it('names of files that cannot be read', async () => {
    repository.stage(`${secrets.token}.env`, 'A=1\n');
    const object = repository.git('rev-parse', `:${secrets.token}.env`);
    rmSync(repository.path(join('.git', 'objects', object.slice(0, 2), object.slice(2))));
    // git reads a file of the working tree that it knows to be the same.
    rmSync(repository.path(`${secrets.token}.env`));
    for (const form of sample(forms, 2))
      expect(await scan(form, '--staged')).toMatch(/could not be read|unreadable/);
  });

  it('names of files that were left out', async () => {
    repository.write(`${secrets.token}.bin`, Buffer.alloc(200));
    repository.write('b.yml', `password: ${secrets.password}\n`);
    expect(await scan('json', '.')).toContain('"reason": "binary"');
  });
});

describe('secrets in the paths of a list', () => {
  const names = [`${secrets.token}.env`, `[a] ${secrets.key}/x{1}.env`, 'plain.env'];
  const list = (): string => readFileSync(repository.path('.kms-allow.yaml'), 'utf8');
  beforeEach(() => {
    for (const name of names) repository.write(name, `AWS_SECRET_ACCESS_KEY=${secrets.key}\n`);
  });

  it('become stars in a baseline, which allows the same findings', async () => {
    expect((await place.scan('--write-baseline', '.kms-allow.yaml')).status).toBe(0);
    expect(secretsIn(secrets, Buffer.from(list()))).toEqual([]);
    expect(list()).toContain('"path":"plain.env"');
    expect(list()).toContain('"path":"*.env"');
    expect((await place.scan()).status).toBe(0);
    // The content still counts.
    repository.write(names[0] ?? '', `AWS_SECRET_ACCESS_KEY=${drawn('{alnum:40}', 'another')}\n`);
    expect((await place.scan()).status).toBe(1);
  });

  it('become stars where a finding is allowed', async () => {
    for (const name of names) {
      const { status, stderr } = await place.scan('allow', `${name}:1`, '--reason', 'a test');
      expect([status, stderr]).toEqual([0, expect.stringContaining('1 finding allowed')]);
    }
    expect(secretsIn(secrets, Buffer.from(list()))).toEqual([]);
    expect((await place.scan()).status).toBe(0);
  });
});
