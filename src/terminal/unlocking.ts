/** The passphrase that opens a vault: given once, or typed, then with some attempts. */
import type { Secret } from '../base/secret.ts';
import { askSecret, canAsk } from './ask.ts';
import { remark } from './output.ts';
import { givenForms, passphraseHint, type PassphraseSource } from './passphrase.ts';

const attempts = 3;

export interface Opening {
  (): Promise<Secret>;
  /** Called when what was given last is wrong. True where somebody can type another. */
  readonly again: () => boolean;
}

/**
 * The same passphrase each time it is asked for (a vault can have several of them), until it is called wrong: then the next form of what was given. `why` tells, where somebody
 * is to be asked or nobody can be, why what is unlocked already is of no use. `prompt` is what somebody is asked with.
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
