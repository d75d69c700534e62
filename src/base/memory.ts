/**
 * Memory of results that are written: given back at once rather than when V8 next collects garbage, so that the next result gets
 * the same pages, which the system need not zero again, and so that the peak does not depend on the collector.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** `ArrayBuffer.prototype.transfer` of a length of 0: detaches the buffer and frees what it had. */
type Transfer = (this: ArrayBuffer, length: number) => ArrayBuffer;

function isTransfer(value: unknown): value is Transfer {
  return typeof value === 'function';
}

/** In Node 21 and later. In Node 20, a V8 flag adds it to contexts created afterwards, and a function of such a context works on all buffers. */
function findTransfer(): Transfer | undefined {
  const own: unknown = Reflect.get(ArrayBuffer.prototype, 'transfer');
  if (isTransfer(own)) return own;
  if (!process.versions.v8.startsWith('11.3.')) return undefined;
  setFlagsFromString('--harmony-rab-gsab-transfer');
  const other: unknown = runInNewContext('ArrayBuffer.prototype.transfer');
  return isTransfer(other) ? other : undefined;
}

let transfer: Transfer | undefined;
let prepared = false;

/** glibc returns freed memory to the system at once unless a longer block was freed before. Nothing touches the block, so it takes no memory. */
const longBlock = 31 * 1024 * 1024;

/** Once in each thread, before `release`. */
export function prepareMemory(): void {
  if (prepared) return;
  prepared = true;
  transfer = findTransfer();
  transfer?.call(new ArrayBuffer(longBlock), 0);
}

/** Shorter pieces share their memory with others. */
const leastLength = 16_384;

/** The pieces must not be used afterwards. Without `transfer` the collector does it. */
export function release(pieces: readonly Uint8Array[]): void {
  for (const { buffer, length } of pieces) {
    if (length >= leastLength && buffer.byteLength === length && buffer instanceof ArrayBuffer) {
      transfer?.call(buffer, 0);
    }
  }
}
