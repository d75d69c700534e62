/** Lint findings as plain data. */
import type { LintResult } from './lint.ts';
import type { Severity } from './subject.ts';

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** A page of the AWS documentation. */
  readonly page: string;
  /** Its Sid, otherwise its position; with line and column. */
  readonly statement?: string;
  readonly line?: number;
  readonly column?: number;
  readonly grantId?: string;
}

export function reportFinding({ rule, message, statement, grant }: LintResult): FindingReport {
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    page: rule.page,
    ...(statement && { statement: statement.name, ...statement.location }),
    ...(grant !== undefined && { grantId: grant }),
  };
}
