/** `kms rotate KEY --reencrypt PATH…`: rotates the key, then finds and re-encrypts everything under the old key material. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Kms } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { absolutePath } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { unreadable } from '../../terminal/input.ts';
import { printJson, printTable } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Journal } from '../../files/journal.ts';
import type { Holding } from '../../files/reencrypt.ts';
import type { Outcome } from '../../files/outcome.ts';
import type { Target } from '../../messages/reencryptionstate.ts';
import { findInput, omitGit } from '../manyfiles/find.ts';
import { failureList, formatCount, printFailures, printSkipped, type Tally } from '../manyfiles/tally.ts';
import { parseJobs, workOnFiles } from '../manyfiles/work.ts';
import { size } from '../../terminal/progress.ts';

interface Listed {
  readonly path: string;
  readonly kind: string;
  readonly ciphertexts: number;
}

interface Run {
  readonly invocation: Invocation;
  readonly kms: Kms;
  readonly target: Target;
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  /** Skips files that an earlier run finished and whose ciphertexts do not show their key material. */
  readonly skip?: (path: string) => boolean;
  readonly onDone: (path: string) => void;
}

interface Result {
  readonly tally: Tally;
  readonly listed: readonly Listed[];
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
}

function listing(outcome: Outcome, found: Holding | undefined): Listed | undefined {
  if (outcome.status !== 'done' || found === undefined) return undefined;
  const due = found.states.filter((state) => state === 'due' || state === 'unknown');
  return { path: outcome.path, kind: found.kind, ciphertexts: due.length };
}

async function reencrypt({ invocation, kms, target, paths, dryRun, skip, onDone }: Run): Promise<Result> {
  const { flags, session } = invocation;
  const { reencryptFiles } = await import('../../files/reencrypt.ts');
  const found = await findInput(paths, session, { omit: omitGit });
  const files = skip ? found.files.filter(({ path }) => !skip(absolutePath(path))) : found.files;
  const listed: Listed[] = [];
  const tally = await workOnFiles(
    { files, failed: found.failed },
    {
      session,
      dryRun,
      work: (hooks) =>
        reencryptFiles(files, {
          kms,
          target,
          sameKeyOnly: true,
          newDataKey: flags.on('newDataKey'),
          allowLegacySuites: flags.on('allowLegacySuites'),
          dropOthers: flags.on('force'),
          sourceContext: encryptionContext(flags, 'encryptionContext'),
          destinationContext: undefined,
          dryRun,
          jobs: parseJobs(flags),
          ...hooks,
          report: (outcome, holding) => {
            const each = listing(outcome, holding);
            if (each) listed.push(each);
            if (outcome.status === 'done') onDone(absolutePath(outcome.path));
            hooks.report(outcome);
          },
        }),
    },
  );
  return { tally, listed, passedOver: found.passedOver };
}

async function showDryRun(run: Run): Promise<number> {
  const { session } = run.invocation;
  const { tally, listed, passedOver } = await reencrypt({ ...run, dryRun: true });
  if (session.json) {
    printJson({ dryRun: true, key: run.target.arn, files: listed, failed: failureList(tally) });
    return tally.exitStatus;
  }
  if (listed.length > 0) {
    await printTable(
      [{ title: 'FILE' }, { title: 'HOLDS' }, { title: 'CIPHERTEXTS' }],
      listed.map(({ path, kind, ciphertexts }) => [path, kind, String(ciphertexts)]),
    );
  }
  printSkipped(passedOver, session);
  printFailures(tally);
  const ciphertexts = listed.reduce((sum, each) => sum + each.ciphertexts, 0);
  session.note(
    `would rotate ${run.target.keyId} and re-encrypt ${formatCount(ciphertexts, 'ciphertext')} in ${formatCount(listed.length, 'file')}`,
  );
  return tally.exitStatus;
}

/** Rotates the key, unless the resumed run has already done so. */
async function ensureRotated(kms: Kms, journal: Journal, before: Target, session: Session): Promise<void> {
  if (journal.rotated) return;
  const came = journal.begun.before !== null && before.materialId !== journal.begun.before;
  if (!came) {
    await kms.rotateKeyOnDemand({ KeyId: before.keyId });
    if (!session.json)
      session.note(`key ${before.keyId} has new material; what was encrypted before still decrypts`);
  }
  journal.markRotated();
}

