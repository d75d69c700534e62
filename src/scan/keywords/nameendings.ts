/** What may follow a short provider name in one word: `SNYKTOKEN`, `snykapikey`. */

const endings = (
  'api app key token tok secret auth pass pwd cred access client id url uri hq io com net org dev web bot user account admin private public ' +
  'master server service project org team cloud sdk js http host read write prod test live sandbox staging'
).split(' ');

const pattern = new RegExp(`^(?:s(?![a-z])|s?(?:${endings.join('|')})|v?\\d)`);

/** `text`: lower case. */
export function isEnding(text: string): boolean {
  return pattern.test(text);
}

/** A bit per pair of initial characters: 32 bits per first letter, from 1 for a; a bit per second letter, bit 0 for anything else. */
export function endingPairs(): Uint8Array {
  const pairs = new Uint8Array(32 * 4);
  const letter = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    return code >= 0x61 && code <= 0x7a ? code - 0x60 : 0;
  };
  const allow = (text: string): void => {
    const bit = letter(text, 0) * 32 + letter(text, 1);
    pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
  };
  for (const ending of [...endings, ...endings.map((each) => `s${each}`), 's', 'v0']) allow(ending);
  return pairs;
}
