/** The README's `console` blocks, typed at a terminal one after another (test/support/sessions.ts). */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitStatuses } from '../../src/cli/registry.ts';
import { needs } from '../support/needs.ts';
import {
  bash,
  blocks,
  examplesOf,
  expectExample,
  matches,
  openShell,
  type ShellFolder,
} from '../support/sessions.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

needs(bash)('the examples of the README', () => {
  const examples = examplesOf(readme);
  let session: ShellFolder;

  beforeAll(async () => {
    session = openShell();
    writeFileSync(join(session.home, 'report.pdf'), randomBytes(200_000));
    await session.shell.start();
  });

  afterAll(() => session.end());

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.every(({ command }) => command !== '')).toBe(true);
  });

  it.each(examples)('$command', async (example) => {
    await expectExample(session.shell, example);
  });
});

describe('the README', () => {
  it('has few examples that are not run: installing, what npm does, and other programs', () => {
    const lines = blocks(readme, 'sh').flatMap((body) => body.trim().split('\n'));
    expect(lines.map((line) => line.split(' #')[0]?.trim())).toEqual([
      'npm ci && npm run quickstart',
      'npm ci && npm test',
      'npm install -g .',
      // Needs Python and the AWS CLI; test/cli/serve.test.ts does the same with the SDK.
      'eval "$(kms serve --detach --print-env)"',
      'aws kms list-aliases',
      'aws kms encrypt --key-id alias/default --plaintext fileb://secret.txt',
      `python3 -c 'import boto3; print(boto3.client("kms").meta.endpoint_url)'`,
      'node your-application.js',
      'kms serve stop',
    ]);
  });

  it('lists every exit status', () => {
    const listed = [...readme.matchAll(/^\| (\d+) +\|/gm)].map(([, status]) => Number(status));
    expect(listed).toEqual(exitStatuses.map(({ status }) => status));
  });

  it('shows a difference where there is one', () => {
    expect(matches('a\nb\nc', 'a\n…\nc')).toBe(true);
    expect(matches('a\nb\nd', 'a\n…\nc')).toBe(false);
    expect(matches('ok: 3 lines', 'ok: … lines')).toBe(true);
    expect(matches('ok: 3\nlines', 'ok: … lines')).toBe(false);
    expect(matches('s3cret more', 's3cret')).toBe(false);
    expect(matches('', '')).toBe(true);
  });
});

describe('documents', () => {
  const documents = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/architecture.md',
    'docs/authorization.md',
    'docs/guide/ci-that-only-encrypts.md',
    'docs/guide/separation-of-duties.md',
    'docs/threat-model.md',
  ];

  it.each(documents)('%s links to nothing that is missing', (name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const missing = links.filter(
      (target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(name), target)),
    );
    expect(missing).toEqual([]);
  });
});
