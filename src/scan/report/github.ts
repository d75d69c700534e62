/** Workflow commands of GitHub Actions: an annotation on the line of each finding. */
import { describeFinding, type Report } from './report.ts';

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

export function githubReport({ findings, skipped }: Report): string {
  const lines = findings.map((finding) => {
    const { path, line, column, endLine, endColumn, description } = finding;
    // Columns are valid only within one line.
    const columns = endLine === line ? `,col=${column},endColumn=${endColumn}` : '';
    const place = `file=${property(path)},line=${line},endLine=${endLine}${columns}`;
    return `::error ${place},title=${property(description)}::${data(describeFinding(finding))}\n`;
  });
  const unread = skipped.filter(({ why }) => why === 'unreadable').flatMap(({ paths }) => paths);
  const errors = unread.map(
    ({ path, detail }) => `::error file=${property(path)},title=could not be read::${data(detail ?? path)}\n`,
  );
  return [...lines, ...errors].join('');
}
