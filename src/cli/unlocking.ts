/** The passphrase that opens a vault: given once, or typed, then with some attempts. */
import type { Secret } from '../base/secret.ts';
import { askSecret, canAsk } from './ask.ts';
import { remark } from './output.ts';
import { givenPassphrase, passphraseHint, type PassphraseSource } from './passphrase.ts';

const attempts = 3;

export interface Opening {
  (): Promise<Secret>;
  /** Called when what was given last is wrong. True where somebody can type another. */
  readonly again: () => boolean;
}

/**
 * The same passphrase each time it is asked for (a vault can have several of them), until it is called wrong. `why` tells, where somebody
 * is to be asked or nobody can be, why what is unlocked already is of no use.
 */
export function openingPassphrase(source: PassphraseSource, why: () => Promise<string | undefined>): Opening {
  let left = attempts;
  let typed = false;
  let known: Promise<Secret> | undefined;
  const again = (): boolean => {
    if (!typed) return false;
    left -= 1;
    if (left === 0) return false;
    known = undefined;
    remark(`wrong passphrase, ${left === 1 ? 'one attempt' : `${left} attempts`} left`);
    return true;
  };
  const ask = async (): Promise<Secret> => {
    const given = await givenPassphrase(source);
    if (given !== undefined) return given;
    const reason = typed ? undefined : await why();
    if (reason !== undefined && canAsk(source)) remark(reason);
    const hint = [passphraseHint, ...(reason === undefined ? [] : [reason])];
    for (;;) {
      const secret = await askSecret('Passphrase', hint, source);
      typed = true;
      if (secret.length > 0 || !again()) return secret;
    }
  };
  return Object.assign(() => (known ??= ask()), { again });
}
