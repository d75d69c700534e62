/** Decides which values are too common to fingerprint: finding them elsewhere would prove nothing (docs/spec/vault.md, "Fingerprints"). */

const [fewestDifferent, fewestBits, fewestDigits, fewestLetters] = [5, 24, 12, 20];

/** Shannon entropy of the whole text, in bits. */
function computeEntropy(text: string): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) & 0xff;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let [bits, different] = [0, 0];
  for (const count of counts) {
    if (count === 0) continue;
    different++;
    bits -= count * Math.log2(count / text.length);
  }
  return different < fewestDifferent ? 0 : bits;
}

/** Words such as `Internal Server Error`, `customer-service`, `createdAt`: letters only, on average three or more per part. */
function isWords(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z \t_.:,/-]*$/.test(text)) return false;
  const letters = text.replace(/[^A-Za-z]/g, '').length;
  const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return letters < fewestLetters && letters >= 3 * parts.length;
}

const isNumber = (text: string): boolean =>
  /^[\d\s.,:/+_-]+$/.test(text) && text.replace(/\D/g, '').length < fewestDigits;

const nothingSecret =
  /^(?:kms:v1:|ENC\[|age1|ssh-(?:rsa|dss|ed25519)\s|ecdsa-sha2-|sk-(?:ssh|ecdsa)-|-----BEGIN (?:[A-Z0-9 ]*PUBLIC KEY|CERTIFICATE|KMS MESSAGE|AGE ENCRYPTED FILE|PGP (?:MESSAGE|SIGNATURE))-----)/;

/** Whether someone who does not know the value could write the same text. `text` has one character per byte. */
export function isCommon(text: string): boolean {
  return computeEntropy(text) < fewestBits || isWords(text) || isNumber(text) || nothingSecret.test(text);
}

const secretName =
  /pass|pwd|secret|token|key|auth|cred|private|dsn|salt|cookie|session|signature|license|webhook|connection/i;

/** Common in configuration, and not secret. */
const ordinary: readonly RegExp[] = [
  // Paths, host names and e-mail addresses, numbers with units, versions, dates.
  /^(?:~|\.{0,2})(?:\/[\w.@-]+)+\/?$/,
  /^[A-Za-z]:\\/,
  /^[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})+(?::\d+)?(?:\/[\w./-]*)?$/,
  /^[^@\s]+@[^@\s]+\.[a-z]+$/i,
  /^v?\d[\d.,:+TZ_-]*(?:[a-z]{1,4})?$/i,
  // Names: parts of letters or of digits between separators; AWS resource names.
  /^(?:[A-Za-z]+|\d{1,8})(?:[-_.:/ ,](?:[A-Za-z]+|\d{1,8}))*$/,
  /^arn:/,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
];

/** A URL without a password that is not itself a secret. */
const plainUrl = /^[a-z][a-z0-9+.-]*:\/\/(?![^/?#\s]*:[^/?#\s]*@)/i;
const template = /\$\{|\{\{|<[a-z]|%\w+%/i;

/** Whether the text may be a secret that configuration assigns to the name. */
export function isAssignedSecret(name: string, text: string): boolean {
  if (isCommon(text) || template.test(text)) return false;
  if (plainUrl.test(text)) return /hook/i.test(name);
  return secretName.test(name) || !ordinary.some((pattern) => pattern.test(text));
}
