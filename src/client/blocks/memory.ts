/**
 * Memory of results that are written: given back at once rather than when V8 next collects garbage, so that the next result gets
 * the same pages, which are in the cache and need not be zeroed by the system.
 */

/** `ArrayBuffer.prototype.transfer`: Node 21 and later. */
type Transfer = (this: ArrayBuffer, length: number) => ArrayBuffer;
const transfer: unknown = Reflect.get(ArrayBuffer.prototype, 'transfer');

function isTransfer(value: unknown): value is Transfer {
  return typeof value === 'function';
}

const give: (buffer: ArrayBuffer) => void = isTransfer(transfer)
  ? (buffer) => {
      transfer.call(buffer, 0);
    }
  : () => undefined;

/** Shorter ones share memory with others, or are not worth it. */
const worthIt = 4096;

/** The pieces must not be used afterwards. */
export function release(pieces: readonly Uint8Array[]): void {
  for (const { buffer, length } of pieces) {
    if (length >= worthIt && buffer.byteLength === length && buffer instanceof ArrayBuffer) give(buffer);
  }
}

/** glibc gives freed memory back to the system unless a longer block was freed before. 32 MiB is its limit for that. */
const raising = 31 * 1024 * 1024;
let raised = false;

/** Lets the C library keep what is freed. Nothing touches the block, so it takes no memory. */
export function keepFreed(): void {
  if (raised) return;
  raised = true;
  give(new ArrayBuffer(raising));
}
