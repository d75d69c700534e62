/** Bytes from which on a file is worked on in blocks: a shorter one is done before it matters. */
export const leastLength = 1024 * 1024;
