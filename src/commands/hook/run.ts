import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { unreadable } from '../../base/filefailure.ts';
import type { Invocation } from '../../terminal/command.ts';
import { environment } from '../../terminal/env.ts';
import { Input } from '../../terminal/input.ts';
import { remark } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Stage } from '../../scan/hooks/stages.ts';
import type { GitPlace } from '../../scan/sources/git/git.ts';
import type { Remote } from '../../scan/sources/git/pushes.ts';
import type { ScanRequest } from '../scan/execute.ts';
import { projectTexts } from '../scan/settings.ts';
import { gitPlace } from './place.ts';
import { scanAsHook } from './scan.ts';
import { beginBookkeeping } from './scanned.ts';

type Request = Omit<ScanRequest, 'session' | 'texts'>;

const noRef = '0'.repeat(40);

/** Size limit of a pre-push hook's input, enough for a push of very many refs. */
const mostRefs = 64 * 1024 * 1024;

/** Reads `SKIP` as pre-commit does. */
function isSkipped(): boolean {
  return (environment('SKIP') ?? '').split(',').some((name) => name.trim() === 'kms');
}

interface Push {
  /** In the form that git writes to a pre-push hook. */
  readonly refs: string;
  readonly remote: Remote;
}

/**
 * pre-commit consumes the input, runs a hook without `stages` at every stage, and names the pushed commits in the environment, or only the branch if
 * the remote gets its whole history.
 */
function pushOfPreCommit(): Push | undefined {
  const name = environment('PRE_COMMIT_REMOTE_NAME');
  if (environment('PRE_COMMIT') === undefined || name === undefined) return undefined;
  const local = environment('PRE_COMMIT_LOCAL_BRANCH') ?? 'HEAD';
  const to = environment('PRE_COMMIT_TO_REF') ?? local;
  const there = environment('PRE_COMMIT_REMOTE_BRANCH') ?? local;
  const refs = `${local} ${to} ${there} ${environment('PRE_COMMIT_FROM_REF') ?? noRef}\n`;
  return { refs, remote: { name, url: environment('PRE_COMMIT_REMOTE_URL') ?? '' } };
}

function staged(place: GitPlace): Request {
  return {
    what: 'what is staged',
    place: 'staged',
    open: async (options) => (await import('../../scan/sources/git/staged.ts')).openStaged(place, options),
  };
}

function pushed(place: GitPlace, [name = '', url = name]: readonly string[]): Request {
  const known = pushOfPreCommit();
  return {
    what: 'what is pushed',
    place: 'pushed',
    open: async (options) => {
      const refs = known?.refs ?? Input.open(undefined).all(mostRefs, 'list of refs').toString('utf8');
      // A hook manager may pass an empty line.
      const lines = refs.trim() === '' ? '' : refs;
      return (await import('../../scan/sources/git/pushes.ts')).openPushed(
        place,
        lines,
        known?.remote ?? { name, url },
        options,
      );
    },
  };
}

/** `core.commentChar`, except `auto`, which depends on the message; and whether git removes comment lines. */
async function commentsOf(
  place: GitPlace,
): Promise<{ readonly comment: string; readonly keepsComments: boolean }> {
  const { readGit } = await import('../../scan/sources/git/git.ts');
  const asked = readGit(place, [
    'config',
    '--get-regexp',
    '^(core\\.comment(char|string)|commit\\.cleanup)$',
  ]);
  const lines = await asked
    .then(({ output }) => output.toString('utf8').trimEnd().split('\n'))
    .catch(() => []);
  const last = (name: string): string =>
    lines.findLast((line) => line.startsWith(name))?.replace(/^\S+ /, '') ?? '';
  const start = last('core.');
  return {
    comment: start === '' || start === 'auto' ? '#' : start,
    keepsComments: ['verbatim', 'whitespace', 'scissors'].includes(last('commit.cleanup')),
  };
}

function message(place: GitPlace, [file]: readonly string[]): Request {
  if (file === undefined) throw new KmsError('Usage', 'commit-msg needs the message file');
  return {
    what: 'the commit message',
    place: 'message',
    open: async (options) => {
      const [{ stripComments }, { openCommitMessage }, comments] = await Promise.all([
        import('../../scan/hooks/commitmessage.ts'),
        import('../../scan/sources/git/messages.ts'),
        commentsOf(place),
      ]);
      // git sets this value if it starts no editor.
      const edited = place.environment['GIT_EDITOR'] !== ':';
      const kept = stripComments(readMessage(resolve(place.cwd, file)), { edited, ...comments });
      return openCommitMessage(kept, options);
    },
  };
}

function readMessage(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

const requests: Readonly<Record<Stage, (place: GitPlace, rest: readonly string[]) => Request>> = {
  'pre-commit': (place, rest) => (pushOfPreCommit() === undefined ? staged(place) : pushed(place, rest)),
  'pre-merge-commit': staged,
  'commit-msg': message,
  'pre-push': pushed,
};

async function skip(session: Session): Promise<void> {
  if (!session.quiet) remark('kms: SKIP=kms is set: nothing was scanned');
  return Promise.resolve();
}

export async function run({ args, rest, session }: Invocation): Promise<number> {
  const stage = args[0] as Stage;
  const place = gitPlace();
  const request = requests[stage](place, rest);
  const books =
    request.place === 'staged' ? await beginBookkeeping(place, stage === 'pre-merge-commit') : undefined;
  if (isSkipped()) {
    await skip(session);
    await books?.end('skipped', session);
    return 0;
  }
  const status = await scanAsHook({ ...request, session, texts: projectTexts() });
  await books?.end(status === 0 ? 'scanned' : 'found', session);
  return status;
}
