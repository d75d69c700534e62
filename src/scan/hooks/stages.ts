/** The hooks of git that scan, and those that a folder of hooks for all repositories has to hand on. */

export const stages = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const;
export type Stage = (typeof stages)[number];

export function isStage(name: string): name is Stage {
  return (stages as readonly string[]).includes(name);
}

/** What git says to a hook on its standard input, where it says something. */
export const readsInput: Readonly<Record<Stage, boolean>> = {
  'pre-commit': false,
  'pre-merge-commit': false,
  'commit-msg': false,
  'pre-push': true,
};

/**
 * With `core.hooksPath` set, git looks nowhere else: hooks of the repository run where our folder starts them. Left out are hooks that
 * change what git does by being there (`push-to-checkout`, `proc-receive`), that run at every step (`reference-transaction`,
 * `post-index-change`), and the one that a setting names (`fsmonitor-watchman`).
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
