/** Columns of tables: each value below a name is judged alone. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import { findAssignments } from '../../support/assignments.ts';
import { drawn } from '../../support/samples.ts';

const value = (seed: string | number): string => drawn('{alnum:32}', `${seed}`);
const found = (text: string, path = 'a.csv'): string[] =>
  findAssignments(text, path).map((each) => each.value);

describe('a column that a credential names', () => {
  it('has a value in each row', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((row) => `ann,${value(row)},x`);
    const text = ['user,access_token,note', ...rows].join('\n');
    expect(findAssignments(text, 'a.csv')).toEqual(
      [0, 1, 2, 3, 4, 5].map((row) => {
        const start = text.indexOf(value(row));
        return {
          rule: 'generic-token',
          name: 'access_token',
          start,
          end: start + 32,
          value: value(row),
        };
      }),
    );
  });

  it('has values that are none among them, and rows that are shorter, empty or very long', () => {
    const rows = [
      `ann,<your-token>`,
      `bob,`,
      `carl`,
      ``,
      `dora,\${TOKEN}`,
      `${'x'.repeat(3000)},${value('beyond a long cell')}`,
      `"eve, of ""the"", 2",${value(0)}`,
      `"fay, and others",${value(1)}`,
      `gus,"${value(2)}"\r`,
      `hal,changeme`,
      `ida,${'a'.repeat(32)}`,
      `joe,${value(3)}`,
    ];
    expect(found(['user,access_token', ...rows].join('\r\n'))).toEqual([0, 1, 2, 3].map(value));
  });

  it('may be one of several, between tabs too', () => {
    const rows = [0, 1, 2].map((row) => `${value(`a${row}`)}\t${row}\t${value(`b${row}`)}`);
    expect(found(['api_key\tid\tclient_secret', ...rows].join('\n'), 'a.tsv')).toEqual(
      [0, 1, 2].flatMap((row) => [value(`a${row}`), value(`b${row}`)]),
    );
    expect(found(['api_key,id', ...rows].join('\n'), 'a.txt')).toEqual([]);
  });

  it('has ten thousand rows that are looked at', () => {
    const rows = Array.from({ length: 10_002 }, (_, row) => (row >= 9_998 ? `ann,${value(row)}` : 'ann,'));
    expect(found(['user,access_token', ...rows].join('\n'))).toEqual([value(9_998), value(9_999)]);
  });

  it('gives a finding for each row, in its line', () => {
    const rows = [0, 1, 2, 3].map((row) => `ann,${value(row)}`);
    const detections = new Detector({ table: builtIn }).detect(
      Buffer.from(['user,access_token', ...rows].join('\n')),
      'a.csv',
    );
    expect(detections.map(({ line, column, name }) => [line, column, name])).toEqual(
      [2, 3, 4, 5].map((line) => [line, 5, 'access_token']),
    );
  });
});
