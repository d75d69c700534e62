/** Whether a value consists of words, as names of variables and sentences do. */
export function looksLikeWords(value: string): boolean {
  return /^[A-Za-z]+(?:[ _.-][A-Za-z]+)*\d{0,3}$/.test(value);
}
