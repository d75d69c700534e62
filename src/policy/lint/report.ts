/** Findings as plain data. */
import type { LintResult } from './lint.ts';
import type { Severity } from './subject.ts';

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Of AWS's documentation. */
  readonly page: string;
  /** Its Sid, else its place; with the line and column of its beginning. */
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