async function openJournal(
  path: string,
  target: Target,
  paths: readonly string[],
  restart: boolean,
): Promise<{ journal: Journal; resumed: boolean }> {
  const { Journal } = await import('../../files/journal.ts');
  const unfinished = restart ? undefined : Journal.resume(path);
  const missing = paths.find((each) => isGone(each) && unfinished?.paths.has(each) !== true);
  if (missing !== undefined) {
    unfinished?.close(false);
    throw noSuchPath(missing);
  }
  if (unfinished === undefined) {
    const begun = { key: target.arn, before: target.materialId ?? null, begun: new Date().toISOString() };
    return { journal: Journal.begin(path, begun, paths), resumed: false };
  }
  const before = [...unfinished.paths];
  if (!paths.some((path) => before.some((other) => isWithin(path, other) || isWithin(other, path)))) {
    unfinished.close(false);
    throw new KmsError(
      'Usage',
      `nothing was rotated: a run over ${before.join(' ')}, begun at ${unfinished.begun.begun}, is not finished`,
      { hint: 'finish it: the same command with its paths; or leave it and rotate anew: --restart' },
    );
  }
  unfinished.addPaths(paths);
  return { journal: unfinished, resumed: true };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

async function runReencryption(run: Run, vaultPath: string): Promise<number> {
  const { invocation, kms, target } = run;
  const { flags, session } = invocation;
  const { journalPath } = await import('../../files/journal.ts');
  const { describeTarget } = await import('../../messages/reencryptionstate.ts');
  const path = journalPath(vaultPath, target.keyId);
  const { journal, resumed } = await openJournal(
    path,
    target,
    run.paths.map((each) => absolutePath(each)),
    flags.on('restart'),
  );
  let finished = false;
  try {
    if (resumed && !session.json)
      session.note(
        `resuming the run begun at ${journal.begun.begun}${journal.rotated ? '; the key is not rotated a second time' : ''}`,
      );
    await ensureRotated(kms, journal, target, session);
    const now = await describeTarget(kms, target.arn);
    const { tally, passedOver } = await reencrypt({
      ...run,
      target: now,
      paths: [...journal.paths],
      // If ciphertexts show their key material, the journal is not needed to know which are done.
      ...(now.materialId === undefined ? { skip: (file: string) => journal.done.has(file) } : {}),
      onDone: (file) => journal.markDone(file),
    });
    const gone = tally.failures.filter((each) => isGone(each.path));
    finished = gone.length === tally.failures.length;
    if (session.json) {
      printJson({
        key: now.arn,
        keyMaterialId: now.materialId,
        resumed,
        reencrypted: tally.done,
        already: tally.already,
        other: tally.other,
        failed: failureList(tally),
        finished,
      });
      return tally.exitStatus;
    }
    printSkipped(passedOver, session);
    printFailures(tally);
    const parts = [`re-encrypted ${formatCount(tally.done, 'file')} (${size(tally.bytes)})`];
    if (tally.already > 0) parts.push(`${tally.already} done before`);
    const failed = tally.failures.length - gone.length;
    if (gone.length > 0) parts.push(`${gone.length} no longer there`);
    if (!finished) parts.push(`${failed} failed; run it again to finish, with --restart to rotate anew`);
    session.note(parts.join('; '));
    return tally.exitStatus;
  } finally {
    journal.close(finished);
  }
}

/** Whether the path no longer exists. */
function isGone(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    // A path that cannot be checked may still exist.
    return false;
  }
}

/** The missing paths, checked before the key is rotated. Throws for a path that cannot be checked. */
function missingOf(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    if (isGone(path)) return true;
    try {
      lstatSync(path);
      return false;
    } catch (error) {
      throw unreadable(path, error);
    }
  });
}

function noSuchPath(path: string): KmsError {
  return new KmsError('NoSuchFile', `${path} does not exist`);
}

/** Whether a run for any key was interrupted: only then may a path be missing that existed when it began. */
async function isAnythingBegun(vaultPath: string): Promise<boolean> {
  const { isJournalOf } = await import('../../files/journal.ts');
  try {
    return readdirSync(dirname(vaultPath)).some((name) => isJournalOf(basename(vaultPath), name));
  } catch {
    return false;
  }
}

export async function rotateAndReencrypt(invocation: Invocation): Promise<number> {
  const { args, flags, session } = invocation;
  const paths = flags.list('reencrypt');
  if (paths.includes('')) throw new KmsError('Usage', '--reencrypt takes files and folders');
  const { vault } = await session.settings();
  const [missing] = missingOf(paths);
  const mayBeGone = !flags.on('restart') && !flags.on('dryRun');
  if (missing !== undefined && !(mayBeGone && (await isAnythingBegun(vault)))) throw noSuchPath(missing);
  const kms = await session.kms();
  const { describeTarget } = await import('../../messages/reencryptionstate.ts');
  const target = await describeTarget(kms, await session.keyId(args[0]));
  const run = { invocation, kms, target, paths, dryRun: flags.on('dryRun'), onDone: () => undefined };
  // Without current material everything under the key is due, as after a rotation.
  if (run.dryRun) {
    const { journalPath } = await import('../../files/journal.ts');
    if (!flags.on('restart') && existsSync(journalPath(vault, target.keyId))) {
      session.note(
        'a run for this key is not finished: unless --restart is given, it is resumed, without a second rotation',
      );
    }
    return await showDryRun({ ...run, target: { ...target, materialId: undefined } });
  }
  const { acquireLock } = await import('../../files/lock.ts');
  const lock = await acquireLock(`${vault}.reencrypt.lock`);
  try {
    return await runReencryption(run, vault);
  } finally {
    lock.release();
  }
}
