/** The library for tar archives: a bundle of its own, read when one is made or read. */
export { createTarDecoder, createTarPacker } from 'modern-tar';
