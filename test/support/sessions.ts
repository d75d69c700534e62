/**
 * Sessions at a terminal that documents show in `console` blocks. What a command prints (both streams, as a person sees
 * them) must be what the document shows, except that
 *
 * - ids, account ids and times may differ;
 * - `…` matches any text within a line, and alone on a line any number of lines.
 *
 * A command must succeed unless `echo $?` follows it.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import { expect } from 'vitest';
import { hasPrograms } from './needs.ts';
import { program } from './processes.ts';

export interface Example {
  readonly command: string;
  readonly output: string;
  readonly fails: boolean;
}

export function blocks(markdown: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...markdown.matchAll(fence)].map(([, body = '']) => body);
}

export function examplesOf(markdown: string): readonly Example[] {
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

export function matches(output: string, shown: string): boolean {
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

/** A shell on a terminal, with its own home folder. */
export class Shell {
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
        // Keeps servers of other tests out of this one.
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

  /** Ends the shell and waits for it, because it still saves its history after a hangup. */
  async end(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#terminal.onExit(() => resolve());
    });
    this.#terminal.kill();
    await ended;
  }
}

export interface ShellFolder {
  readonly home: string;
  /** Its `kms` is the built program. */
  readonly shell: Shell;
  end(): Promise<void>;
}

/** A shell in its own home folder, which is removed when the shell ends. */
export function openShell(): ShellFolder {
  const folder = mkdtempSync(join(tmpdir(), 'kms-session-'));
  const [bin, home] = [join(folder, 'bin'), join(folder, 'home')];
  for (const path of [bin, home]) mkdirSync(path);
  symlinkSync(program, join(bin, 'kms'));
  const shell = new Shell(home, [bin, dirname(process.execPath), process.env['PATH']].join(delimiter));
  return {
    home,
    shell,
    end: async () => {
      await shell.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one example; fails the test if its exit status or output differs. */
export async function expectExample(shell: Shell, { command, output: shown, fails }: Example): Promise<void> {
  const { output, status } = await shell.run(command);
  if (!matches(output, shown)) expect(output).toBe(shown);
  expect(status !== 0).toBe(fails);
}

export const bash = {
  name: 'bash, cmp and openssl',
  present: hasPrograms('bash', 'cmp', 'openssl'),
  install: 'apt-get install -y bash diffutils openssl',
};
