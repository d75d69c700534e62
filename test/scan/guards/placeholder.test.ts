/** Values that show where a secret goes. */
import { expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/scan/guards/placeholder.ts';

it.each(['{hex:32}', 'ghp_{b62:36}', 'xoxb-{dig:12}-{dig:12}-{b62:24}', '<<{alnum:43}>>', '{low:20-40}'])(
  'takes %s for a template',
  (value) => {
    expect(isPlaceholder(value)).toBe(true);
  },
);

it.each(['a{B2:x}c9!kQz', '{"k":1}', 'Kq{9:7}zL2m', 'Tq4_dosKfE_Tbd.sfL5vU'])(
  'takes %s for none',
  (value) => {
    expect(isPlaceholder(value)).toBe(false);
  },
);
