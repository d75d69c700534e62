import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { readPrivateKey } from '../../terminal/privatekey.ts';
import { acceptKeyBundle, keyBundleIn } from './acceptkey.ts';
import { changeFiles, checkPaths } from './files.ts';
import { openSharer } from './parties.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  const bundle = await keyBundleIn(invocation);
  if (bundle !== undefined) return acceptKeyBundle(invocation, bundle);
  checkPaths(rest);
  const { expectFiles } = await import('../../messages/parallel/start.ts');
  await expectFiles(rest);
  const [{ nameKmsKey }, { changeRecipients }, { planAcceptance }] = await Promise.all([
    import('../../messages/recipients/kmskey.ts'),
    import('../../files/share/replacemessage.ts'),
    import('../../files/share/recipientchanges.ts'),
  ]);
  const keyId = await session.key(flags.text('keyId'));
  const keyFile = flags.text('privateKey');
  const privateKey = keyFile === undefined ? undefined : await readPrivateKey(keyFile, session);
  const sharer = await openSharer(session, privateKey);
  try {
    const key = await nameKmsKey(keyId).resolve(sharer.kms);
    if (!key.usesKms) {
      throw new KmsError('InvalidKeyUsageException', 'the key for the messages is not a symmetric key', {
        hint: 'create one: kms keys create --alias NAME',
      });
    }
    const change = planAcceptance(key, flags.on('only'), () => undefined, sharer.publicKeys([]));
    return await changeFiles(invocation, {
      done: 'accepted',
      work: (file, placer, run) => changeRecipients(file, change, { ...sharer, ...run }, placer),
    });
  } finally {
    await sharer.close();
  }
}
