import { keyStateRules, type KeyStateRule, type KeyStateVerdict } from '../api/keystates.ts';
import type { OperationName } from '../api/kms.ts';
import { operations } from '../api/operations.ts';
import type { KeyState } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';

/** Hints for this project's commands; not part of HTTP responses. */
const hints: Readonly<Partial<Record<KeyStateVerdict, (id: string) => string>>> = {
  disabled: (id) => `enable the key: kms keys enable ${id}`,
  'pending deletion': (id) =>
    `cancel the deletion: kms keys cancel-deletion ${id}, then kms keys enable ${id}`,
  'pending import': (id) => `import key material: kms keys import ${id} FILE`,
};

function checkState(rule: KeyStateRule, state: KeyState, arn: string): void {
  const verdict = rule[state];
  if (verdict === 'permitted') return;
  const code = verdict === 'disabled' ? 'DisabledException' : 'KMSInvalidStateException';
  const hint = hints[verdict]?.(arn.slice(arn.lastIndexOf('/') + 1));
  throw new KmsError(code, `${arn} is ${verdict}.`, hint === undefined ? {} : { hint });
}

/** Like `checkKeyState`, for the vault's own use of a key's material. */
export function checkUsable(state: KeyState, arn: string): void {
  checkState(keyStateRules.use, state, arn);
}

/** Throws AWS's error if the operation is not permitted in the key's state. */
export function checkKeyState(operation: OperationName, state: KeyState, arn: string): void {
  const { keyStates } = operations[operation];
  if (keyStates === undefined) throw new TypeError(`${operation} acts on no key`);
  checkState(keyStates, state, arn);
}
