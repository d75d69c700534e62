/** How often characters follow each other in source code, configuration and documentation. */

/** By byte: its class, 0 to 31: a letter in any case, digits, `/` and `:`, `_`, `-`, other punctuation, and characters in no keyword. */
export const classes = new Uint8Array(256);
for (let byte = 0x21; byte < 0x7f; byte++) {
  const letter = byte | 32;
  if (letter >= 0x61 && letter <= 0x7a && byte >= 0x41) classes[byte] = letter - 0x60;
  else if (byte >= 0x30 && byte <= 0x39) classes[byte] = 27;
  else classes[byte] = { '/': 28, ':': 28, _: 29, '-': 30 }[String.fromCharCode(byte)] ?? 31;
}

/** Counted in 60 MB of code and documentation: a row per class. A base-36 digit is 1.5 times the negative logarithm to base 2 of the share. */
const pairs =
  '4bdbddcefbjgeedcdlccaefehhlcedg8ecfcegjenengccbiekccbfhgjgkhlklfjflikemmoghmelmgnghhkfnoogmikmnf' +
  'gdlfkclodglfejlbjleidgloiimhijleceijhbklldnjhllfijigjilmnjphhhjdadhdcfdgkhlkdebhefabckfgddnhffhb' +
  'dfgkiggnmdnqhnjejlfjhgmpojoinlmfegjkmdnjgfrifkgijpfhhhmppnplhjkefemmmcnopermkjmfkmhjfkporirkkjkf' +
  'hefdeeeeplnleeabfmfcbmgniqglmlmgnllnohqrroqpnprjolrinlrpsrpnrsslhhjmldlmnippljllnpnimlqmqpqmkjlg' +
  'edjjgcgilcqlelmejnkfffjmlgrljhjefdhlkcnnpepmiglfeqmgmhnoomokjhlfbdidbdfdmfnfhjhdhlkcbghmnhpkhhjc' +
  'dhgfejehngkhedagepbfedgfllmkljlghdlkiclnigrlemldgmdhdfoongrjljmfmimpqpsqrlpmkrssspomldmlnkmirosj' +
  'cckegaigmcphifecjlfedfhkpfokihkdbfkejbkkfdojghkdeiidbflkjhmiehibbcjgibilbbmkhijcfncdfelhldnhgfic' +
  'ihghhefjrfomefelgodedknrmooiqnqjjekmndoprfronnohlnonnnprropiommihflmmhpqhfspmojhophgomplpprlploh' +
  'ijmhjijomjmklllmfnlmfpnqimohlilhdjlkmkomojopjkihdphfhmmmjoolhikenknoogpqqmtsnpnkrnpnmppqoppmqmpl' +
  'eihiiignmlmnkmlmlklkmlmnhonafiicahjhijjjkimmijlkhphgikklmrrkejoekghfhhhiignjhghignhffiikjmmipetj' +
  'hjkjkkkmmjoljklkjokiklmmqsohsqfh7dgcdegegejgffegeiedeghgjjnebej8';

const shares = Float64Array.from(pairs, (digit) => 2 ** (-parseInt(digit, 36) / 1.5));

/** By class: its share of all characters. */
const singles = Float64Array.from({ length: 32 }, (_, first) =>
  shares.subarray(first * 32, first * 32 + 32).reduce((sum, share) => sum + share, 0),
);

export function classify(text: string, index: number): number {
  return classes[text.charCodeAt(index)] ?? 0;
}

/** The share of positions in a text at which these classes follow each other. */
export function measureShare(text: string): number {
  let share = 1;
  for (let index = 0; index < text.length; index++) {
    const own = classify(text, index);
    const before = index === 0 ? undefined : classify(text, index - 1);
    share *=
      before === undefined ? (singles[own] ?? 0) : (shares[before * 32 + own] ?? 0) / (singles[before] ?? 1);
  }
  return share;
}

/** Frequent words in programs and documentation. */
const commonWords =
  ' ' +
  'about above access account action actions add additional after algorithm all allow also and any api ' +
  'append application are args arn array assert associated async attribute auth auto available aws base ' +
  'because been before binary bits block body bool boolean branch buffer build but byte bytes cache ' +
  'calendar call can case char check class client code com command commands common component condition ' +
  'conditions config connection const constructor contact content context cookie copies copy copyright ' +
  'core count create credentials crypto current custom customer data date declare def default define ' +
  'defined delete dependent describe description details dir directory display distribution div doc ' +
  'docs document does domain each either element else email empty encryption end endif endpoint error ' +
  'errors even event example except exception export exports extends extension false field file files ' +
  'filters find first following for form format found foundation free from function general get git ' +
  'given global gnu gpl granted grants group handler has hash have header headers href html http https ' +
  'iac identifier identity ignore image impl implied import include included including index info ' +
  'information init inline input instance instead int interface internal into invalid item iterator its ' +
  'join json key keys last later len length let level lib library license licenses like limited line ' +
  'link list local log logger long make map mapping match material max may merge message metadata ' +
  'method mode modify module more must name names namespace need network new next node non none not ' +
  'notice null number object one only open operation operator option optional options order org other ' +
  'otherwise out output package param parameter parameters parse part particular partition password ' +
  'path payment permission point policy pre prefix price private process product program promise ' +
  'property protocol provided provider public purpose python query raise range react read readonly ' +
  'reference region release remove report request require required resolve resolved resource response ' +
  'result retry return returns rights root run runtime same schema scheme script sdk search secret ' +
  'section see self server service session set sha shall shared should signature since size software ' +
  'some source sources span specific specified split src start state statement static status std stock ' +
  'store str stream strict string struct style such support system table tag tags target template terms ' +
  'test text than that the theme then there these this throw time title toggle token true try type ' +
  'typedef typename typeof types uint undefined under update upload url use used useful user using utf ' +
  'valid value values var version video voice void warranties warranty was weather when whether which ' +
  'while width will window with without work worker write www you your ';

/** Whether these characters are part of a frequent word. */
export function isCommon(text: string): boolean {
  return commonWords.includes(text);
}
