/** A scan carried out: what was found, less what comments and lists allow, as a report without secrets. */
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { AllowList } from '../../scan/allow/list.ts';
import type { Detection, ItemReport, Skipped, SkipReason } from '../../scan/item.ts';
import type { Finding, Report, SkippedCount } from '../../scan/report/report.ts';
import { adviceOf, type Place } from './advice.ts';

export interface Found {
  readonly detection: Detection;
  readonly report: ItemReport;
}

export interface CollectOptions {
  readonly what: string;
  readonly place: Place;
  readonly list: Pick<AllowList, 'judge'>;
  /** Rules and providers that are not looked for. */
  readonly disabled: (rule: string) => boolean;
  /** Whether what a rule of the project found counts. */
  readonly counts: (rule: string, path: string, secret: string) => boolean;
  /** The path as globs of the project see it. */
  readonly projectPath: (path: string) => string;
  /** The path as commands take it, from the current folder. */
  readonly shownPath: (path: string) => string;
  readonly vaultSkipped?: string;
}

const namedPaths = 100;

class SkipCounter {
  readonly #counts = new Map<SkipReason, { count: number; paths: { path: string; detail?: string }[] }>();

  add({ path, why, detail, count = 1 }: Skipped): void {
    const found = this.#counts.get(why) ?? { count: 0, paths: [] };
    found.count += count;
    if (count === 1 && found.paths.length < namedPaths) {
      found.paths.push({ path, ...(detail === undefined ? {} : { detail }) });
    }
    this.#counts.set(why, found);
  }

  get all(): readonly SkippedCount[] {
    return Array.from(this.#counts, ([why, { count, paths }]) => ({ why, count, paths }));
  }
}

/** Everything that is found; the second part, with the secrets, is for `--fix` and allow lists alone. */
export interface Collected {
  readonly report: Report;
  readonly found: readonly Found[];
}

async function findingOf(
  { detection, report }: Found,
  { place, shownPath }: CollectOptions,
  expired: AllowEntry | undefined,
): Promise<Finding> {
  const { maskSecret } = await import('../../scan/report/mask.ts');
  const { kind, rule, provider, description, revoke, line, column, endLine, endColumn, name, inside } =
    detection;
  const { path, commit, blob } = report;
  const shown = shownPath(path);
  return {
    kind,
    rule,
    ...(provider === undefined ? {} : { provider }),
    description,
    path,
    shown,
    line,
    column,
    endLine,
    endColumn,
    ...(name === undefined ? {} : { name }),
    masked: maskSecret(detection.secret),
    ...(inside === undefined ? {} : { inside }),
    ...(revoke === undefined ? {} : { revoke }),
    ...(commit === undefined ? {} : { commit }),
    ...(blob === undefined ? {} : { blob }),
    ...adviceOf(detection, shown, place),
    ...(expired?.expires === undefined ? {} : { note: `it was allowed until ${expired.expires}` }),
  };
}

export async function collect(
  reports: AsyncIterable<ItemReport>,
  options: CollectOptions,
): Promise<Collected> {
  const findings: Finding[] = [];
  const found: Found[] = [];
  const skips = new SkipCounter();
  let [files, bytes, comments, listed] = [0, 0, 0, 0];
  for await (const report of reports) {
    report.skipped.forEach((each) => skips.add(each));
    if (report.bytes > 0 || report.skipped.length === 0) files++;
    bytes += report.bytes;
    for (const detection of report.detections) {
      const { rule, secret } = detection;
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
      found.push({ detection, report });
      findings.push(await findingOf({ detection, report }, options, verdict?.entry));
    }
  }
  const skipped = skips.all;
  return {
    found,
    report: {
      what: options.what,
      findings,
      allowed: { comments, listed },
      scanned: { files, bytes },
      skipped,
      ...(options.vaultSkipped === undefined ? {} : { vaultSkipped: options.vaultSkipped }),
      complete: !skipped.some(({ why }) => why === 'unreadable'),
    },
  };
}
