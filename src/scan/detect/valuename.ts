/** Reads the context of a value: the name that it is assigned to, and words that describe it. */

/** Words in a name, in lower case, of a credential. */
const credentialWord =
  /key|token|secret|auth|pass|pwd|cred|api|bearer|access|sid\b|webhook|client|licen[sc]e|private|signing|signature|dsn|\bpat\b|_pat\b|cert|jwt|session|cookie|login|account|admin|hook/;

/** Names of values that are public: identifiers of packages, commits or files. */
const hashWord =
  /sha-?(?:1|2|224|256|384|512)?(?![a-z])|md5|hash|checksum|digest|integrity|commit|revision|\brev\b|fingerprint|etag|resolved|blob|\btree\b/;

/** Generic names. */
const plainName =
  /^(?:value|val|default|defaultvalue|default_value|string|str|text|content|data|literal|const|is|are|was|as|to|with|the|of|equals|be|use|using|set|put|get|add|return|char|object|any|var|let|final|static|env|export|u|user|d|h|header)$/;

export function hasCredentialWord(text: string): boolean {
  return credentialWord.test(text.toLowerCase());
}

export function hasHashWord(text: string): boolean {
  return hashWord.test(text.toLowerCase());
}

export function isPlainName(name: string): boolean {
  return plainName.test(name.toLowerCase());
}

/** Maximum length of a name, and of the text between it and its value. */
const longestName = 80;
const longestJoint = 24;

/** By byte: 1 for a character of a name, 2 for one that may be within a name: `.` and `-`. */
const nameCodes = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$') {
  nameCodes[character.charCodeAt(0)] = 1;
}
nameCodes[0x2e] = nameCodes[0x2d] = 2;

function nameCode(text: string, at: number): number {
  return nameCodes[text.charCodeAt(at) & 255] ?? 0;
}

export interface OwnName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text between name and value. */
  readonly joint: string;
}

/** The last name before `at`, and not before `from`: the name to which a value there is assigned, passed or related. */
export function findOwnName(text: string, from: number, at: number): OwnName | undefined {
  let last = at;
  const first = Math.max(from, at - longestName - longestJoint);
  while (last > first && nameCode(text, last - 1) !== 1) last--;
  if (last <= first) return undefined;
  let end = last;
  while (end < at && nameCode(text, end) === 2) end++;
  if (at - end > longestJoint) return undefined;
  const least = Math.max(from, end - longestName);
  let start = last - 1;
  while (start > least && nameCode(text, start - 1) !== 0) start--;
  while (nameCode(text, start) !== 1) start++;
  return { start, end, text: text.slice(start, end), joint: text.slice(end, at) };
}
