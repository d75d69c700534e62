/** The text of a bundle and what is public in it, for those outside of the engine. */
export { decodeBundleText, encodeBundleText, parseBundle } from '../../crypto/bundle/bundle.ts';
export { signerFingerprint } from '../../crypto/bundle/signer.ts';
