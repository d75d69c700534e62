/** GitLab's secret detection report (security report schemas, version 15.2.1), without the secret's source line. */
import { identifyFindings } from './identity.ts';
import { capitalize, describeFinding, describeRevocation, type Report } from './report.ts';
import type { Tool } from './sarif.ts';

/** Date and time without zone, as the schema requires: `2026-11-30T09:00:00`. */
function formatTime(date: Date): string {
  return date.toISOString().slice(0, 19);
}

function toUuid(id: string): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20, 32)].join('-');
}

export function gitlabReport(
  { findings, complete }: Report,
  { version }: Tool,
  times: { readonly start: Date; readonly end: Date },
): string {
  const program = { id: 'kms-scan', name: 'kms scan', version, vendor: { name: 'kms' } };
  const vulnerabilities = identifyFindings(findings).map(({ finding, id }) => {
    const { rule, description, path, line, endLine, commit, revoke } = finding;
    return {
      id: toUuid(id),
      category: 'secret_detection',
      name: description,
      description: describeFinding(finding),
      severity: 'Critical',
      ...(revoke === undefined ? {} : { solution: capitalize(describeRevocation(revoke)) }),
      location: {
        file: path,
        start_line: line,
        end_line: endLine,
        commit:
          commit === undefined
            ? { sha: '0000000' }
            : { sha: commit.id, author: commit.author, date: commit.date, message: commit.summary },
      },
      identifiers: [{ type: 'kms_rule_id', name: `kms scan rule ${rule}`, value: rule }],
    };
  });
  const report = {
    version: '15.2.1',
    scan: {
      analyzer: program,
      scanner: program,
      type: 'secret_detection',
      start_time: formatTime(times.start),
      end_time: formatTime(times.end),
      status: complete ? 'success' : 'failure',
    },
    vulnerabilities,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
