/** The passphrase that opens a vault: given once, or typed with several attempts. */
import type { Secret } from '../base/secret.ts';
import { askSecret, canAsk } from './ask.ts';
import { remark } from './output.ts';
import { givenForms, passphraseHint, type PassphraseSource } from './passphrase.ts';

const attempts = 3;

export interface Opening {
  (): Promise<Secret>;
  /** Reports the last passphrase as wrong. Returns true if the user can type another. */
  readonly again: () => boolean;
}

/**
 * Returns the same passphrase on each call (a vault can have several protectors) until it is reported as wrong, then the next form of it. `why`
 * explains, in the prompt or the error, why an unlocked vault needs a passphrase. `prompt` is the text of the prompt.
 */
export function openingPassphrase(
  source: PassphraseSource,
  why: () => Promise<string | undefined>,
  prompt = 'Passphrase',
): Opening {
  let left = attempts;
  let typed = false;
  let known: Promise<Secret> | undefined;
  let others: readonly Secret[] = [];
  const again = (): boolean => {
    const [next, ...rest] = others;
    if (next !== undefined) {
      others = rest;
      known = Promise.resolve(next);
      return true;
    }
    if (!typed) return false;
    left -= 1;
    if (left === 0) return false;
    known = undefined;
    remark(`wrong passphrase, ${left === 1 ? 'one attempt' : `${left} attempts`} left`);
    return true;
  };
  const ask = async (): Promise<Secret> => {
    const given = await givenForms(source);
    if (given !== undefined) {
      others = given.slice(1);
      return given[0];
    }
    const reason = typed ? undefined : await why();
    if (reason !== undefined && canAsk(source)) remark(reason);
    const hint = [passphraseHint, ...(reason === undefined ? [] : [reason])];
    for (;;) {
      const secret = await askSecret(prompt, hint, source);
      typed = true;
      if (secret.length > 0 || !again()) return secret;
    }
  };
  return Object.assign(() => (known ??= ask()), { again });
}
