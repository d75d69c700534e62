/** JUnit XML: a failed case per finding, an error per unreadable item, otherwise one case that passes. */
import { describeFinding, type Report } from './report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Removes control characters that XML 1.0 cannot contain in any form. */
function xml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (each) => (each === '\n' || each === '\t' ? each : '\ufffd'))
    .replace(/[&<>"\n\t]/g, (each) => entities[each] ?? each);
}

export function junitReport({ what, findings, skipped }: Report): string {
  const unread: readonly { readonly path: string; readonly detail?: string }[] = skipped
    .filter(({ why }) => why === 'unreadable')
    .flatMap(({ paths, count }) => (paths.length > 0 ? paths : [{ path: `${count} files` }]));
  const failed = findings.map((finding) => {
    const { path, line, column, rule } = finding;
    const message = xml(describeFinding(finding));
    return `    <testcase classname="${xml(path)}" name="${xml(`${rule} ${line}:${column}`)}" file="${xml(path)}" line="${line}">\n      <failure type="${xml(rule)}" message="${message}"/>\n    </testcase>\n`;
  });
  const errors = unread.map(
    ({ path, detail }) =>
      `    <testcase classname="${xml(path)}" name="readable">\n      <error type="unreadable" message="${xml(detail ?? 'could not be read')}"/>\n    </testcase>\n`,
  );
  const passed =
    failed.length + errors.length === 0 ? [`    <testcase classname="kms scan" name="no secrets"/>\n`] : [];
  const cases = [...failed, ...errors, ...passed];
  const counts = `tests="${cases.length}" failures="${failed.length}" errors="${errors.length}"`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="${xml(`kms scan: ${what}`)}" ${counts} skipped="0">\n` +
    `${cases.join('')}  </testsuite>\n</testsuites>\n`
  );
}
