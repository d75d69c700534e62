/** What is around a value: the name that it is assigned to, words that say what it is. */

/** How a name says that its value is a credential, in lower case. */
const credentialWord =
  /key|token|secret|auth|pass|pwd|cred|api|bearer|access|sid\b|webhook|client|licen[sc]e|private|signing|signature|dsn|\bpat\b|_pat\b|cert|jwt|session|cookie|login|account|admin|hook/;

/** Names of values that are public: what a package, a commit or a file is known by. */
const hashWord =
  /sha-?(?:1|2|224|256|384|512)?(?![a-z])|md5|hash|checksum|digest|integrity|commit|revision|\brev\b|fingerprint|etag|resolved|blob|\btree\b/;

/** Names that say nothing about a value but that it is one. */
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

const reach = 120;

export interface OwnName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is between the name and the value. */
  readonly joint: string;
}

/** The last name before `at`, no earlier than `from`: what a value there is assigned to, passed to or said to be. */
export function ownNameOf(text: string, from: number, at: number): OwnName | undefined {
  const start = Math.max(from, at - reach);
  const before = text.slice(start, at);
  const found = /([A-Za-z0-9_$][A-Za-z0-9_$.-]{0,79})([^A-Za-z0-9_$]{0,24})$/.exec(before);
  if (!found) return undefined;
  const [, name = '', joint = ''] = found;
  const nameStart = start + found.index;
  return { start: nameStart, end: nameStart + name.length, text: name, joint };
}
