/** The errors that AWS gives where a key's state does not permit an operation. */
import { keyStateRules, type KeyStateRule, type KeyStateVerdict } from '../api/keystates.ts';
import type { OperationName } from '../api/kms.ts';
import { operations } from '../api/operations.ts';
import type { KeyState } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';

/** For our own commands; not part of answers over HTTP. */
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

/** As `checkKeyState`, for what the vault itself does with a key's material. */
export function checkUsable(state: KeyState, arn: string): void {
  checkState(keyStateRules.use, state, arn);
}

/** Throws the error that AWS gives where the operation is not permitted on a key in that state. */
export function checkKeyState(operation: OperationName, state: KeyState, arn: string): void {
  const { keyStates } = operations[operation];
  if (keyStates === undefined) throw new TypeError(`${operation} acts on no key`);
  checkState(keyStates, state, arn);
}
