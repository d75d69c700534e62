/** How often characters follow each other in source code, configuration and documents. */

/** Byte → its class, 0 to 31: a letter in any case, two of digits, `_`, `-`, other punctuation, and what is in no keyword. */
export const classes = new Uint8Array(256);
for (let byte = 0x21; byte < 0x7f; byte++) {
  const letter = byte | 32;
  if (letter >= 0x61 && letter <= 0x7a && byte >= 0x41) classes[byte] = letter - 0x60;
  else if (byte >= 0x30 && byte <= 0x39) classes[byte] = byte < 0x35 ? 27 : 28;
  else classes[byte] = byte === 0x5f ? 29 : byte === 0x2d ? 30 : 31;
}

/**
 * Counted in 60 MB of JavaScript, C, Python and documents: for each class a row of the classes behind it. A digit of base 36 is one and
 * a half times the negative logarithm of the share to base 2.
 */
const pairs =
  '4bdbddcefbjgeedcdlccaefehhlcgdg7ecfcegjenengccbiekccbfhgjgkijklfjflikemmoghmelmgnghhkfnoogmjkmnf' +
  'gdlfkclodglfejlbjleidgloiimijjleceijhbklldnjhllfijigjilmnjpijhjdadhdcfdgkhlkdebhefabckfgddnijfhb' +
  'dfgkiggnmdnqhnjejlfjhgmpojojjlmfegjkmdnjgfrifkgijpfhhhmppnplojkefemmmcnopermkjmfkmhjfkporirkpjkf' +
  'hefdeeeeplnleeabfmfcbmgniqgmnlmgnllnohqrroqpnprjolrinlrpsrpoqsslhhjmldlmnippljllnpnimlqmqpqmpjlg' +
  'edjjgcgilcqlelmejnkfffjmlgrlphjefdhlkcnnpepmiglfeqmgmhnoomommhlfbdidbdfdmfnfhjhdhlkcbghmnhpkohjc' +
  'dhgfejehngkhedagepbfedgfllmkqjlghdlkiclnigrlemldgmdhdfoongrknjmfmimpqpsqrlpmkrssspomldmlnkmiposj' +
  'cckegaigmcphifecjlfedfhkpfokohkdbfkejbkkfdojghkdeiidbflkjhmjmhibbcjgibilbbmkhijcfncdfelhldnjjfic' +
  'ihghhefjrfomefelgodedknrmooimnqjjekmndoprfronnohlnonnnprropimmmihflmmhpqhfspmojhophgomplpprmoloh' +
  'ijmhjijomjmklllmfnlmfpnqimohjilhdjlkmkomojopjkihdphehmmmjoomoikdnknoogpqqmtsnpnkrnpnmppqoppmrmpl' +
  'fkijjjhnnmmpknmpmlmlnnnphpocdjjcgjjkkkkppopopqonpmolpmpnoqpffkkekghfhhhiignjhghignhffiikjmmjneti' +
  'hjkjkkkmmjoljklkjokiklmmqsohlqfh7dgcdegegeigffegeidcefhgjjmeiej7';

const shares = Float64Array.from(pairs, (digit) => 2 ** (-parseInt(digit, 36) / 1.5));

/** Class → the share of all characters. */
const singles = Float64Array.from({ length: 32 }, (_, first) =>
  shares.subarray(first * 32, first * 32 + 32).reduce((sum, share) => sum + share, 0),
);

export function classOf(text: string, index: number): number {
  return classes[text.charCodeAt(index)] ?? 0;
}

/** The share of places in a text at which these classes follow each other. */
export function shareOf(text: string): number {
  let share = 1;
  for (let index = 0; index < text.length; index++) {
    const own = classOf(text, index);
    const before = index === 0 ? undefined : classOf(text, index - 1);
    share *=
      before === undefined ? (singles[own] ?? 0) : (shares[before * 32 + own] ?? 0) / (singles[before] ?? 1);
  }
  return share;
}
