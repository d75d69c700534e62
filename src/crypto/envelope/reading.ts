/** The beginning of a message, taken off a stream. */
import { authenticationLength, readHeader, type HeaderLimits, type ReadHeader } from './header.ts';
import type { Input } from './input.ts';
import { messageInvalid } from './refusal.ts';

/** Throws `MessageInvalid` where the stream ends before that number of bytes. */
export async function need(input: Input, count: number): Promise<void> {
  if (input.length < count && !(await input.fill(count))) throw messageInvalid();
}

export async function readHeaderFrom(input: Input, limits: HeaderLimits): Promise<ReadHeader> {
  const reader = readHeader(limits);
  let step = reader.next();
  while (step.done !== true) {
    await need(input, step.value);
    step = reader.next(input.takeWhole(step.value));
  }
  return step.value;
}

/** What stands between header body and frames. */
export async function readAuthentication(input: Input, { suite }: ReadHeader): Promise<Buffer> {
  const length = authenticationLength(suite);
  await need(input, length);
  return Buffer.from(input.takeWhole(length));
}
