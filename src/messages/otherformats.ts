/** Recognises files of other formats by their beginning, with a hint what to do with them. */
import { readCharacters, readText } from '../base/text.ts';
import { findEmbedded } from './embedded.ts';
import { hasTokens } from './tokens.ts';

export interface OtherFormat {
  /** A kind of input that kms handles in another way. */
  readonly kind?: 'key bundle' | 'tokens' | 'plain text';
  readonly what: string;
  /** A command that helps. */
  readonly help?: string;
}

interface Form extends OtherFormat {
  readonly is: (bytes: Buffer, text: string) => boolean;
}

function begins(...starts: readonly (string | readonly number[])[]): Form['is'] {
  const all = starts.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.from(each)));
  return (bytes) => all.some((each) => bytes.subarray(0, each.length).equals(each));
}

function holds(pattern: RegExp): Form['is'] {
  return (_bytes, text) => pattern.test(text);
}

/** Old and new OpenPGP packet tags of encrypted session keys (RFC 9580 section 4.2), with the version after the length. */
function isOpenPgp(bytes: Buffer): boolean {
  const [tag = 0, length = 0] = bytes;
  const at =
    tag === 0x84 || tag === 0x8c
      ? 2
      : tag === 0x85 || tag === 0x8d
        ? 3
        : tag === 0xc1 || tag === 0xc3
          ? length < 192
            ? 2
            : 3
          : 0;
  return at > 0 && [3, 4, 5, 6].includes(bytes[at] ?? 0);
}

/** A single token is a ciphertext, even if it is damaged. */
function isTokenText(_bytes: Buffer, text: string): boolean {
  return hasTokens(text) && !/^["']?kms:\S*$/.test(text.trim());
}

/** A file that begins like a message is a damaged message. */
function holdsEmbedded(_bytes: Buffer, text: string): boolean {
  return !/^\s*-----BEGIN KMS /.test(text) && findEmbedded(text).next().done !== true;
}

/** The first form that fits applies. */
const forms: readonly Form[] = [
  { is: (bytes) => bytes.length === 0, what: 'it is empty' },
  {
    is: holds(/^\s*-----BEGIN KMS KEY BUNDLE-----/),
    kind: 'key bundle',
    what: 'it is a key bundle, which shares a key',
    help: 'accept it: kms share accept FILE; describe it: kms inspect FILE',
  },
  {
    is: holds(/^\s*-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/),
    what: 'it is a private key, not encrypted by kms',
  },
  {
    is: holds(/^\s*-----BEGIN (?:[A-Z0-9 ]*PUBLIC KEY|CERTIFICATE)-----/),
    what: 'it is a public key or a certificate, which is not secret',
  },
  {
    is: holds(/^\s*-----BEGIN PGP MESSAGE-----/),
    what: 'it is encrypted with OpenPGP',
    help: 'gpg -d FILE',
  },
  {
    is: holds(/^(?:age-encryption\.org\/v1|\s*-----BEGIN AGE ENCRYPTED FILE-----)/),
    what: 'it is encrypted with age',
    help: 'age -d -i KEY FILE',
  },
  {
    is: holds(/ENC\[AES256_GCM,data:/),
    what: 'it is encrypted with sops',
    help: 'sops decrypt FILE',
  },
  {
    is: holds(/^\s*DOTENV_PUBLIC_KEY|^\s*[A-Za-z_][\w.]*\s*=\s*["']?encrypted:/m),
    what: 'it is encrypted with dotenvx',
    help: 'dotenvx decrypt -f FILE',
  },
  {
    is: begins('$ANSIBLE_VAULT;'),
    what: 'it is encrypted with ansible-vault',
    help: 'ansible-vault view FILE',
  },
  { is: begins('\0GITCRYPT\0'), what: 'it is encrypted with git-crypt', help: 'git-crypt unlock' },
  { is: begins('Salted__', 'U2FsdGVkX1'), what: 'it is encrypted with openssl enc', help: 'openssl enc -d' },
  { is: holds(/^\s*vault:v\d+:/), what: 'it is a ciphertext of the Transit engine of HashiCorp Vault' },
  {
    is: begins('SQLite format 3\0'),
    what: 'it is an SQLite database, as a vault is',
    help: 'kms --vault FILE status',
  },
  {
    is: isTokenText,
    kind: 'tokens',
    what: 'it is text that contains tokens',
    help: 'list them: kms inspect FILE; decrypt one: kms decrypt TOKEN',
  },
  {
    is: holdsEmbedded,
    kind: 'plain text',
    what: 'it contains messages or ciphertext blobs inside other text',
    help: 'put each in a separate file, a message from its BEGIN line to its END line',
  },
  { is: begins([0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]), what: 'it is a zip archive, not encrypted by kms' },
  {
    is: begins([0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a], [0x28, 0xb5, 0x2f, 0xfd]),
    what: 'it is compressed, not encrypted by kms',
  },
  {
    is: begins('%PDF-', [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF8'),
    what: 'it is a document or an image, not encrypted by kms',
  },
  { is: isOpenPgp, what: 'it looks like OpenPGP', help: 'gpg -d FILE' },
];

/** The length of a blob of empty plaintext as text: a word this long may be a damaged ciphertext. */
const cipherWord = /[^\s"'=,;]{100}/;
const controls = /(?![\t\n\r])\p{Cc}/u;

/** Undefined for a possibly damaged ciphertext of kms. `start` is the whole input or its beginning. */
export function recogniseOtherFormat(start: Uint8Array): OtherFormat | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  const text = readCharacters(bytes);
  const known = forms.find(({ is }) => is(bytes, text));
  if (known) return known;
  // `start` may end in the middle of a character.
  const lengths = [0, 1, 2, 3].map((cut) => Math.max(0, bytes.length - cut));
  const readable = lengths
    .map((length) => readText(bytes.subarray(0, length)))
    .find((each) => each !== undefined);
  if (readable === undefined || controls.test(readable) || cipherWord.test(text)) return undefined;
  if (/^\s*(?:kms:|-----BEGIN KMS )/.test(text)) return undefined;
  return { kind: 'plain text', what: 'it is plain text, not encrypted' };
}
