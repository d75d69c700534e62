/** The report for programs; docs/scan.md describes its members. */
import { printJson } from '../../terminal/output.ts';
import type { Finding, Report } from '../../scan/report/report.ts';

function findingJson({ path, shown, commit, ...rest }: Finding): object {
  return {
    file: path,
    ...(shown === path ? {} : { shown }),
    ...rest,
    ...(commit === undefined
      ? {}
      : {
          commit: commit.id,
          author: commit.author,
          email: commit.email,
          date: commit.date,
          summary: commit.summary,
        }),
  };
}

export function printJsonReport({ findings, skipped, ...rest }: Report): void {
  printJson({
    findings: findings.map(findingJson),
    ...rest,
    skipped: skipped.map(({ why, count, paths }) => ({ reason: why, count, paths })),
  });
}
