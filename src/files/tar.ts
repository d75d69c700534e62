/** The library for tar archives, a separate bundle loaded on use. */
export { createTarDecoder, createTarPacker } from 'modern-tar';
