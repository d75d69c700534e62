/**
 * The words in which authorization is decided: policies, principals, requests, decisions. Shapes alone, no behaviour
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
 */
import type { Grant, GrantTerms } from './grants.ts';

export type Effect = 'Allow' | 'Deny';

/** Where in a policy's text something is, both from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** One pair of a `Condition` block: `{OPERATOR: {KEY: VALUES}}`. */
export interface Condition {
  /** As written, with its `ForAllValues:`, `ForAnyValue:` and `IfExists`. */
  readonly operator: string;
  /** As written; compared without regard to case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface Statement {
  /** Its `Sid`, else `statement N`, from 1. */
  readonly name: string;
  readonly sid?: string | undefined;
  /** Of its opening brace. */
  readonly location: Location;
  readonly effect: Effect;
  /** Absent in identity policies. `aws`: ARNs, account ids, unique ids or `*`; `others`: services and the like, none of which calls here. */
  readonly principals?: {
    readonly not: boolean;
    readonly aws: readonly string[];
    readonly others: readonly string[];
  };
  readonly actions: { readonly not: boolean; readonly patterns: readonly string[] };
  /** Absent in trust policies; a key-policy statement without one is accepted and has no effect. */
  readonly resources?: { readonly not: boolean; readonly patterns: readonly string[] };
  readonly conditions: readonly Condition[];
}

export interface PolicyDocument {
  /** Variables expand in the newer one alone; the older one is the default. */
  readonly version: '2008-10-17' | '2012-10-17';
  readonly id?: string | undefined;
  readonly statements: readonly Statement[];
}

/** `key` and `trust` are resource-based; a boundary or session policy limits and gives nothing. */
export type PolicyKind = 'key' | 'identity' | 'boundary' | 'session' | 'trust';

/** A policy with the name under which an explanation refers to it. */
export interface NamedPolicy {
  readonly kind: PolicyKind;
  /** For example `key policy`, `user/alice: inline policy ci`, `group/dev: arn:aws:iam::111122223333:policy/app`. */
  readonly name: string;
  readonly document: PolicyDocument;
}

/** Who calls, with every policy that its own account has for it. */
export interface Principal {
  /** `Role` is an assumed-role session. */
  readonly type: 'Root' | 'User' | 'Role';
  /** Twelve digits. */
  readonly account: string;
  /** The caller's ARN: of the root user, the user, or the assumed-role session (which has no path). */
  readonly arn: string;
  /** `aws:PrincipalArn`: for a session the role's ARN, with its path. */
  readonly principalArn: string;
  /** `aws:userid`: the account id, `AIDA…`, or `AROA…:SESSION NAME`. */
  readonly id: string;
  /** `aws:username`: of users alone. */
  readonly userName?: string;
  /** When the user or role got its ARN, mostly when it was made: what names an earlier one of that ARN does not mean this one. Absent for root. */
  readonly created?: Date;
  /** By their names in lower case; tags of a session override those of its role. */
  readonly tags: ReadonlyMap<string, string>;
  /** Those of a user, its groups, or a role. None for root. */
  readonly policies: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy | undefined;
  /** Present for temporary credentials: of AssumeRole, or of GetSessionToken for a user or root. */
  readonly session?:
    | {
        /** Empty where the session has none, and so no further limit. */
        readonly policies: readonly NamedPolicy[];
        readonly issued: Date;
        readonly sourceIdentity?: string | undefined;
      }
    | undefined;
}

/**
 * The values of condition keys in one request. Names are in lower case, with their variable part (`kms:encryptioncontext:app`); undefined
 * for a key that the request does not have. A key of one value has a list of one.
 */
export interface RequestContext {
  get(name: string): readonly string[] | undefined;
}

export interface AccessRequest {
  readonly principal: Principal;
  /** `kms:Decrypt` */
  readonly action: string;
  /** The ARN of the key or alias; `*` for what concerns none. */
  readonly resource: string;
  /** The account that owns the resource; the caller's own for `*`. */
  readonly account: string;
  readonly context: RequestContext;
}

/** What the key's own account says about its use. */
export interface KeyAuthority {
  readonly policy: NamedPolicy;
  /** When the policy was put; absent where it is not known. */
  readonly policyDate?: Date | undefined;
  /** Those whose grantee is among the caller's `granteeNames`, whatever they allow. */
  readonly grants: readonly Grant[];
  /**
   * The request's encryption context, for the constraints of grants: `{}` where a request of such an operation gives none, absent in
   * operations that have none, as those of asymmetric keys.
   */
  readonly encryptionContext?: Readonly<Record<string, string>> | undefined;
  /** What CreateGrant is to create: a grant allows it within its own limits alone. */
  readonly newGrant?: GrantTerms | undefined;
  /** Whether AWS lets another account make the call at all. */
  readonly crossAccount: boolean;
}

/** What limited or denied, in the words of AWS's error messages. */
export type PolicyType = 'identity-based' | 'resource-based' | 'session' | 'permissions boundary';

export type Cause =
  | { readonly type: 'statement'; readonly policy: NamedPolicy; readonly statement: Statement }
  | { readonly type: 'grant'; readonly grant: Grant }
  | { readonly type: 'root' };

/** One consideration on the way to a decision, in order; for explanations. */
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
      /** `foreign`: another account's key, of which an outsider learns no more. */
      readonly why: 'explicit deny' | 'no allow' | 'foreign';
      readonly policyType: PolicyType;
      readonly causes: readonly Cause[];
      readonly steps: readonly Step[];
    };
