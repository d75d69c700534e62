/** What can be asked of the policies of a vault, and how it is answered: plain data, so that an agent hands it on as it is. */
import type { JsonObject } from '../../base/json.ts';
import type { CauseReport, DecisionReport } from '../../policy/explain/report.ts';
import type { PolicyType } from '../../policy/model.ts';
import type { FindingReport } from '../../policy/lint/report.ts';

/** A call that nobody makes. */
export interface ExplainQuestion {
  readonly type: 'explain';
  /** `root`, `user/NAME`, `role/NAME` or an ARN, also of a session of a role. */
  readonly principal: string;
  /** `kms:Decrypt` */
  readonly action: string;
  /** An id, an ARN or an alias; absent for what concerns no key. */
  readonly key?: string;
  readonly encryptionContext?: Readonly<Record<string, string>>;
  readonly grantTokens?: readonly string[];
  readonly sourceIp?: string;
  readonly secureTransport?: boolean;
  /** ISO 8601 */
  readonly at?: string;
  /** Of the session of a role. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Texts: of the session of a role. */
  readonly sessionPolicies?: readonly string[];
  /** Members of the request, as in the API's JSON. */
  readonly parameters?: JsonObject;
  /** The text of a key policy that is to be in the place of the key's own. */
  readonly policy?: string;
}

/** One permission on one resource: a call may need several. */
export type CheckReport = DecisionReport & {
  readonly action: string;
  /** The ARN of the key or alias; `*` for what concerns none. */
  readonly resource: string;
};

export interface ExplainAnswer {
  readonly decision: 'allow' | 'deny';
  /** ARN */
  readonly principal: string;
  readonly action: string;
  readonly checks: readonly CheckReport[];
  /** What the call itself would be refused with. */
  readonly error?: { readonly code: string; readonly message: string };
  /** What is taken for granted because it cannot be known here; sentences. */
  readonly assumptions: readonly string[];
}

/** Everybody who can, whatever the request brings. */
export interface WhoQuestion {
  readonly type: 'who';
  readonly key: string;
  /** Absent for all. */
  readonly action?: string;
}

/** Actions that are allowed for the same reasons. */
export interface Ability {
  readonly actions: readonly string[];
  /** `conditional`: a request that meets the conditions is allowed. */
  readonly decision: 'allow' | 'conditional';
  readonly by: readonly CauseReport[];
  /** Those that only a request decides, in words; of an Allow they must hold, of a Deny they must not. */
  readonly conditions: readonly string[];
}

export interface WhoAnswer {
  /** ARN */
  readonly key: string;
  /** What was asked for: the one action, or all that such a key has. */
  readonly actions: readonly string[];
  readonly principals: readonly { readonly principal: string; readonly abilities: readonly Ability[] }[];
  readonly assumptions: readonly string[];
}

export interface CanQuestion {
  readonly type: 'can';
  readonly principal: string;
}

export interface CanAnswer {
  readonly principal: string;
  /** Keys of the region that the principal can do something with. */
  readonly keys: readonly {
    readonly key: string;
    readonly aliases: readonly string[];
    /** All that such a key has. */
    readonly actions: readonly string[];
    readonly abilities: readonly Ability[];
  }[];
  /** What concerns no one key. */
  readonly account: readonly Ability[];
  /** Keys whose policy the caller may not read. */
  readonly keysNotShown: number;
  readonly assumptions: readonly string[];
}

export interface LintQuestion {
  readonly type: 'lint';
  readonly key: string;
}

export interface LintAnswer {
  /** ARN */
  readonly key: string;
  readonly findings: readonly FindingReport[];
}

/** A call that was made, from its audit record. */
export interface PastCall {
  /** ARN */
  readonly principal: string;
  /** The operation. */
  readonly operation: string;
  /** ARNs of the keys, in the record's order. */
  readonly keys: readonly string[];
  /** `requestParameters` */
  readonly request: JsonObject;
  readonly sourceIp?: string;
  readonly at: string;
}

export interface SimulateQuestion {
  readonly type: 'simulate';
  readonly calls: readonly PastCall[];
  /** With a policy: the key that has it. */
  readonly key?: string;
  readonly policy?: string;
}

export interface SimulateAnswer {
  /** One for each call. */
  readonly outcomes: readonly SimulatedOutcome[];
}

export interface SimulatedOutcome {
  /** `unknown`: what is needed to say so is not in the record, or not in the vault any more. */
  readonly decision: 'allow' | 'deny' | 'unknown';
  readonly by: readonly CauseReport[];
  readonly policyType?: PolicyType;
  /** Why it is not known, or what the decision takes for granted; sentences. */
  readonly because: readonly string[];
}

export type Question = ExplainQuestion | WhoQuestion | CanQuestion | LintQuestion | SimulateQuestion;

/** The answer to each type of question. */
export interface Answers {
  readonly explain: ExplainAnswer;
  readonly who: WhoAnswer;
  readonly can: CanAnswer;
  readonly lint: LintAnswer;
  readonly simulate: SimulateAnswer;
}

/** Asks on behalf of one caller. Rejects with `AccessDeniedException` where that caller may not know. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['type']]>;
