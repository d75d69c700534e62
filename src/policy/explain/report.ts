/** Decisions as plain data: what `kms policy … --json` prints. */
import type { Cause, Decision, Location, PolicyKind, PolicyType, Step } from '../model.ts';
import { getOriginalGrant, getOriginal } from './possible.ts';
import { formatCondition, formatConstraints } from './words.ts';

export type CauseReport =
  | ({
      readonly type: 'statement';
      /** The policy's name, such as `key policy` or `user/alice: inline policy ci`. */
      readonly policy: string;
      readonly kind: PolicyKind;
      /** Its Sid, otherwise its position (`statement 2`). */
      readonly statement: string;
      readonly sid?: string;
      readonly effect: 'Allow' | 'Deny';
      /** In words; all of them must be met. */
      readonly conditions: readonly string[];
    } & Location)
  | {
      readonly type: 'grant';
      readonly grantId: string;
      readonly name?: string;
      readonly grantee: string;
      readonly operations: readonly string[];
      /** Its constraints, in words. */
      readonly conditions: readonly string[];
    }
  | { readonly type: 'root' };

export interface StepReport {
  readonly what: string;
  readonly outcome: Step['outcome'];
  readonly causes: readonly CauseReport[];
  readonly steps: readonly StepReport[];
}

export interface DecisionReport {
  readonly decision: 'allow' | 'deny';
  /** Only for a denial. `foreign`: the key belongs to another account, which reveals no reason. */
  readonly why?: 'explicit deny' | 'no allow' | 'foreign';
  /** Only for a denial: the kind of policy that denies, or lacks the permission. */
  readonly policyType?: PolicyType;
  /** The statements and grants that decided; empty if nothing allows the call. */
  readonly causes: readonly CauseReport[];
  /** Every step that contributed, in order. */
  readonly steps: readonly StepReport[];
}

export function reportCause(cause: Cause): CauseReport {
  switch (cause.type) {
    case 'statement': {
      const { policy } = cause;
      const { name, sid, effect, location, conditions } = getOriginal(cause.statement);
      return {
        type: 'statement',
        policy: policy.name,
        kind: policy.kind,
        statement: name,
        ...(sid !== undefined && { sid }),
        effect,
        line: location.line,
        column: location.column,
        conditions: conditions.map(formatCondition),
      };
    }
    case 'grant': {
      const { id, name, grantee, operations, constraints } = getOriginalGrant(cause.grant);
      return {
        type: 'grant',
        grantId: id,
        ...(name !== undefined && { name }),
        grantee,
        operations,
        conditions: formatConstraints(constraints),
      };
    }
    case 'root':
      return { type: 'root' };
  }
}

function reportStep({ what, outcome, causes, steps = [] }: Step): StepReport {
  return { what, outcome, causes: causes.map(reportCause), steps: steps.map(reportStep) };
}

export function reportDecision(decision: Decision): DecisionReport {
  const { causes, steps } = decision;
  return {
    decision: decision.allowed ? 'allow' : 'deny',
    ...(!decision.allowed && { why: decision.why, policyType: decision.policyType }),
    causes: causes.map(reportCause),
    steps: steps.map(reportStep),
  };
}
