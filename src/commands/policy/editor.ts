/** Runs the user's editor on a file that no other user can reach. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEnding } from '../../base/ending.ts';
import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import { childEnvironment, environment } from '../../terminal/env.ts';

const usual = 'vi';

/** Like git, runs the variable as a shell command, which may have arguments, and passes the file as an argument rather than in the command's text. */
function runEditor(command: string, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Ctrl-C in the editor is for the editor.
    const ignore = (): void => undefined;
    process.on('SIGINT', ignore);
    const child = spawn('/bin/sh', ['-c', `${command} "$@"`, 'sh', path], {
      stdio: 'inherit',
      env: childEnvironment(),
    });
    const end = (error?: KmsError): void => {
      process.off('SIGINT', ignore);
      if (error) reject(error);
      else resolve();
    };
    child.once('error', (cause) => end(new KmsError('Usage', 'the editor cannot be started', { cause })));
    child.once('close', (status, signal) => {
      if (status === 0) end();
      else {
        end(
          new KmsError(
            'Usage',
            `the editor ended with ${signal ?? `status ${String(status)}`}; nothing was changed`,
            {
              hint: 'set EDITOR or VISUAL to the editor that you want',
            },
          ),
        );
      }
    });
  });
}

export interface EditedFile {
  readonly path: string;
  /** Opens the editor; resolves to the text when the editor exits. */
  edit(): Promise<string>;
  /** Removes the file and its folder, except after `keep`. */
  close(): void;
  /** Keeps the file. */
  keep(): void;
}

/** Creates a file of that text with mode 0600 in a new folder. Both are removed on `close`, and when a signal ends the process. */
export function editedFile(name: string, text: string): EditedFile {
  const folder = mkdtempSync(join(tmpdir(), 'kms-edit-'));
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = beforeEnding(remove);
  let kept = false;
  return {
    path,
    edit: async () => {
      await runEditor(environment('VISUAL') ?? environment('EDITOR') ?? usual, path);
      const edited = readText(readFileSync(path));
      if (edited === undefined) throw new KmsError('FileUnusable', 'the policy is not UTF-8 or UTF-16 text');
      return edited;
    },
    keep: () => {
      kept = true;
      forget();
    },
    close: () => {
      forget();
      if (!kept) remove();
    },
  };
}
