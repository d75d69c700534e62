/** What an installation did, would do, or finds. */
import type { Stage } from './stages.ts';

export const managerNames = ['git', 'husky', 'lefthook', 'pre-commit', 'simple-git-hooks'] as const;
export type ManagerName = (typeof managerNames)[number];

/** One hook, installed or taken out. */
export interface HookChange {
  readonly stage: Stage;
  readonly manager: ManagerName;
  /** The file that runs it: absolute. */
  readonly file: string;
  readonly did: 'added' | 'updated' | 'unchanged' | 'removed' | 'absent';
  /** What there is to know: where the former hook is, what else to run. */
  readonly notes: readonly string[];
}

/** One hook, as it is. */
export interface HookState {
  readonly stage: Stage;
  readonly manager: ManagerName;
  readonly file: string;
  readonly installed: boolean;
  /** Why git would not run it, or it would fail. */
  readonly problems: readonly string[];
}

/** What all of an installation shares. */
export interface InstallOptions {
  /** Nothing is written. */
  readonly dryRun: boolean;
}
