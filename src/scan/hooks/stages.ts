/** The git hooks that scan, and those that a folder of hooks for all repositories must pass on. */

export const stages = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const;
export type Stage = (typeof stages)[number];

export function isStage(name: string): name is Stage {
  return (stages as readonly string[]).includes(name);
}

/** Whether git writes to a hook's standard input. */
export const readsInput: Readonly<Record<Stage, boolean>> = {
  'pre-commit': false,
  'pre-merge-commit': false,
  'commit-msg': false,
  'pre-push': true,
};

/**
 * With `core.hooksPath` set, git uses no other folder, so this folder must start the repository's hooks. Excluded are hooks whose existence changes
 * what git does (`push-to-checkout`, `proc-receive`), hooks that run at every step (`reference-transaction`, `post-index-change`), and the one that a
 * setting names (`fsmonitor-watchman`).
 */
export const delegatedHooks = [
  'applypatch-msg',
  'commit-msg',
  'p4-changelist',
  'p4-post-changelist',
  'p4-pre-submit',
  'p4-prepare-changelist',
  'post-applypatch',
  'post-checkout',
  'post-commit',
  'post-merge',
  'post-receive',
  'post-rewrite',
  'post-update',
  'pre-applypatch',
  'pre-auto-gc',
  'pre-commit',
  'pre-merge-commit',
  'pre-push',
  'pre-rebase',
  'pre-receive',
  'prepare-commit-msg',
  'sendemail-validate',
  'update',
] as const;
