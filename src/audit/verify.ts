/** Checks a whole trail against the head sealed in the vault, in place, in constant memory. */
import { open } from 'node:fs/promises';
import { KmsError, systemCode } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { follow, macMatches, readLine, type Link } from './chain.ts';
import type { Head } from './log.ts';

export interface Fault {
  /** 1 is the file's first line. */
  readonly line: number;
  readonly what: string;
}

export interface Verification {
  /** Lines read. */
  readonly lines: number;
  readonly bytes: number;
  readonly faults: readonly Fault[];
  /** Lines that a call interrupted before its commit left behind; the next operation deals with them. */
  readonly unsettled: number;
  readonly head: Link;
}

const chunkLength = 1 << 20;
const maxFaults = 20;

interface Scan {
  last: Link;
  line: number;
  bytes: number;
  faults: Fault[];
  headSeen: string | undefined;
  unsettled: number;
}

/** Visits each whole line; resolves to the unfinished rest's length. */
async function eachLine(path: string, visit: (line: Buffer) => void): Promise<number> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new KmsError('AuditUnavailable', `the audit trail at ${path} cannot be read`, {
      hint: 'check its owner and permissions',
      cause: error,
    });
  });
  if (!file) return 0;
  try {
    let buffer = Buffer.allocUnsafe(chunkLength * 2);
    let filled = 0;
    for (;;) {
      if (buffer.length - filled < chunkLength) buffer = Buffer.concat([buffer], buffer.length * 2);
      const { bytesRead } = await file.read(buffer, filled, chunkLength, null);
      if (bytesRead === 0) return filled;
      filled += bytesRead;
      let at = 0;
      for (let end = buffer.indexOf(10); end >= 0 && end < filled; end = buffer.indexOf(10, at)) {
        visit(buffer.subarray(at, end));
        at = end + 1;
      }
      buffer.copyWithin(0, at, filled);
      filled -= at;
    }
  } finally {
    await file.close();
  }
}

function step(scan: Scan, bytes: Buffer, head: Head, key: Secret): void {
  scan.line += 1;
  scan.bytes += bytes.length + 1;
  const line = readLine(bytes);
  const link = follow(line, scan.last);
  if (typeof link === 'string') {
    if (scan.faults.length < maxFaults) scan.faults.push({ line: scan.line, what: link });
    // Go on from what the line claims, so that one fault is told once.
    scan.last = line ? { seq: line.seq, hash: line.hash } : { seq: scan.last.seq + 1, hash: scan.last.hash };
    return;
  }
  if (link.seq === head.seq) scan.headSeen = link.hash;
  if (link.seq > head.seq) {
    const genuine = line !== undefined && macMatches(line, key);
    if (!genuine)
      scan.faults.push({ line: scan.line, what: 'was added behind the last line that the vault sealed' });
    else if (line.base !== head.seq)
      scan.faults.push({ line: scan.line, what: 'is newer than the vault: the vault was put back' });
    else scan.unsettled += 1;
  }
  scan.last = link;
}

/** Names the first line that the vault's key did not write, when every hash has been computed anew. */
async function firstForged(path: string, key: Secret): Promise<number | undefined> {
  let [number, forged] = [0, undefined as number | undefined];
  await eachLine(path, (bytes) => {
    number += 1;
    const line = readLine(bytes);
    if (forged === undefined && line && !macMatches(line, key)) forged = number;
  });
  return forged;
}

/**
 * Verifies the file at `path`: every hash, every link, every number, and the end against the sealed `head`.
 * Rejects only when the file cannot be read; what is wrong is in `faults`.
 */
export async function verifyTrail(path: string, head: Head, key: Secret): Promise<Verification> {
  const scan: Scan = { last: head.start, line: 0, bytes: 0, faults: [], headSeen: undefined, unsettled: 0 };
  if (head.seq === head.start.seq) scan.headSeen = head.hash;
  const rest = await eachLine(path, (line) => step(scan, line, head, key));
  if (rest > 0) {
    // An interrupted write leaves an unfinished line behind the head; anywhere else it is a cut.
    if (scan.last.seq >= head.seq) scan.unsettled += 1;
    else scan.faults.push({ line: scan.line + 1, what: 'is not whole' });
  }
  if (scan.last.seq < head.seq) {
    const missing = head.seq - scan.last.seq;
    scan.faults.push({
      line: scan.line + 1,
      what: `is where the trail ends, ${missing} ${missing === 1 ? 'line' : 'lines'} before the one that the vault sealed last: its tail was cut off`,
    });
  } else if (scan.faults.length === 0 && scan.headSeen !== head.hash) {
    const line = (await firstForged(path, key)) ?? scan.line;
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
