/** The passes in WebAssembly against those in TypeScript: whatever one finds, the other does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEncodedRuns } from '../../../src/scan/keywords/base64.ts';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { KeywordFinder } from '../../../src/scan/keywords/finder.ts';
import { KeywordTable } from '../../../src/scan/keywords/table.ts';
import { Sweep } from '../../../src/scan/keywords/sweep.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import { providers } from '../../../src/scan/rules/all.ts';
import { extent, sample } from '../../support/extent.ts';
import { drawSample } from '../../support/samples.ts';

const table = builtIn;
const roomBytes = 1024 * 1024;
const sweeping = new Detector({ table, roomBytes });
const portable = new Detector({ table, portable: true });

function found(detector: Detector, text: Buffer, path: string): readonly string[] {
  return detector
    .detect(text, path)
    .map(
      ({ rule, secret, line, column }) =>
        `${rule} ${line}:${column} ${Buffer.from(secret.reveal()).toString('latin1')}`,
    );
}

/** In the room, as files are read to it, and elsewhere. */
function expectSame(text: Buffer, path = 'sample'): void {
  const wanted = found(portable, text, path);
  expect(found(sweeping, text, path)).toEqual(wanted);
  if (text.length > roomBytes) return;
  text.copy(sweeping.room);
  expect(found(sweeping, sweeping.room.subarray(0, text.length), path)).toEqual(wanted);
}

const samples = providers.flatMap(({ id, rules }) =>
  rules.flatMap((rule) =>
    [...rule.positive, ...rule.negative].map((template) => drawSample(template, id).text),
  ),
);

describe('a sweep', () => {
  it('runs here', () => {
    expect(Sweep.start(new KeywordTable(table.keywords), 1024)).toBeDefined();
  });

  it('finds what is found without it in the samples of all rules', () => {
    for (const text of sample(samples, 1200)) {
      const around = ['', `const a = "${text}";`, `x\\n${text}%3D${text}`, `API key: ${text} `];
      for (const each of sample(around, 1)) expectSame(Buffer.from(each, 'latin1'));
    }
  }, 120_000);

  it('finds it in all of them together, and in what is encoded', () => {
    const some = samples.filter((_, index) => index % extent(32, 8) === 0);
    const lines = Buffer.from(some.join('\n'), 'latin1');
    expectSame(lines, 'all.yaml');
    expectSame(lines, 'all.ts');
    expectSame(Buffer.from(some.map((text) => Buffer.from(text).toString('base64')).join('\n')));
    expectSame(Buffer.from(lines.toString('latin1'), 'utf16le'));
    expectSame(Buffer.from(some.join(' ').replace(/\n/g, ' '), 'latin1'));
  }, 120_000);

  it('finds it in parts of them in any order', () => {
    const parts = samples.flatMap((text) => text.split(/(?<=[=: "'.])/));
    const part = fc.oneof(
      fc.nat({ max: parts.length - 1 }).map((index) => parts[index] ?? ''),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\\\n',
        ' ',
        '"',
        '//',
        'https://a.b/',
        '\\n',
        '%3D',
        '\u00e4',
        'key',
        'API key: ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (some) => {
        expectSame(Buffer.from(some.join(''), 'latin1'));
      }),
      { numRuns: extent(200, 5000) },
    );
  }, 120_000);

  it('sees the same runs of base64', () => {
    const finder = new KeywordFinder(new KeywordTable(table.keywords));
    const digits = fc.constantFrom(...Array.from('abXY019+/-_=. \n'));
    const text = fc.base64String({ minLength: 16, maxLength: 64 });
    const encoded = fc.string().map((each) => Buffer.from(each).toString('base64'));
    fc.assert(
      fc.property(fc.array(fc.oneof(digits, text, encoded), { maxLength: 40 }), (parts) => {
        const bytes = Buffer.from(parts.join(''), 'latin1');
        expect(finder.findRuns(bytes)).toEqual(findEncodedRuns(bytes));
      }),
      { numRuns: extent(1000, 10_000) },
    );
  });
});
