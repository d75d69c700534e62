import type { Finding, LintSubject } from './subject.ts';

/** `error`: the policy does something that nobody wants. `warning`: look at it. `note`: it does nothing. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that a policy is looked at for. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Lower case, no full stop. */
  readonly says: string;
  /** The page of AWS's documentation that explains it. */
  readonly page: string;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
