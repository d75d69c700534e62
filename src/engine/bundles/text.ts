/** The text of a bundle, for those outside of the engine. */
export { decodeBundleText, encodeBundleText } from '../../crypto/bundle/bundle.ts';
