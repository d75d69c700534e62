import { expect, it } from 'vitest';
import { progressLine, size } from '../../src/terminal/progress.ts';

it('shows how far work is, how fast, and how long it will take', () => {
  expect(progressLine('files', 250, 1000, 1000)).toBe(
    '[#####...............]  25 % of 1000 files  250 files/s  3 s left',
  );
  expect(progressLine('bytes', 5e8, 1e10, 5000)).toBe(
    '[#...................]   5 % of 10.0 GB  100.0 MB/s  1 min 35 s left',
  );
  expect(progressLine('bytes', 1e6, 1e12, 1000)).toContain('277 h 46 min left');
  // A file may grow while it is read.
  expect(progressLine('bytes', 20, 10, 1000)).toContain('[####################] 100 % of 10 bytes');
  expect(progressLine('bytes', 0, 10, 1000)).toBe('[....................]   0 % of 10 bytes  0 bytes/s');
  expect(progressLine('bytes', 3e6, undefined, 2000)).toBe('3.0 MB  1.5 MB/s');
});

it('tells sizes in decimal units', () => {
  expect([0, 999, 1000, 1_500_000, 2e15].map(size)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '1.5 MB',
    '2000.0 TB',
  ]);
});
