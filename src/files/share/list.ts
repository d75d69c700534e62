/** Lists who can open a message according to its header, which is not authenticated. */
import { readToEnd } from '../../messages/ciphertext.ts';
import { hex } from '../../base/bytes.ts';
import { Source } from '../source.ts';
import { loadEnvelope, splitMessage } from '../../messages/rewrap.ts';
import type { FoundFile } from '../walk.ts';
import { readIdentity } from '../../messages/recipients/kinds.ts';
import { findMessage } from './messagefile.ts';

interface Listed {
  readonly messageId: string;
  readonly recipients: {
    /** Provider id: `aws-kms`, `kms-share`, or the namespace of another raw key. */
    readonly type: string;
    /** An ARN or fingerprint; for other types the provider info in hex. */
    readonly id: string;
    name: string | undefined;
  }[];
}

/** Undefined for a file found in a folder that contains no message. */
export async function listRecipients({ path, named }: FoundFile): Promise<Listed | undefined> {
  const source = new Source(path);
  try {
    const form = await findMessage(source, source.head(), named);
    if (form === undefined) return undefined;
    const tools = await loadEnvelope();
    const { header, close } = await splitMessage(tools, form.stream());
    await close();
    await readToEnd(form, source, source.head());
    return {
      messageId: hex(header.messageId),
      recipients: tools.removePadding(header.encryptedDataKeys).map((entry) => ({
        type: entry.providerId,
        id: readIdentity(entry) ?? hex(entry.providerInfo),
        name: undefined,
      })),
    };
  } finally {
    source.close();
  }
}
