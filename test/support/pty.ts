/** The built program on a pseudo-terminal, as a person would see it. */
import { spawn } from '@lydell/node-pty';
import { program } from './processes.ts';

export interface PtyOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly columns?: number;
}

export interface Pty {
  /** Resolves once the screen has shown this, after whatever was waited for before. Rejects when the program ends first. */
  waitFor(text: string): Promise<void>;
  type(text: string): void;
  /** Everything shown, without escape sequences, and how it ended. */
  readonly ended: Promise<{
    readonly status: number;
    readonly signal: number | undefined;
    readonly screen: string;
  }>;
  /** What was shown, escape sequences and all. */
  raw(): string;
}

// eslint-disable-next-line no-control-regex -- escape sequences begin with a control character
const escapes = /\u001b\[[0-9;?]*[A-Za-z]|\u001b[()][A-Z0-9]|\r/g;
const plain = (text: string): string => text.replace(escapes, '');
const patience = 20_000;

export function terminal(args: readonly string[], options: PtyOptions): Pty {
  return shell(process.execPath, [program, ...args], options);
}

/** Runs any command, for a setup that only a shell can make. */
export function shell(command: string, args: readonly string[], options: PtyOptions): Pty {
  const pty = spawn(command, [...args], {
    cols: options.columns ?? 100,
    rows: 30,
    cwd: options.cwd,
    env: { TERM: 'xterm', ...options.environment },
  });
  let shown = '';
  let seen = 0;
  let over = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const each of [...waiting]) each();
  };
  pty.onData((data) => {
    shown += data;
    wake();
  });
  const ended = new Promise<Awaited<Pty['ended']>>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      over = true;
      wake();
      resolve({ status: exitCode, signal: signal === 0 ? undefined : signal, screen: plain(shown) });
    });
  });
  return {
    ended,
    raw: () => shown,
    type: (text) => pty.write(text),
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void => {
          settle();
          reject(new Error(`${why} before it showed ${JSON.stringify(text)}:\n${plain(shown)}`));
        };
        const timer = setTimeout(() => {
          fail('nothing more came');
          pty.kill('SIGKILL');
        }, patience);
        const look = (): void => {
          const at = plain(shown).indexOf(text, seen);
          if (at !== -1) {
            seen = at + text.length;
            settle();
            resolve();
          } else if (over) fail('the program ended');
        };
        const settle = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
  };
}
