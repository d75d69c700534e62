/** Ciphertexts inside other text, and whether they are due for re-encryption: they are not replaced there. */
import { startsMessage } from '../base/firstbytes.ts';
import { KmsError } from '../base/errors.ts';
import type { ReadHeader } from '../crypto/envelope/header.ts';
import { findEmbedded, type Embedded } from '../messages/embedded.ts';
import { placesIn, placesShown } from '../messages/tokens.ts';
import { messageState, type Envelope } from '../messages/rewrap.ts';
import { blobState, type Rewrapping, type ReencryptionState } from '../messages/reencryptionstate.ts';

interface Beside {
  readonly start: number;
  readonly state: ReencryptionState;
  /** Whether its blob or header could be parsed; a damaged one shows at most that the key does not occur in it. */
  readonly isRead: boolean;
}

function headerOf(tools: Envelope, bytes: Buffer): ReadHeader | undefined {
  try {
    return tools.parseHeader(bytes, { allowLegacySuites: true });
  } catch {
    return undefined;
  }
}

/** Undefined if no header can be parsed. */
export function judgeReadings(
  tools: Envelope,
  rewrapping: Rewrapping,
  readings: readonly Buffer[],
): ReencryptionState | undefined {
  for (const bytes of readings) {
    const header = headerOf(tools, bytes);
    if (header !== undefined) return messageState(tools, rewrapping, header);
  }
  return undefined;
}

/** Whether a message without a readable header seems to be under other keys than the only one to re-encrypt. */
function isOfOthers({ target, sameKeyOnly }: Rewrapping, readings: readonly Buffer[]): boolean {
  return (
    sameKeyOnly && readings.some(startsMessage) && !readings.some((bytes) => bytes.includes(target.keyId))
  );
}

function judgePlace(
  tools: Envelope,
  rewrapping: Rewrapping,
  { kind, readings }: Embedded,
): Pick<Beside, 'state' | 'isRead'> {
  const state =
    kind === 'blob'
      ? blobState(tools.parseBlob, rewrapping, readings[0] ?? Buffer.alloc(0))
      : judgeReadings(tools, rewrapping, readings);
  if (state !== undefined) return { state, isRead: true };
  return { state: isOfOthers(rewrapping, readings) ? 'other' : 'unknown', isRead: false };
}

/** In the order of the text. */
export function findBeside(tools: Envelope, rewrapping: Rewrapping, characters: string): Beside[] {
  const found: Beside[] = [];
  for (const each of findEmbedded(characters))
    found.push({ start: each.start, ...judgePlace(tools, rewrapping, each) });
  return found.sort((a, b) => a.start - b.start);
}

export function mayBeDue(state: ReencryptionState): boolean {
  return state === 'due' || state === 'unknown';
}

/** Undefined if nothing is due. */
export function problemBeside(beside: readonly Beside[], characters: string): KmsError | undefined {
  const meant = beside.filter(({ state }) => mayBeDue(state));
  if (meant.length === 0) return undefined;
  const place = placesIn(characters);
  const where = placesShown(meant.map(({ start }) => place(start)));
  return new KmsError(
    'UnsupportedOperationException',
    `it contains messages or ciphertext blobs inside other text, at ${where}, where they cannot be replaced`,
    {
      hint: 'put each in a separate file, a message from its BEGIN line to its END line; or make it a token',
    },
  );
}
