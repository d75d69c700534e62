/** A command: one row of the registry, and the module that runs it. */
import type { Flags } from './flags.ts';
import type { Session } from './session.ts';

export const groups = ['Keys and data', 'Scanning', 'Policies', 'Server', 'Vault', 'Audit', 'Other'] as const;
export type Group = (typeof groups)[number];

/** The kind of a value, for completion in the shell. */
export type Completes =
  | 'file'
  | 'command'
  | 'operation'
  | 'key-spec'
  | 'key-usage'
  | 'key-pair-spec'
  | 'encryption-algorithm'
  | 'signing-algorithm'
  | 'mac-algorithm';

export interface ArgumentRow {
  readonly name: string;
  readonly summary: string;
  readonly optional?: true;
  readonly variadic?: true;
  /** The allowed values; anything else is a usage error. */
  readonly values?: readonly string[];
  readonly completes?: Completes;
}

export interface OptionRow {
  /** In commander's syntax: `-k, --key-id <key>`. */
  readonly flags: string;
  readonly summary: string;
  readonly values?: readonly string[];
  readonly completes?: Completes;
  /** May be given several times; `Flags.list` returns all. */
  readonly repeats?: true;
}

export interface Example {
  readonly command: string;
  readonly says: string;
}

export interface CommandRow {
  /** The words that name it: `encrypt`, `keys create`. */
  readonly path: string;
  readonly group: Group;
  /** One line, lower case, no full stop. */
  readonly summary: string;
  /** Full sentences for the command's own help. */
  readonly details?: string;
  readonly args?: readonly ArgumentRow[];
  readonly options?: readonly OptionRow[];
  readonly examples?: readonly Example[];
  /** Exit statuses with a special meaning for this command. */
  readonly exits?: readonly { readonly status: number; readonly means: string }[];
  readonly load: () => Promise<CommandModule>;
}

/** Positional arguments; a variadic one is an array. */
export interface Invocation {
  readonly args: readonly (string | undefined)[];
  /** The values of a variadic last argument. */
  readonly rest: readonly string[];
  readonly flags: Flags;
  readonly session: Session;
}

export interface CommandModule {
  /** Resolves to the exit status if it is not 0. */
  readonly run: (invocation: Invocation) => Promise<number> | Promise<void>;
}
