/** The result of work on many files, and its summary. */
import { isKmsError } from '../../base/errors.ts';
import { printJson, printTable, remark } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import { size } from '../../terminal/progress.ts';
import type { Outcome } from '../../files/outcome.ts';
import type { PassedOver } from '../../files/walk.ts';

export function formatCount(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

const shownFailures = 20;
const shownPassedOver = 5;
const shownWarnings = 20;

/** Counts the results of the files of one run. */
export class Tally {
  done = 0;
  bytes = 0;
  already = 0;
  other = 0;
  /** Sources that were removed because their output already existed. */
  readonly removed: string[] = [];
  readonly changes: { readonly path: string; readonly target: string }[] = [];
  readonly failures: { readonly path: string; readonly error: unknown }[] = [];
  readonly #keepChanges: boolean;

  constructor(keepChanges: boolean) {
    this.#keepChanges = keepChanges;
  }

  add(outcome: Outcome): void {
    if (outcome.status === 'done') {
      this.done++;
      this.bytes += outcome.bytes;
      if (this.#keepChanges) this.changes.push({ path: outcome.path, target: outcome.target });
    } else if (outcome.status === 'failed') this.failures.push(outcome);
    else {
      this[outcome.status]++;
      if (outcome.status === 'already' && outcome.removed === true) this.removed.push(outcome.path);
    }
  }

  get total(): number {
    return this.done + this.already + this.other + this.failures.length;
  }

  /** 0 if nothing failed; the exit status that all failures share, or 1 if they differ. */
  get exitStatus(): number {
    const statuses = new Set(
      this.failures.map(({ error }) => (isKmsError(error) && error.exitStatus !== 0 ? error.exitStatus : 1)),
    );
    const [first = 0] = statuses;
    return statuses.size > 1 ? 1 : first;
  }
}

/** The report if work on this many files is interrupted. */
export function progressText(tally: Tally, files: number): string {
  return `${tally.done + tally.already} of ${formatCount(files, 'file')} are done, and each is whole; the same command goes on`;
}

export function describeError(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : 'it failed';
  const where = message.includes(path) ? '' : `${path}: `;
  const code = isKmsError(error) ? ` (${error.code})` : '';
  return `${where}${message}${code}`;
}

export function printSkipped(passedOver: readonly PassedOver[], session: Session): void {
  for (const { path, why } of passedOver.slice(0, shownPassedOver)) {
    session.note(`passed over ${path}: ${why}`);
  }
  const rest = passedOver.length - shownPassedOver;
  if (rest > 0) session.note(`passed over ${rest} more that are not regular files or belong to the vault`);
}

export function printWarnings(warnings: readonly string[], session: Session): void {
  for (const text of warnings.slice(0, shownWarnings)) session.note(`warning: ${text}`);
  const rest = warnings.length - shownWarnings;
  if (rest > 0) session.note(`warning: ${rest} more like these`);
}

export function printFailures({ failures }: Pick<Tally, 'failures'>): void {
  for (const { path, error } of failures.slice(0, shownFailures)) {
    remark(`kms: ${describeError(path, error)}`);
    if (failures.length === 1 && isKmsError(error)) for (const hint of error.hints) remark(`hint: ${hint}`);
  }
  const rest = failures.length - shownFailures;
  if (rest > 0) remark(`kms: ${rest} more failed`);
}

export function failureList({ failures }: Pick<Tally, 'failures'>): object[] {
  return failures.map(({ path, error }) => ({
    path,
    code: isKmsError(error) ? error.code : 'FileUnusable',
    message: error instanceof Error ? error.message : 'it failed',
  }));
}

export interface Words {
  /** `encrypted`, `decrypted`: the word for finished files and for existing outputs. */
  readonly done: string;
  readonly other: string;
}

export async function printSummary(
  tally: Tally,
  {
    words,
    dryRun,
    passedOver,
    session,
    more,
  }: {
    words: Words;
    dryRun: boolean;
    passedOver: readonly PassedOver[];
    session: Session;
    /** Further members of the JSON document. */
    more?: object | undefined;
  },
): Promise<void> {
  if (session.json) {
    printJson({
      dryRun,
      [words.done]: dryRun ? tally.changes : tally.done,
      already: tally.already,
      ...(tally.removed.length > 0 ? { removed: tally.removed } : {}),
      ...(words.other === '' ? {} : { other: tally.other }),
      passedOver: passedOver.map(({ path, why }) => ({ path, why })),
      failed: failureList(tally),
      ...more,
    });
    return;
  }
  if (dryRun && tally.changes.length > 0) {
    await printTable(
      [{ title: 'FILE' }, { title: 'WOULD BECOME' }],
      tally.changes.map(({ path, target }) => [path, target]),
    );
  }
  printSkipped(passedOver, session);
  printFailures(tally);
  const did = `${dryRun ? 'would have ' : ''}${words.done} ${formatCount(tally.done, 'file')} (${size(tally.bytes)})`;
  const { length: gone } = tally.removed;
  const parts: string[] = [];
  if (tally.done > 0 || tally.failures.length > 0) parts.push(did);
  if (gone > 0)
    parts.push(`${dryRun ? 'would have ' : ''}removed ${formatCount(gone, 'file')} ${words.done} before`);
  if (parts.length === 0) parts.push('nothing to do');
  if (tally.already > 0) parts.push(`${tally.already} already ${words.done}`);
  if (tally.other > 0) parts.push(`${tally.other} ${words.other}`);
  if (tally.failures.length > 0) parts.push(`${tally.failures.length} failed`);
  session.note(parts.join('; '));
}
