/** Recognises values that consist of words, such as names of variables, sentences and file names. */
import { dictionary, pairCosts } from './dictionary.ts';

let known: ReadonlySet<string> | undefined;

function knownWords(): ReadonlySet<string> {
  return (known ??= new Set(dictionary.split(' ')));
}

const short = new Set(
  'id of to in my is or on no db ok js ts by at be do if it an as up we us io ui vm ip os fs go rb py md'.split(
    ' ',
  ),
);

const endings: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['ies', 'y'],
];

/** `word`: lower case. */
export function isWord(word: string): boolean {
  const words = knownWords();
  if (words.has(word)) return true;
  if (word.length < 4) return short.has(word);
  return endings.some(
    ([ending, instead]) =>
      word.length - ending.length >= 3 &&
      word.endsWith(ending) &&
      words.has(word.slice(0, word.length - ending.length) + instead),
  );
}

/** Average cost of a letter pair: about 5 for random letters, about 3 for words. `word`: lower case. */
export function pairCost(word: string): number {
  let cost = 0;
  for (let i = 1; i < word.length; i++) {
    const row = word.charCodeAt(i - 1) - 97;
    cost += pairCosts.charCodeAt(row * 26 + word.charCodeAt(i) - 97) - 48;
  }
  return word.length < 2 ? 5 : cost / (word.length - 1);
}

/** The maximum number of letters of a run without separators that adjacent words of three and more letters can cover. */
function lettersInWords(run: string): number {
  // best[i]: maximum number of covered letters in run[0, i).
  const best = new Uint8Array(run.length + 1);
  for (let end = 1; end <= run.length; end++) {
    let most = best[end - 1] ?? 0;
    for (let length = 3; length <= Math.min(end, 12); length++) {
      const before = best[end - length] ?? 0;
      if (before + length > most && isWord(run.slice(end - length, end))) most = before + length;
    }
    best[end] = most;
  }
  return best[run.length] ?? 0;
}

/** Number of letters of one run (lower case) that look like words. */
function wordLetters(run: string): number {
  const { length } = run;
  if (length <= 2) return short.has(run) ? length : 0;
  if (isWord(run)) return length;
  if (length < 5) return 0;
  if (length >= 7 && pairCost(run) <= (length >= 12 ? 3.7 : 3.4)) return length;
  const covered = lettersInWords(run.slice(0, 64));
  return covered >= 0.7 * Math.min(length, 64) ? length : 0;
}

/** Runs of letters, separated by camel case, separators and digits. */
const runs = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/** Maximum number of characters to examine. */
const longest = 256;

/** The share of a value's letters that belong to words: 0 for random text, 1 for a name. 0 without letters. */
export function wordShare(value: string): number {
  let letters = 0;
  let covered = 0;
  for (const [run] of value.slice(0, longest).matchAll(runs)) {
    letters += run.length;
    covered += wordLetters(run.toLowerCase());
  }
  return letters === 0 ? 0 : covered / letters;
}

/** Whether the value consists of words, with a few digits at most: a name, an identifier, a sentence. */
export function looksLikeWords(value: string): boolean {
  let digits = 0;
  for (let i = 0; i < Math.min(value.length, longest); i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  if (digits > Math.max(4, value.length / 5)) return false;
  return wordShare(value) >= 0.7;
}
