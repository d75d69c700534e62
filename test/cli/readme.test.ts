/**
 * The README's `console` blocks, typed at a terminal one after another. What a command prints (both streams, as a person sees
 * them) must be what the README shows, except that
 *
 * - ids, account ids and times may be others;
 * - `…` stands for any text within a line, and alone on a line for any number of lines.
 *
 * A command must succeed unless `echo $?` follows it.
 */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitStatuses } from '../../src/cli/registry.ts';
import { hasPrograms, needs } from '../support/needs.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Example {
  readonly command: string;
  readonly output: string;
  readonly fails: boolean;
}

function blocks(markdown: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...markdown.matchAll(fence)].map(([, body = '']) => body);
}

function examplesOf(markdown: string): readonly Example[] {
  const found = blocks(markdown, 'console').flatMap((body) =>
    body.split(/^\$ /m).map((part, index) => {
      if (index === 0) return { command: '', output: part };
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1).trimEnd() };
    }),
  );
  return found
    .filter(({ command, output }) => command !== '' || output !== '')
    .map((example, index, all) => ({ ...example, fails: all[index + 1]?.command === 'echo $?' }));
}

/** What is different each time. */
const varying = [
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/\b[0-9]{12}\b/g, '<account>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ/g, '<time>'],
] as const;

function normalise(text: string): string {
  return varying.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
}

function matches(output: string, shown: string): boolean {
  const pattern = normalise(shown)
    .split('\n')
    .map((line) => {
      if (line === '…') return '(?:.*\n)*';
      return `${line
        .split('…')
        .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
        .join('.*')}\n`;
    })
    .join('');
  return new RegExp(`^${pattern}$`).test(`${normalise(output)}\n`);
}

/** A shell at a terminal, with a home folder of its own. */
class Shell {
  readonly #terminal: IPty;
  #seen = '';
  #wake: () => void = () => undefined;
  readonly #prompt = /<prompt:(\d+)>$/;

  constructor(home: string, path: string) {
    this.#terminal = spawn('bash', ['--norc', '--noprofile', '--noediting', '-i'], {
      cols: 120,
      rows: 50,
      cwd: home,
      env: {
        HOME: home,
        // Servers of other tests are not this one's to see.
        XDG_RUNTIME_DIR: home,
        PATH: path,
        TERM: 'xterm',
        LANG: 'C.UTF-8',
        NO_COLOR: '1',
        KMS_PASSPHRASE: 'of the readme test',
        PS1: '<prompt:$?>',
      },
    });
    this.#terminal.onData((data) => {
      this.#seen += data;
      this.#wake();
    });
  }

  async #untilPrompt(): Promise<{ readonly output: string; readonly status: number }> {
    for (;;) {
      const [prompt, status] = this.#prompt.exec(this.#seen) ?? [];
      if (prompt !== undefined) {
        const output = this.#seen.slice(0, -prompt.length).replaceAll('\r', '').trimEnd();
        this.#seen = '';
        return { output, status: Number(status) };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async start(): Promise<void> {
    await this.#untilPrompt();
    await this.run('stty -echo');
  }

  run(command: string): Promise<{ readonly output: string; readonly status: number }> {
    this.#terminal.write(`${command}\n`);
    return this.#untilPrompt();
  }

  /** Ends the shell, and waits for it: one that hangs up still saves its history. */
  async end(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#terminal.onExit(() => resolve());
    });
    this.#terminal.kill();
    await ended;
  }
}

const bash = {
  name: 'bash, cmp and openssl',
  present: hasPrograms('bash', 'cmp', 'openssl'),
  install: 'apt-get install -y bash diffutils openssl',
};

needs(bash)('the examples of the README', () => {
  const examples = examplesOf(readme);
  const folder = mkdtempSync(join(tmpdir(), 'kms-readme-'));
  let shell: Shell;

  beforeAll(async () => {
    const bin = join(folder, 'bin');
    const home = join(folder, 'home');
    for (const path of [bin, home]) mkdirSync(path);
    symlinkSync(join(root, 'dist/kms.cjs'), join(bin, 'kms'));
    writeFileSync(join(home, 'report.pdf'), randomBytes(200_000));
    shell = new Shell(home, [bin, dirname(process.execPath), process.env['PATH']].join(delimiter));
    await shell.start();
  });

  afterAll(async () => {
    await shell.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.every(({ command }) => command !== '')).toBe(true);
  });

  it.each(examples)('$command', async ({ command, output: shown, fails }) => {
    const { output, status } = await shell.run(command);
    if (!matches(output, shown)) expect(output).toBe(shown);
    expect(status !== 0).toBe(fails);
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
