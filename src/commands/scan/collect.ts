/** Runs a scan: collects the findings, without those that comments and lists allow, into a report without secrets. */
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { Detector } from '../../scan/detect/detector.ts';
import type { Redactor } from '../../scan/report/redact.ts';
import type { AllowList } from '../../scan/allow/list.ts';
import type { Secret } from '../../base/secret.ts';
import type { CommitInfo, Detection, ItemReport, Skipped, SkipReason } from '../../scan/item.ts';
import type { Finding, Report, SkippedCount } from '../../scan/report/report.ts';
import { adviceOf, type Place } from './advice.ts';

export interface Found {
  readonly detection: Detection;
  readonly report: ItemReport;
  /** The path with secrets in it masked. */
  readonly named: string;
}

export interface CollectOptions {
  readonly what: string;
  readonly place: Place;
  readonly list: Pick<AllowList, 'judge'>;
  /** Whether a rule or its provider is disabled. */
  readonly disabled: (rule: string) => boolean;
  /** Whether a match of a project's rule counts. */
  readonly counts: (rule: string, path: string, secret: string) => boolean;
  /** The path that the project's globs match. */
  readonly projectPath: (path: string) => string;
  /** The path relative to the current folder, for commands. */
  readonly shownPath: (path: string) => string;
  readonly vaultSkipped?: string;
  /** The detector for texts that a report quotes. */
  readonly detector: () => Promise<Detector>;
}

const namedPaths = 100;

interface Named {
  readonly path: string;
  readonly shown?: string;
  readonly detail?: string;
}

class SkipCounter {
  readonly #counts = new Map<SkipReason, { count: number; paths: Named[] }>();
  readonly #shownPath: (path: string) => string;

  constructor(shownPath: (path: string) => string) {
    this.#shownPath = shownPath;
  }

  add({ path, why, detail, count = 1 }: Skipped): void {
    const found = this.#counts.get(why) ?? { count: 0, paths: [] };
    found.count += count;
    if (count === 1 && found.paths.length < namedPaths) {
      const shown = this.#shownPath(path);
      found.paths.push({
        path,
        ...(shown === path ? {} : { shown }),
        ...(detail === undefined ? {} : { detail }),
      });
    }
    this.#counts.set(why, found);
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  all(redactor: Redactor | undefined): readonly SkippedCount[] {
    return Array.from(this.#counts, ([why, { count, paths }]) => ({
      why,
      count,
      paths: paths.map(({ path, shown, detail }) => ({
        path: redactor?.redactName(path) ?? path,
        ...(shown === undefined ? {} : { shown: redactor?.redactName(shown) ?? shown }),
        ...(detail === undefined ? {} : { detail }),
      })),
    }));
  }
}

/** All findings; those with secrets are only for `--fix` and allow lists. */
export interface Collected {
  readonly report: Report;
  readonly found: readonly Found[];
  /** A finding's path for a list: a glob if it contains a secret. */
  readonly globOf: (path: string) => string;
}

function quotedCommit(commit: CommitInfo, redactor: Redactor): CommitInfo {
  const { author, email, summary } = commit;
  return {
    ...commit,
    author: redactor.redact(author),
    email: redactor.redact(email),
    summary: redactor.redact(summary),
  };
}

interface Judged extends Omit<Found, 'named'> {
  readonly expired: AllowEntry | undefined;
}

async function findingOf(
  { detection, report, expired }: Judged,
  { place, shownPath }: CollectOptions,
  { redactor, maskSecret }: { readonly redactor: Redactor; readonly maskSecret: (secret: Secret) => string },
): Promise<Finding> {
  const { kind, rule, provider, description, revoke, line, column, endLine, endColumn, name, inside } =
    detection;
  const { messageOf, commit, blob } = report;
  const path = redactor.redactName(report.path);
  const shown = redactor.redactName(shownPath(report.path));
  return {
    kind,
    rule,
    ...(provider === undefined ? {} : { provider }),
    description,
    path,
    ...(messageOf === undefined ? {} : { messageOf }),
    shown,
    line,
    column,
    endLine,
    endColumn,
    ...(name === undefined ? {} : { name: redactor.redactName(name) }),
    masked: maskSecret(detection.secret),
    ...(inside === undefined ? {} : { inside }),
    ...(revoke === undefined ? {} : { revoke }),
    ...(commit === undefined ? {} : { commit: quotedCommit(commit, redactor) }),
    ...(blob === undefined ? {} : { blob }),
    ...(await adviceOf(detection, shown, place, messageOf)),
    ...(expired?.expires === undefined ? {} : { note: `it was allowed until ${expired.expires}` }),
  };
}

async function redactorOf(secrets: readonly Secret[], { detector }: CollectOptions): Promise<Redactor> {
  const { Redactor } = await import('../../scan/report/redact.ts');
  const redactor = new Redactor(await detector());
  for (const each of secrets) redactor.hide(each);
  return redactor;
}

async function findingsOf(
  found: readonly Judged[],
  options: CollectOptions,
  redactor: Redactor,
): Promise<readonly Finding[]> {
  const { maskSecret } = await import('../../scan/report/mask.ts');
  return await Promise.all(found.map((each) => findingOf(each, options, { redactor, maskSecret })));
}

export async function collect(
  reports: AsyncIterable<readonly ItemReport[]>,
  options: CollectOptions,
): Promise<Collected> {
  const found: Judged[] = [];
  const met: Secret[] = [];
  const skips = new SkipCounter(options.shownPath);
  let [files, messages, bytes, comments, listed] = [0, 0, 0, 0, 0];
  const take = (report: ItemReport): void => {
    report.skipped.forEach((each) => skips.add(each));
    if (report.bytes > 0 || report.skipped.length === 0) {
      if (report.messageOf === undefined) files++;
      else messages++;
    }
    bytes += report.bytes;
    for (const detection of report.detections) {
      const { kind, rule, secret } = detection;
      // Most of a file to encrypt is not secret.
      if (kind !== 'protect') met.push(secret);
      const path = options.projectPath(report.path);
      if (options.disabled(rule)) continue;
      if (!options.counts(rule, path, Buffer.from(secret.reveal()).toString('latin1'))) continue;
      if (detection.allowed) {
        comments++;
        continue;
      }
      const verdict = options.list.judge({ path, rule, secret: secret.reveal() });
      if (verdict?.kind === 'allowed') {
        listed++;
        continue;
      }
      found.push({ detection, report, expired: verdict?.entry });
    }
  };
  for await (const some of reports) some.forEach(take);
  const redactor = found.length === 0 && skips.isEmpty ? undefined : await redactorOf(met, options);
  const skipped = skips.all(redactor);
  const findings = redactor === undefined ? [] : await findingsOf(found, options, redactor);
  return {
    found: found.map(({ detection, report }, i) => ({ detection, report, named: findings[i]?.path ?? '' })),
    globOf: (path) => redactor?.globOf(path) ?? path,
    report: {
      what: redactor?.redactName(options.what) ?? options.what,
      findings,
      allowed: { comments, listed },
      scanned: { files, messages, bytes },
      skipped,
      ...(options.vaultSkipped === undefined ? {} : { vaultSkipped: options.vaultSkipped }),
      complete: !skipped.some(({ why }) => why === 'unreadable'),
    },
  };
}
