/** Errors for a material file that does not fit its key: what the key takes, and how to convert the file. */
import { getMaterialForm, type MaterialWanted } from '../api/materials.ts';
import { fromBase64, fromBase64url, fromHex } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { plainBytes, textForm } from '../base/text.ts';

const commands = {
  hexadecimal: () => 'xxd -r -p FILE',
  base64: () => 'base64 -d FILE',
  // base64 needs the padding that base64url omits.
  base64url: (length: number) =>
    `(tr -- '-_' '+/' < FILE; printf '${'='.repeat((3 - (length % 3)) % 3)}') | base64 -d`,
} as const satisfies Record<string, (length: number) => string>;

interface Decoded {
  readonly form: keyof typeof commands;
  readonly bytes: Buffer;
}

/** Decodes hexadecimal, base64 or base64url; undefined for anything else. */
function decoded(content: Uint8Array): Decoded | undefined {
  const text = plainBytes(content).toString('latin1').replace(/\s+/g, '');
  const forms = {
    hexadecimal: fromHex(text),
    base64: fromBase64(text),
    base64url: fromBase64url(text.replace(/=+$/, '')),
  } satisfies Record<keyof typeof commands, Buffer | undefined>;
  for (const form of ['hexadecimal', 'base64', 'base64url'] as const) {
    const bytes = forms[form];
    if (bytes !== undefined && bytes.length > 0) return { form, bytes };
  }
  return undefined;
}

/** Recognises a DER SEQUENCE, the only visible sign of a private key here. */
function fits(wanted: MaterialWanted, bytes: Uint8Array): boolean {
  return wanted === 'private key' ? bytes.length > 16 && bytes[0] === 0x30 : bytes.length === wanted.bytes;
}

function named(wanted: MaterialWanted): string {
  return wanted === 'private key'
    ? 'a private key as PEM or PKCS #8 DER'
    : `${wanted.bytes} bytes, as they are`;
}

function refuse(message: string, hint: string): never {
  throw new KmsError('IncorrectKeyMaterialException', message, { hint });
}

/** The command that makes the bytes of what the file says. */
function decoding({ form, bytes }: Decoded, content: Uint8Array): string {
  const command = commands[form](bytes.length);
  if (textForm(content).encoding === 'bytes') return command;
  return `iconv -f UTF-16 -t ASCII FILE | ${command.replace(/(?: <)? FILE/, '')}`;
}

/**
 * Throws `IncorrectKeyMaterialException` where `material`, read from a file that holds `content`, cannot be that of a key of this spec. What
 * gets past it, the service judges. Without a spec, an empty file alone is refused.
 */
export function checkMaterial(keySpec: string | undefined, content: Uint8Array, material: Uint8Array): void {
  const wanted = keySpec === undefined ? undefined : getMaterialForm(keySpec);
  if (wanted === undefined || keySpec === undefined) {
    if (content.length === 0) refuse('the file is empty', 'see what the key takes: kms keys describe KEY');
    return;
  }
  if (fits(wanted, material)) return;
  const takes = `a key of spec ${keySpec} takes ${named(wanted)}`;
  const make =
    wanted === 'private key'
      ? 'convert a private key with: openssl pkcs8 -topk8 -nocrypt -in FILE -out KEY.pem'
      : `make new key material with: (umask 077; openssl rand -out KEY.bin ${wanted.bytes})`;
  if (content.length === 0) refuse(`the file is empty; ${takes}`, make);
  const text = decoded(content);
  if (text && fits(wanted, text.bytes)) {
    text.bytes.fill(0);
    refuse(
      `the file holds the key material as ${text.form} text; ${takes}`,
      `import the decoded bytes: ${decoding(text, content)} | kms keys import KEY -`,
    );
  }
  if (wanted === 'private key') refuse(`the file holds no private key; ${takes}`, make);
  if (material !== content) refuse(`the file holds a private key; ${takes}`, make);
  if (content.length === wanted.bytes + 1 && content.at(-1) === 0x0a) {
    refuse(
      `the file has a newline after the key material; ${takes}`,
      `remove it: head -c ${wanted.bytes} FILE | kms keys import KEY -`,
    );
  }
  refuse(`the file holds ${content.length} bytes; ${takes}`, make);
}
