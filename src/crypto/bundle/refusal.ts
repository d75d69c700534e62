import { KmsError } from '../../base/errors.ts';

/** The one error for whatever keeps a key bundle from being read (docs/spec/key-bundle.md, "Failure"). */
export function bundleInvalid(): KmsError {
  return new KmsError('KeyBundleInvalid', 'the key bundle is damaged or not one of this version', {
    hint: 'get it from its giver again, who makes it with: kms share key',
  });
}
