/**
 * The types of authorization: policies, principals, requests, decisions
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
 */
import type { Grant, GrantTerms } from './grants.ts';

export type Effect = 'Allow' | 'Deny';

/** A position in a policy's text; line and column count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** One pair of a `Condition` block: `{OPERATOR: {KEY: VALUES}}`. */
export interface Condition {
  /** As written, including `ForAllValues:`, `ForAnyValue:` and `IfExists`. */
  readonly operator: string;
  /** As written; compared ignoring case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface Statement {
  /** Its `Sid`, otherwise `statement N`, counted from 1. */
  readonly name: string;
  readonly sid?: string | undefined;
  /** Position of its opening brace. */
  readonly location: Location;
  readonly effect: Effect;
  /** Absent in identity policies. `aws`: ARNs, account ids, unique ids or `*`; `others`: services and the like, which never call here. */
  readonly principals?: {
    readonly not: boolean;
    readonly aws: readonly string[];
    readonly others: readonly string[];
  };
  readonly actions: { readonly not: boolean; readonly patterns: readonly string[] };
  /** Absent in trust policies; a key-policy statement without resources is accepted and has no effect. */
  readonly resources?: { readonly not: boolean; readonly patterns: readonly string[] };
  readonly conditions: readonly Condition[];
}

export interface PolicyDocument {
  /** Only the newer version expands variables; the older one is the default. */
  readonly version: '2008-10-17' | '2012-10-17';
  readonly id?: string | undefined;
  readonly statements: readonly Statement[];
}

/** `key` and `trust` are resource-based; boundary and session policies limit and grant nothing. */
export type PolicyKind = 'key' | 'identity' | 'boundary' | 'session' | 'trust';

/** A policy with its name in explanations. */
export interface NamedPolicy {
  readonly kind: PolicyKind;
  /** Such as `key policy`, `user/alice: inline policy ci`, `group/dev: arn:aws:iam::111122223333:policy/app`. */
  readonly name: string;
  readonly document: PolicyDocument;
}

/** The caller, with every policy of its own account that applies to it. */
export interface Principal {
  /** `Role` is an assumed-role session. */
  readonly type: 'Root' | 'User' | 'Role';
  /** Twelve digits. */
  readonly account: string;
  /** ARN of the root user, the user, or the assumed-role session (which has no path). */
  readonly arn: string;
  /** `aws:PrincipalArn`: for a session, the role's ARN with its path. */
  readonly principalArn: string;
  /** `aws:userid`: the account id, `AIDA…`, or `AROA…:SESSION NAME`. */
  readonly id: string;
  /** `aws:username`; users only. */
  readonly userName?: string;
  /** When the user or role got its ARN, usually at its creation: an older text with this ARN meant an earlier principal. Absent for root. */
  readonly created?: Date;
  /** By lower-case key; a session's tags override its role's. */
  readonly tags: ReadonlyMap<string, string>;
  /** Policies of a user and its groups, or of a role. None for root. */
  readonly policies: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy | undefined;
  /** For temporary credentials: of AssumeRole, or of GetSessionToken for a user or root. */
  readonly session?:
    | {
        /** Empty: the session has no policies and no further limit. */
        readonly policies: readonly NamedPolicy[];
        readonly issued: Date;
        readonly sourceIdentity?: string | undefined;
      }
    | undefined;
}

/**
 * Values of condition keys in one request. `get` takes lower-case names with their variable part (`kms:encryptioncontext:app`) and must return
 * undefined for a key that the request does not have, and a list of one for a single value.
 */
export interface RequestContext {
  get(name: string): readonly string[] | undefined;
}

export interface AccessRequest {
  readonly principal: Principal;
  readonly action: string;
  /** ARN of the key or alias; `*` if the action is not on one. */
  readonly resource: string;
  /** The account that owns the resource; the caller's own for `*`. */
  readonly account: string;
  readonly context: RequestContext;
}

/** What the key's own account says about the use of the key. */
export interface KeyAuthority {
  readonly policy: NamedPolicy;
  /** When the policy was put; absent if unknown. */
  readonly policyDate?: Date | undefined;
  /** Grants whose grantee is one of the caller's `listGranteeNames`, whatever they allow. */
  readonly grants: readonly Grant[];
  /** The request's encryption context, for grant constraints: `{}` if it has none, absent for operations that have none (asymmetric keys). */
  readonly encryptionContext?: Readonly<Record<string, string>> | undefined;
  /** The grant that CreateGrant is to create: a grant allows it only within its own limits. */
  readonly newGrant?: GrantTerms | undefined;
  /** Whether AWS allows the call across accounts. */
  readonly crossAccount: boolean;
}

/** The kind of policy that limited or denied, in the words of AWS's error messages. */
export type PolicyType = 'identity-based' | 'resource-based' | 'session' | 'permissions boundary';

export type Cause =
  | { readonly type: 'statement'; readonly policy: NamedPolicy; readonly statement: Statement }
  | { readonly type: 'grant'; readonly grant: Grant }
  | { readonly type: 'root' };

/** One step of a decision, in order, for explanations. */
export interface Step {
  readonly what: string;
  readonly outcome: 'allows' | 'denies' | 'delegates' | 'says nothing' | 'limits' | 'does not limit';
  readonly causes: readonly Cause[];
  readonly steps?: readonly Step[];
}

export type Decision =
  | { readonly allowed: true; readonly causes: readonly Cause[]; readonly steps: readonly Step[] }
  | {
      readonly allowed: false;
      /** `foreign`: the key belongs to another account, so an outsider learns no more. */
      readonly why: 'explicit deny' | 'no allow' | 'foreign';
      readonly policyType: PolicyType;
      readonly causes: readonly Cause[];
      readonly steps: readonly Step[];
    };
