/** Lints policies: finds what is valid but probably not intended. */
import { grantRules } from './grants.ts';
import { principalRules } from './principals.ts';
import type { Rule, Severity, Finding, LintSubject } from './subject.ts';
import { statementRules } from './statements.ts';

export type { LintSubject };

/** Every rule, one row each. */
export const rules: readonly Rule[] = [...principalRules, ...statementRules, ...grantRules];

export interface LintResult extends Finding {
  readonly rule: Rule;
}

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** Errors first, then warnings and notes; each in the order of the text. */
export function lintPolicy(subject: LintSubject): readonly LintResult[] {
  const line = ({ statement }: Finding): number => statement?.location.line ?? 0;
  return rules
    .flatMap((rule) => rule.find(subject).map((finding) => ({ ...finding, rule })))
    .sort((a, b) => order.indexOf(a.rule.severity) - order.indexOf(b.rule.severity) || line(a) - line(b));
}

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
