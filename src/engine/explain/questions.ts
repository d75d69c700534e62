/** Questions about the policies of a vault and their answers. They are JSON values, so that the agent can pass them on unchanged. */
import type { JsonObject } from '../../base/json.ts';
import type { CauseReport, DecisionReport } from '../../policy/explain/report.ts';
import type { PolicyType } from '../../policy/model.ts';
import type { FindingReport } from '../../policy/lint/lint.ts';

/** About a hypothetical call. */
export interface ExplainQuestion {
  readonly type: 'explain';
  /** `root`, `user/NAME`, `role/NAME`, or the ARN of a user, role or role session. */
  readonly principal: string;
  /** `kms:Decrypt` */
  readonly action: string;
  /** Key id, ARN or alias; absent for a permission without a key. */
  readonly key?: string;
  readonly encryptionContext?: Readonly<Record<string, string>>;
  readonly grantTokens?: readonly string[];
  readonly sourceIp?: string;
  readonly secureTransport?: boolean;
  /** ISO 8601 */
  readonly at?: string;
  /** Session tags; roles only. */
  readonly tags?: Readonly<Record<string, string>>;
  /** JSON texts of session policies; roles only. */
  readonly sessionPolicies?: readonly string[];
  /** Request parameters, as in the API's JSON. */
  readonly parameters?: JsonObject;
  /** A key policy to evaluate instead of the key's own. */
  readonly policy?: string;
}

/** The decision about one permission on one resource; a call may need several. */
export type CheckReport = DecisionReport & {
  readonly action: string;
  /** ARN of the key or alias; `*` if the permission is not on a key. */
  readonly resource: string;
};

export interface ExplainAnswer {
  readonly decision: 'allow' | 'deny';
  /** ARN */
  readonly principal: string;
  readonly action: string;
  readonly checks: readonly CheckReport[];
  /** The error that the call would return. */
  readonly error?: { readonly code: string; readonly message: string };
  /** Sentences about what the answer assumes because it cannot be known here. */
  readonly assumptions: readonly string[];
}

/** About every principal that can use a key. */
export interface WhoQuestion {
  readonly type: 'who';
  readonly key: string;
  /** Default: all actions. */
  readonly action?: string;
}

export interface Ability {
  readonly actions: readonly string[];
  /** `conditional`: allowed only for requests that meet the conditions. */
  readonly decision: 'allow' | 'conditional';
  readonly by: readonly CauseReport[];
  /** Conditions that depend on the request, in words: those of an Allow must be met, those of a Deny must not. */
  readonly conditions: readonly string[];
}

export interface WhoAnswer {
  /** ARN */
  readonly key: string;
  /** The action asked about, or all that apply to the key. */
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
  /** Keys of the region on which the principal has a permission. */
  readonly keys: readonly {
    readonly key: string;
    readonly aliases: readonly string[];
    /** All actions that apply to the key. */
    readonly actions: readonly string[];
    readonly abilities: readonly Ability[];
  }[];
  /** Permissions that are not on one key. */
  readonly account: readonly Ability[];
  /** Number of keys whose policy the caller may not read. */
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

/** A past call, from its audit record. */
export interface PastCall {
  /** ARN */
  readonly principal: string;
  readonly operation: string;
  /** ARNs of the keys, in the order of the record. */
  readonly keys: readonly string[];
  /** `requestParameters` */
  readonly request: JsonObject;
  readonly sourceIp?: string;
  readonly at: string;
}

export interface SimulateQuestion {
  readonly type: 'simulate';
  readonly calls: readonly PastCall[];
  /** With a policy: the key to evaluate it for. */
  readonly key?: string;
  readonly policy?: string;
}

export interface SimulateAnswer {
  /** One per call, in order. */
  readonly outcomes: readonly SimulatedOutcome[];
}

export interface SimulatedOutcome {
  /** `unknown`: the audit record or the vault no longer has what the decision needs. */
  readonly decision: 'allow' | 'deny' | 'unknown';
  readonly by: readonly CauseReport[];
  readonly policyType?: PolicyType;
  /** Sentences: why the decision is unknown, or what it assumes. */
  readonly because: readonly string[];
}

export type Question = ExplainQuestion | WhoQuestion | CanQuestion | LintQuestion | SimulateQuestion;

export interface Answers {
  readonly explain: ExplainAnswer;
  readonly who: WhoAnswer;
  readonly can: CanAnswer;
  readonly lint: LintAnswer;
  readonly simulate: SimulateAnswer;
}

/** Asks on behalf of one caller. Rejects with `AccessDeniedException` if the caller may not know the answer. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['type']]>;
