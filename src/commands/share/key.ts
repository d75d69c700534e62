import { KmsError } from '../../base/errors.ts';
import { utf8 } from '../../base/bytes.ts';
import type { KeyMetadata } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson } from '../../terminal/output.ts';
import { sink, writePublic } from '../../terminal/output-file.ts';
import { namedRecipients } from './parties.ts';
import type { Session } from '../../terminal/session.ts';
import type { KeyBundles } from '../../connection/keybundles.ts';

interface Power {
  /** What receivers can do with a key of this usage. */
  readonly full: string;
  /** The same for decryption only, provided that their program honours it. */
  readonly limited: string;
  readonly refused: string;
}

const powers: Readonly<Record<NonNullable<KeyMetadata['KeyUsage']>, Power>> = {
  ENCRYPT_DECRYPT: {
    full: 'decrypt everything under it, also what is encrypted later, and encrypt as you do',
    limited: 'decrypt everything under it, also what is encrypted later',
    refused: 'encrypt',
  },
  SIGN_VERIFY: { full: 'sign as you do', limited: 'verify what you sign', refused: 'sign' },
  GENERATE_VERIFY_MAC: { full: 'make MACs as you do', limited: 'verify your MACs', refused: 'make MACs' },
  KEY_AGREEMENT: { full: 'derive every secret that it is part of', limited: '', refused: '' },
};

function warning(
  key: KeyMetadata,
  name: string,
  names: readonly string[],
  limited: boolean,
): readonly string[] {
  const power = powers[key.KeyUsage ?? 'ENCRYPT_DECRYPT'];
  const rotates = key.KeySpec === 'SYMMETRIC_DEFAULT';
  const can = limited ? power.limited : power.full;
  return [
    `You hand over the key ${name} itself, all its material, to:`,
    ...names.map((each) => `  ${each}`),
    `With it they can ${rotates ? can.replace('later', 'until you rotate it') : can}: without this vault, unseen by its audit trail.`,
    ...(limited
      ? [
          `Their kms will refuse to ${power.refused} with it, but other software would not: they have the key material.`,
        ]
      : []),
    rotates
      ? `This cannot be undone. To keep later data from them, rotate the key (kms rotate ${name}) and give them no new bundle.`
      : 'This cannot be undone. To exclude them later, replace the key with another one.',
  ];
}

export async function shareKey({ args, flags, session }: Invocation): Promise<number> {
  const [{ refuseAmbiguous }, { keyName }, { encodeBundleText }] = await Promise.all([
    import('../../messages/recipients/named.ts'),
    import('../../base/names.ts'),
    import('../../connection/keybundles.ts'),
  ]);
  const recipients = await namedRecipients(flags);
  const file = flags.text('output');
  const limited = flags.on('decryptOnly');
  // Checked before anything is asked or recorded.
  const out = sink(file, { force: flags.on('force') });
  try {
    const bundles = await openBundles(session);
    const kms = await session.kms();
    const given = args[0] ?? '';
    const { KeyMetadata: key } = await kms.describeKey({ KeyId: keyName(given) });
    const keyId = key?.Arn;
    if (key === undefined || keyId === undefined)
      throw new KmsError('KMSInternalException', 'the key has no description');
    await refuseAmbiguous(() => Promise.resolve(kms), recipients);
    const ders = await Promise.all(recipients.map((each) => each.exportPublicKey(kms)));
    const names = recipients.map((each) => each.describe());
    for (const line of warning(key, given, names, limited)) session.note(line);
    if (!(await session.confirm(`Hand over the key ${given}?`))) {
      session.note('nothing was handed over');
      return 1;
    }
    const handed = await bundles.give({ keyId, recipients: ders, decryptOnly: limited });
    const text = await encodeBundleText(handed.bundle);
    const isInFile = file !== undefined && file !== '-';
    if (isInFile || !session.json) {
      out.write(utf8(text));
      out.commit();
    }
    if (session.json) {
      printJson({
        KeyArn: handed.keyArn,
        Recipients: handed.recipients,
        DecryptOnly: limited,
        KeyMaterials: handed.materials,
        Signer: handed.signer,
        ...(isInFile ? { File: file } : { KeyBundle: text }),
      });
      return 0;
    }
    session.note(`signed by ${handed.signer}; they check it with the key that kms share signer prints`);
    return 0;
  } finally {
    out.discard();
  }
}

export async function printSigner({ flags, session }: Invocation): Promise<void> {
  const { pem, fingerprint } = await (await openBundles(session)).signingKey();
  if (session.json) {
    printJson({ PublicKey: pem, Fingerprint: fingerprint });
    return;
  }
  writePublic(flags.text('output'), utf8(pem), flags.on('force'));
  session.note(`fingerprint: ${fingerprint}`);
}

/** The vault's key bundles. Rejects with `UnsupportedOperationException` on another service, which does not export material. */
export async function openBundles(session: Session): Promise<KeyBundles> {
  const { bundles } = await session.connection();
  if (bundles === undefined) {
    throw new KmsError('UnsupportedOperationException', 'only a local vault can hand over keys', {
      hint: 'omit --endpoint-url and --aws, or run the command on the machine of the other vault',
    });
  }
  return bundles();
}
