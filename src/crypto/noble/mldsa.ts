/** A bundle of its own, read when the first ML-DSA key is used. */
export { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
