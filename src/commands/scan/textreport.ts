/** The report for people: each finding, its place, and the commands that fix and allow it. Empty if nothing was found. */
import { visible } from '../../base/visible.ts';
import { printLine } from '../../terminal/output.ts';
import { paint } from '../../terminal/paint.ts';
import type { Session } from '../../terminal/session.ts';
import type { Finding, Report } from '../../scan/report/report.ts';

const units = ['B', 'KB', 'MB', 'GB', 'TB'];

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** `12,345`. */
function digits(count: number): string {
  return `${count}`.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${digits(count)} ${count === 1 ? one : many}`;
}

/** `2 files and 1 message`. */
function countedBoth(files: number, messages: number): string {
  if (messages === 0) return counted(files, 'file');
  const some = counted(messages, 'message');
  return files === 0 ? some : `${counted(files, 'file')} and ${some}`;
}

/** What was read, and what was skipped and why: a scan of nothing must not look like a clean one. */
export function summaryOf({ scanned, skipped, allowed }: Report): string {
  const parts = skipped.map(({ why, count }) => `${digits(count)} ${why}`);
  const left = parts.length === 0 ? '' : `; skipped: ${parts.join(', ')}`;
  const total = allowed.comments + allowed.listed;
  const known = total === 0 ? '' : `; ${counted(total, 'finding')} allowed`;
  const { files, messages } = scanned;
  return `scanned ${countedBoth(files, messages)}, ${formatBytes(scanned.bytes)}${left}${known}`;
}

/** Escaped in a pipe too, because a hook's output goes through one to a terminal. */
async function printFinding(finding: Finding): Promise<void> {
  const [bold, red, cyan, dim] = await Promise.all([
    paint(1, 'bold'),
    paint(1, 'red'),
    paint(1, 'cyan'),
    paint(1, 'dim'),
  ]);
  const { shown, line, column, description, rule, name, masked, commit, inside, fix, allow, note, revoke } =
    finding;
  printLine([bold(`${shown}:${line}:${column}`), '  ', red(description), '  ', dim(rule)]);
  const where = inside === undefined ? '' : ` in ${inside}`;
  printLine(visible(`    ${name === undefined ? '' : `${name}: `}${masked}${where}`));
  if (commit) {
    const { id, date, author, summary } = commit;
    printLine(visible(`    commit  ${id.slice(0, 12)} ${date.slice(0, 10)} ${author}: ${summary}`));
  }
  if (note !== undefined) printLine(`    note    ${note}`);
  for (const step of fix) printLine(['    fix     ', cyan(step)]);
  if (revoke !== undefined && !fix.some((step) => step.endsWith(revoke.slice(1))))
    printLine(visible(`    revoke  ${revoke}`));
  if (allow !== undefined) printLine(['    allow   ', dim(allow)]);
  printLine('');
}

/** The number of files and messages with findings. */
function countPlaces(findings: readonly Finding[]): string {
  const [messages, files] = [true, false].map((wanted) => {
    const some = findings.filter(({ messageOf }) => (messageOf !== undefined) === wanted);
    return new Set(some.map(({ path, commit }) => `${wanted ? (commit?.id ?? '') : ''} ${path}`)).size;
  });
  return countedBoth(files ?? 0, messages ?? 0);
}

/** Prints on stderr, for every form of report, what could not be read and what was. */
export function printRemarks(report: Report, session: Session): void {
  for (const { why, paths, count } of report.skipped) {
    if (why !== 'unreadable') continue;
    for (const { path, shown = path, detail } of paths) {
      session.note(`kms: error: ${shown} could not be read${detail === undefined ? '' : `: ${detail}`}`);
    }
    if (count > paths.length) session.note(`kms: error: ${count - paths.length} more could not be read`);
  }
  if (report.vaultSkipped !== undefined) session.note(`kms: note: ${report.vaultSkipped}`);
  const { findings, scanned } = report;
  const isOneMessage = scanned.files === 0 && scanned.messages === 1;
  const places = isOneMessage ? '' : ` in ${countPlaces(findings)}`;
  const verdict =
    findings.length === 0 ? 'no secrets found' : `${counted(findings.length, 'secret')}${places}`;
  session.note(`${verdict} in ${report.what}: ${summaryOf(report)}`);
}

export async function printReport(report: Report, session: Session): Promise<void> {
  for (const finding of report.findings) await printFinding(finding);
  printRemarks(report, session);
}
