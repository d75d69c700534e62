import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions, type Position } from '../../../src/scan/detect/positions.ts';

/** Counted anew for each offset. */
function slowly(bytes: Buffer, offset: number): Position {
  const lines = bytes.toString('latin1', 0, offset).split(/\r\n|\n|\r(?!$)/);
  const before = bytes.toString('latin1', 0, offset);
  // A CR whose LF is behind the offset ends no line yet.
  const open = before.endsWith('\r') && bytes[offset] === 0x0a;
  const all = open ? lines : before.split(/\r\n|\n|\r/);
  const last = Buffer.from(all.at(-1) ?? '', 'latin1');
  const column = isUtf8(last) ? Array.from(last.toString('utf8')).length : last.length;
  return { line: all.length, column: column + 1 };
}

describe('positions', () => {
  it('are those of counting anew, in whatever order they are asked for', () => {
    const piece = fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', 'ä', '€', '😀', '\xe4raw', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat({ max: 200 })), (pieces, offsets) => {
        const bytes = Buffer.concat(
          pieces.map((each) => (each === '\xe4raw' ? Buffer.from(each, 'latin1') : Buffer.from(each))),
        );
        const positions = new Positions(bytes);
        for (const each of offsets) {
          const offset = Math.min(each, bytes.length);
          expect([offset, positions.at(offset)]).toEqual([offset, slowly(bytes, offset)]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['a', 'ä', '\xe4'])('take time in proportion in one line of %j', (character) => {
    const encoding = character === '\xe4' ? 'latin1' : 'utf8';
    const cost = (count: number): number => {
      const bytes = Buffer.from(character.repeat(count), encoding);
      const width = bytes.length / count;
      const positions = new Positions(bytes);
      const start = process.cpuUsage();
      for (let i = 0; i < count; i += 8) positions.at(i * width);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(20_000);
    expect(cost(400_000)).toBeLessThan(Math.max(400_000, 40 * cost(40_000)));
  });
});
