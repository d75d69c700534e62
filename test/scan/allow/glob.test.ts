/** Globs of projects mean what they mean to a shell, and take no time that matters whatever they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../src/scan/allow/glob.ts';

describe('globs of a project', () => {
  it.each([
    ['a/b.env', ['a/b.env'], ['a/b_env', 'b.env', 'x/a/b.env']],
    ['*.env', ['.env', 'a.env'], ['a/b.env', 'a.envx']],
    ['**/*.env', ['a.env', 'x/y/.env'], ['a.env/x']],
    ['vendor/**', ['vendor', 'vendor/a', 'vendor/.a/b'], ['vendors/a', 'x/vendor/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab']],
    ['**', ['a', 'a/b', '.a'], []],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['a?c', ['abc', 'aüc', 'a😀c'], ['ac', 'a/c', 'abbc']],
    ['[a-c]x[!0-9]', ['axx', 'cxa'], ['dxx', 'ax1']],
    ['[]]', [']'], ['[]]x']],
    ['a[b', ['a[b'], ['ab']],
    ['*.{js,ts,{c,m}ts}', ['a.js', 'a.ts', 'a.cts', 'a.mts'], ['a.js,ts', 'a.jsx']],
    ['{a}{b', ['{a}{b'], ['ab']],
    ['app/(group)/*.tsx', ['app/(group)/a.tsx'], ['app/group/a.tsx']],
    ['!(a)|+b', ['!(a)|+b'], ['b']],
    ['\\*.env', ['*.env'], ['a.env']],
  ])('%s', (glob, fitting, others) => {
    const matches = globMatcher(glob);
    expect([...fitting, ...others].filter(matches)).toEqual(fitting);
  });

  it('fits what it was made of', () => {
    const name = fc.stringMatching(/^[a-z.]{1,5}$/);
    const part = fc.oneof(name, fc.constantFrom('*', '**', '?', 'a*', '*.b'));
    const made: Readonly<Record<string, string>> = {
      '*': 'x.y',
      '**': 'p/q',
      '?': 'z',
      'a*': 'a',
      '*.b': '.b',
    };
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const path = parts.map((each) => made[each] ?? each).join('/');
        expect(globMatcher(parts.join('/'))(path)).toBe(true);
      }),
    );
  });

  it.each([
    `${'*a'.repeat(40)}b`,
    `${'**/a/'.repeat(40)}b`,
    '((a+)+)+b',
    '+(a|aa)b',
    `${'{a,aa}'.repeat(30)}b`,
    `${'{'.repeat(5000)}a`,
    '[a-'.repeat(5000),
  ])('in bounded time: %.40s', (glob) => {
    const start = performance.now();
    const matches = globMatcher(glob);
    for (const path of ['a'.repeat(4000), 'a/'.repeat(2000)]) expect(matches(path)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
