import { existsSync } from 'node:fs';
import { KmsError } from '../../base/errors.ts';
import { currentFolder, noCurrentFolder } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { childEnvironment } from '../../terminal/env.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Session } from '../../terminal/session.ts';
import { executeScan, type ScanRequest } from './execute.ts';
import type { ReportForm } from './print.ts';
import { parseSize, projectTexts } from './settings.ts';

type Chosen = Pick<ScanRequest, 'what' | 'place' | 'open'>;

const modes = ['staged', 'range', 'history', 'unpushed', 'stdin'] as const;

function choose(flags: Flags, paths: readonly string[], cwd: string): Chosen {
  flags.exclusive(...modes);
  const mode = modes.find((name) => flags.text(name) !== undefined || flags.on(name));
  if (mode !== undefined && paths.length > 0) {
    throw new KmsError('Usage', `--${mode} and paths cannot be used together`);
  }
  if (flags.on('all') && mode !== 'history') throw new KmsError('Usage', '--all is for --history');
  if (flags.text('filename') !== undefined && mode !== 'stdin') {
    throw new KmsError('Usage', '--filename is for --stdin');
  }
  const place = { cwd, environment: childEnvironment() };
  switch (mode) {
    case 'staged':
      return {
        what: 'what is staged',
        place: 'staged',
        open: async (options) =>
          (await import('../../scan/sources/git/staged.ts')).openStaged(place, options),
      };
    case 'range': {
      const range = flags.text('range') ?? '';
      // An unset variable in the range: git would take HEAD..HEAD, which is empty.
      if (range === '' || range.startsWith('..')) {
        throw new KmsError('Usage', '--range has no first commit', {
          hint: 'write it as origin/main..HEAD; to scan all commits: kms scan --history',
        });
      }
      return {
        what: `the ${range.includes('..') ? 'commits' : 'commit'} ${range}`,
        place: 'commits',
        open: async (options) =>
          (await import('../../scan/sources/git/history.ts')).openRange(place, range, options),
      };
    }
    case 'history':
      return {
        what: flags.on('all') ? 'the history of all branches' : 'the history',
        place: 'commits',
        open: async (options) =>
          (await import('../../scan/sources/git/history.ts')).openHistory(place, {
            ...options,
            all: flags.on('all'),
          }),
      };
    case 'unpushed':
      return {
        what: 'the commits that no remote has',
        place: 'pushed',
        open: async (options) =>
          (await import('../../scan/sources/git/pushes.ts')).openUnpushed(place, options),
      };
    case 'stdin':
      return {
        what: 'standard input',
        place: 'stdin',
        open: async (options) => {
          const [{ openStdin }, { Input }] = await Promise.all([
            import('../../scan/sources/stdin.ts'),
            import('../../terminal/input.ts'),
          ]);
          return openStdin(Input.open(undefined).stream(), flags.text('filename') ?? 'stdin', options);
        },
      };
    case undefined:
      return {
        what: paths.length === 0 ? 'this folder' : paths.join(' '),
        place: 'files',
        open: async (options) => {
          const { openPaths } = await import('../../scan/sources/paths.ts');
          const gitignore = !flags.on('noGitignore');
          return openPaths(place, paths.length === 0 ? ['.'] : paths, { ...options, gitignore });
        },
      };
  }
}

function formOf(flags: Flags, { json }: Session): ReportForm {
  flags.exclusive('format', 'sarif', 'junit');
  const form = flags.on('sarif') ? 'sarif' : flags.on('junit') ? 'junit' : flags.text('format');
  if (json && form !== undefined && form !== 'json') {
    throw new KmsError('Usage', '--json and another form cannot be used together');
  }
  return json ? 'json' : ((form ?? 'text') as ReportForm);
}

function sizeOf(flags: Flags): number | undefined {
  const given = flags.text('maxSize');
  if (given === undefined) return undefined;
  const size = parseSize(given);
  if (size === undefined) {
    throw new KmsError('Usage', '--max-size is not a size', { hint: 'write it as 500KB or 10MB' });
  }
  return size;
}

export async function run({ rest, flags, session }: Invocation): Promise<number> {
  const cwd = currentFolder();
  if (cwd === undefined) throw noCurrentFolder();
  if (rest[0] === 'rules' && !existsSync('rules')) {
    throw new KmsError('Usage', 'which command of kms scan rules?', {
      hint: 'kms scan rules list, or kms scan rules import FILE',
    });
  }
  const { open, ...chosen } = choose(flags, rest, cwd);
  const request: ScanRequest = {
    ...chosen,
    session,
    texts: projectTexts(),
    rules: flags.list('rule'),
    exclude: flags.list('exclude'),
    maxSize: sizeOf(flags),
    jobs: flags.integer('jobs'),
    archives: flags.on('archives'),
    form: formOf(flags, session),
    baseline: flags.text('baseline'),
    writeBaseline: flags.text('writeBaseline'),
    open,
  };
  if (!flags.on('fix')) {
    if (flags.text('keyId') !== undefined) throw new KmsError('Usage', '-k is for --fix');
    return await executeScan(request);
  }
  if (request.place !== 'staged' && request.place !== 'files') {
    throw new KmsError('Usage', '--fix is for files and for what is staged', {
      hint: 'a commit keeps what is in it: revoke the secret',
    });
  }
  flags.exclusive('fix', 'baseline', 'writeBaseline');
  const [{ scanFor }, { fixFound }, { topFolder }] = await Promise.all([
    import('./execute.ts'),
    import('./fix/run.ts'),
    import('./settings.ts'),
  ]);
  const scanned = await scanFor(request);
  if ('found' in scanned && scanned.found.length > 0) {
    const git = { cwd, environment: childEnvironment() };
    await fixFound(scanned.found, topFolder(cwd), {
      session,
      place: request.place,
      git,
      keyId: flags.text('keyId'),
    });
  }
  // The exit status reports what is left.
  return await executeScan(request);
}
