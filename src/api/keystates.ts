/**
 * Which key states permit an operation
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html, "Key state table").
 */
import type { KeyState } from './types.ts';

/** Whether a key state permits an operation, or why not. */
export type KeyStateVerdict =
  | 'permitted'
  | 'disabled'
  | 'pending deletion'
  | 'not pending deletion'
  | 'pending import'
  | 'pending replica deletion'
  | 'unavailable'
  | 'creating'
  | 'updating';

export type KeyStateRule = Readonly<Record<KeyState, KeyStateVerdict>>;

/** Permitted in every state. */
const view: KeyStateRule = {
  Creating: 'permitted',
  Enabled: 'permitted',
  Disabled: 'permitted',
  PendingDeletion: 'permitted',
  PendingImport: 'permitted',
  PendingReplicaDeletion: 'permitted',
  Unavailable: 'permitted',
  Updating: 'permitted',
};
const changing = { Creating: 'creating', Updating: 'updating' } as const;
const deleting = {
  PendingDeletion: 'pending deletion',
  PendingReplicaDeletion: 'pending replica deletion',
} as const;
const manage: KeyStateRule = { ...view, ...deleting, ...changing };
const rotate: KeyStateRule = {
  ...manage,
  Disabled: 'disabled',
  PendingImport: 'pending import',
  Unavailable: 'unavailable',
};

/** The columns of the key state table. */
export const keyStateRules = {
  view,
  use: { ...rotate, Updating: 'permitted' },
  manage,
  enable: { ...manage, PendingImport: 'pending import' },
  rotate,
  // A key that is pending import has imported material, which the handler refuses with its own error.
  scheduleRotation: { ...rotate, PendingImport: 'permitted' },
  deleteMaterial: { ...view, ...changing },
  cancelDeletion: {
    ...view,
    ...changing,
    Enabled: 'not pending deletion',
    Disabled: 'not pending deletion',
    PendingImport: 'not pending deletion',
    Unavailable: 'not pending deletion',
  },
} as const satisfies Readonly<Record<string, KeyStateRule>>;
