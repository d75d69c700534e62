/** What an installation changed, would change, or found. */
import type { Stage } from './stages.ts';

export const managerNames = ['git', 'husky', 'lefthook', 'pre-commit', 'simple-git-hooks'] as const;
export type ManagerName = (typeof managerNames)[number];

/** One hook, installed or removed. */
export interface HookChange {
  readonly stage: Stage;
  readonly manager: ManagerName;
  /** Absolute path of the file that runs it. */
  readonly file: string;
  readonly did: 'added' | 'updated' | 'unchanged' | 'removed' | 'absent';
  /** Notes for the user: where the former hook is, what else to run. */
  readonly notes: readonly string[];
}

/** The current state of one hook. */
export interface HookState {
  readonly stage: Stage;
  readonly manager: ManagerName;
  readonly file: string;
  readonly installed: boolean;
  /** Why git would not run it, or it would fail. */
  readonly problems: readonly string[];
}

/** Options of every installation. */
export interface InstallOptions {
  /** Writes nothing. */
  readonly dryRun: boolean;
}
