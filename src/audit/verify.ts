/** Verifies a whole trail against the sealed head, in constant memory. */
import type { Secret } from '../base/secret.ts';
import { checkLink, checkLinkInPlace, isMacRight, readLine, type Link } from './chain.ts';
import { isRecovery, openTrail } from './log.ts';
import { type Head } from './head.ts';

export interface Fault {
  /** 1-based line number in the file. */
  readonly line: number;
  readonly what: string;
}

export interface Verification {
  /** Lines read. */
  readonly lines: number;
  readonly bytes: number;
  readonly faults: readonly Fault[];
  /** Lines left by a call that was interrupted before its commit; the next operation handles them. */
  readonly unsettled: number;
  readonly head: Link;
}

const chunkLength = 1 << 20;
const newline = 10;
const maxFaults = 20;

interface Scan {
  last: Link;
  line: number;
  bytes: number;
  faults: Fault[];
  headSeen: string | undefined;
  unsettled: number;
}

type Visit = (bytes: Buffer, start: number, end: number) => void;

/** Visits each whole line; resolves to the length of the unfinished rest. */
async function readLines(path: string, visit: Visit): Promise<number> {
  const file = await openTrail(path);
  if (!file) return 0;
  try {
    let [current, next] = [Buffer.allocUnsafe(chunkLength), Buffer.allocUnsafe(chunkLength)];
    let begun: Buffer[] = [];
    let { bytesRead } = await file.read(current, 0, chunkLength, null);
    while (bytesRead > 0) {
      // Read the next chunk while this one is checked.
      const reading = file.read(next, 0, chunkLength, null);
      begun = visitLines(current.subarray(0, bytesRead), begun, visit);
      ({ bytesRead } = await reading);
      [current, next] = [next, current];
    }
    return begun.reduce((length, part) => length + part.length, 0);
  } finally {
    await file.close();
  }
}

/** Visits the lines that end in `bytes`, the first of which began in `begun`; returns copies of the beginning of the next one. */
function visitLines(bytes: Buffer, begun: Buffer[], visit: Visit): Buffer[] {
  let at = 0;
  let parts = begun;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, at)) {
    if (parts.length === 0) visit(bytes, at, end);
    else {
      const whole = Buffer.concat([...parts, bytes.subarray(0, end)]);
      visit(whole, 0, whole.length);
      parts = [];
    }
    at = end + 1;
  }
  if (at < bytes.length) parts.push(Buffer.from(bytes.subarray(at)));
  return parts;
}

function checkLine(scan: Scan, head: Head, key: Secret, bytes: Buffer, start: number, end: number): void {
  scan.line += 1;
  scan.bytes += end - start + 1;
  if (scan.last.seq < head.seq) {
    const link = checkLinkInPlace(bytes, start, end, scan.last);
    if (link !== undefined) {
      if (link.seq === head.seq) scan.headSeen = link.hash;
      scan.last = link;
      return;
    }
  }
  checkLineSlowly(scan, head, key, bytes.subarray(start, end));
}

/** Checks a line that has a fault or is after the head. */
function checkLineSlowly(scan: Scan, head: Head, key: Secret, bytes: Buffer): void {
  const line = readLine(bytes);
  const link = checkLink(line, scan.last);
  if (typeof link === 'string') {
    if (scan.faults.length < maxFaults) scan.faults.push({ line: scan.line, what: link });
    // Continue from the line's claims, so that each fault is reported once.
    scan.last = line ? { seq: line.seq, hash: line.hash } : { seq: scan.last.seq + 1, hash: scan.last.hash };
    return;
  }
  if (link.seq === head.seq) scan.headSeen = link.hash;
  if (link.seq > head.seq) {
    const genuine = line !== undefined && isMacRight(line, key);
    if (!genuine)
      scan.faults.push({ line: scan.line, what: 'was added behind the last line that the vault sealed' });
    else if (line.base !== head.seq)
      scan.faults.push({ line: scan.line, what: 'is newer than the vault: the vault was put back' });
    else if (head.lost === undefined && isRecovery(bytes))
      scan.faults.push({
        line: scan.line,
        what: 'follows an interrupted transaction and was lost as well: the vault was put back, or does not keep what is written',
      });
    else scan.unsettled += 1;
  }
  scan.last = link;
}

/** Finds the first line without a valid MAC, for trails whose hashes were all recomputed. */
async function findFirstForged(path: string, key: Secret): Promise<number | undefined> {
  let [number, forged] = [0, undefined as number | undefined];
  await readLines(path, (bytes, start, end) => {
    number += 1;
    const line = readLine(bytes.subarray(start, end));
    if (forged === undefined && line && !isMacRight(line, key)) forged = number;
  });
  return forged;
}

/** Verifies every hash, link and number, and the end against the sealed `head`. Rejects only if the file cannot be read; see `faults`. */
export async function verifyTrail(path: string, head: Head, key: Secret): Promise<Verification> {
  const scan: Scan = { last: head.start, line: 0, bytes: 0, faults: [], headSeen: undefined, unsettled: 0 };
  if (head.seq === head.start.seq) scan.headSeen = head.hash;
  const rest = await readLines(path, (bytes, start, end) => checkLine(scan, head, key, bytes, start, end));
  if (rest > 0) {
    // An interrupted write leaves an unfinished line after the head; anywhere else a line was cut.
    if (scan.last.seq >= head.seq) scan.unsettled += 1;
    else scan.faults.push({ line: scan.line + 1, what: 'is not whole: the tail of the trail was cut off' });
  } else if (scan.last.seq < head.seq) {
    const missing = head.seq - scan.last.seq;
    scan.faults.push({
      line: scan.line + 1,
      what: `is where the trail ends, ${missing} ${missing === 1 ? 'line' : 'lines'} before the one that the vault sealed last: its tail was cut off`,
    });
  }
  if (scan.last.seq >= head.seq && scan.faults.length === 0 && scan.headSeen !== head.hash) {
    const line = (await findFirstForged(path, key)) ?? scan.line;
    scan.faults.push({ line, what: 'was replaced and the chain computed anew: the vault sealed another' });
  }
  return {
    lines: scan.line,
    bytes: scan.bytes,
    faults: scan.faults,
    unsettled: scan.unsettled,
    head: scan.last,
  };
}
