/** Any failure as lines on stderr and an exit status. Nothing here repeats what the user gave. */
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { isNoCurrentFolder, noCurrentFolder } from '../base/folder.ts';
import { usualHint } from './hints.ts';
import { remark, remarkJson } from './output.ts';
import { paint } from './paint.ts';

/** As a shell reports a program that SIGPIPE ended, which Node ignores. */
const brokenPipe = 141;

/** Where it happened, without the messages, which may quote data. */
function trace(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [`  a value of type ${typeof error} was thrown`];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const head = `  ${error.constructor.name}${systemCode(error) === undefined ? '' : ` ${String(systemCode(error))}`}`;
  const cause = error.cause === undefined ? [] : ['  caused by', ...trace(error.cause)];
  return [head, ...frames, ...cause];
}

/** Where standard output goes: files and the vault have their own words for it. */
function noRoom(error: unknown): KmsError | undefined {
  const code = systemCode(error);
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return undefined;
  return new KmsError('StorageFull', 'the output cannot be written: no space is left', {
    hint: 'free some space, or have it written elsewhere',
    cause: error,
  });
}

function noFolder(error: unknown): KmsError | undefined {
  return isNoCurrentFolder(error) ? noCurrentFolder(error) : undefined;
}

function unexpected(error: unknown): KmsError {
  const what = systemCode(error) ?? (error instanceof Error ? error.constructor.name : typeof error);
  return new KmsError('KMSInternalException', `an unexpected error: ${what}`, {
    hint: 'this is a bug; please report it with the lines below, which hold no data',
    cause: error,
  });
}

/** Prints what there is to say and returns the exit status. */
export async function reportFailure(error: unknown, argv: readonly string[]): Promise<number> {
  if (systemCode(error) === 'EPIPE') return brokenPipe;

  const expected = isKmsError(error) ? error : (noRoom(error) ?? noFolder(error));
  const failure = expected ?? unexpected(error);
  const { code, message, exitStatus } = failure;
  const usual = usualHint(code);
  const hints = failure.hints.length > 0 || usual === undefined ? failure.hints : [usual];
  if (argv.includes('--json')) {
    remarkJson({ __type: code, message, ...(hints.length === 0 ? {} : { hint: hints.join('\n') }) });
  } else {
    const [red, cyan] = await Promise.all([paint(2, 'red'), paint(2, 'cyan')]);
    remark([
      red('kms:'),
      code === 'Usage' || code === 'Interrupted' ? ` ${message}` : ` ${message} (${code})`,
    ]);
    for (const hint of hints) remark([cyan('hint:'), ` ${hint}`]);
  }
  // A bug may not come a second time.
  if (expected === undefined || argv.includes('--debug')) trace(failure).forEach((line) => remark(line));
  return exitStatus;
}
