/** The content of a document: keys, their names, policies and grants, and who may use them (docs/apply.md). */
import type { Tag } from '../../api/types.ts';
import type { Json } from '../../base/json.ts';
import type { PrincipalKind } from '../../base/principal.ts';
import type { Secret } from '../../base/secret.ts';

/** The line in the file, from 1. */
interface Placed {
  readonly line: number;
}

/** A policy as text, or as YAML with short names for principals. */
export type PolicySource = Placed & ({ readonly text: string } | { readonly value: Json });

export interface DeclaredKey extends Placed {
  readonly id?: string | undefined;
  readonly spec?: string | undefined;
  readonly usage?: string | undefined;
  readonly origin?: string | undefined;
  readonly multiRegion?: boolean | undefined;
  readonly description?: string | undefined;
  readonly policy?: PolicySource | undefined;
  /** Absent and empty are the same: existing tags are never removed. */
  readonly tags: readonly Tag[];
  /** With their `alias/` prefix. */
  readonly aliases: readonly string[];
  /** Days between rotations; false: no rotation; true: every 365 days. */
  readonly rotation?: number | boolean | undefined;
  /** Oldest first. Only in seeds. */
  readonly materials: readonly Secret[];
  /** Only in seeds. */
  readonly nextRotation?: Date | undefined;
}

export interface DeclaredAlias extends Placed {
  /** With its `alias/` prefix. */
  readonly name: string;
  /** A key id, an ARN or an alias of the file or the vault. */
  readonly key: string;
}

export interface DeclaredGrant extends Placed {
  readonly name: string;
  readonly key: string;
  /** An ARN, `user/NAME`, `role/NAME` or `root`. */
  readonly grantee: string;
  readonly retiring?: string | undefined;
  readonly operations: readonly string[];
  readonly subset?: Readonly<Record<string, string>> | undefined;
  readonly equals?: Readonly<Record<string, string>> | undefined;
}

/** The members common to users, groups, roles and managed policies. */
interface Entity extends Placed {
  readonly name: string;
  /** `/` if absent. */
  readonly path?: string | undefined;
}

export interface DeclaredPolicy extends Entity {
  readonly description?: string | undefined;
  readonly document: PolicySource;
  readonly tags: readonly Tag[];
}

export interface DeclaredPrincipal extends Entity {
  readonly kind: PrincipalKind;
  /** Inline policies, by name. */
  readonly inline: readonly (readonly [string, PolicySource])[];
  /** Managed policies: names or ARNs. */
  readonly attached: readonly string[];
  /** Of users and roles: a managed policy. */
  readonly boundary?: string | undefined;
  readonly tags: readonly Tag[];
  /** Of users. */
  readonly groups: readonly string[];
  /** Of roles. */
  readonly role?:
    | {
        readonly trust: PolicySource;
        readonly description?: string | undefined;
        /** Seconds. */
        readonly maxSession?: number | undefined;
      }
    | undefined;
}

/** Only in seeds. */
export interface DeclaredAccessKey extends Placed {
  /** Absent: the root user. */
  readonly user?: string | undefined;
  readonly id: string;
  readonly secret: Secret;
}

export interface Declared {
  readonly policies: readonly DeclaredPolicy[];
  /** Groups, users and roles, in this order. */
  readonly principals: readonly DeclaredPrincipal[];
  readonly keys: readonly DeclaredKey[];
  readonly aliases: readonly DeclaredAlias[];
  readonly grants: readonly DeclaredGrant[];
  readonly accessKeys: readonly DeclaredAccessKey[];
}

export const nothing: Declared = {
  policies: [],
  principals: [],
  keys: [],
  aliases: [],
  grants: [],
  accessKeys: [],
};
