/** A bundle of its own, loaded with the first ML-DSA key. */
export { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
