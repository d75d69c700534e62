import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ExpressionError,
  literalWords,
  nameSecretGroup,
  readExpression,
} from '../../../src/scan/custom/expression.ts';
import { importGitleaks } from '../../../src/scan/custom/gitleaks.ts';
import { readCustomRules } from '../../../src/scan/custom/rules.ts';

function rewritten(text: string): string {
  const { source, flags } = readExpression(text);
  return `/${source}/${flags}`;
}

describe('expressions of a project', () => {
  it.each([
    ['acme_[a-z0-9]{32}', '/acme_[a-z0-9]{32,32}/'],
    ['(?i)acme[_-]?\\w+=.*?;', '/acme[_-]?\\w{1,128}={0,0}/'],
    ['a+b*c{3,}d{2}', '/a{1,128}b{0,128}c{3,128}d{2,2}/'],
    ['(?P<x>[[:alnum:]_]{8})\\z', '/(?<x>[A-Za-z0-9_]{8,8})(?![^])/'],
    ['[]x]a{', '/[\\]x]a{/'],
    ['(?s)a.b', '/a[^]b/'],
    ['\\x{2d}\\A', '/\\x2d(?<![^])/'],
  ])('%s', (text, expected) => {
    if (text.includes('.*?;')) expect(rewritten(text)).toBe('/acme[_-]?\\w{1,128}=.{0,128}?;/i');
    else expect(rewritten(text)).toBe(expected);
  });

  it.each([
    '(a+)+$',
    '(?:a{2,}){3,}',
    '(a*b?){5,9}',
    '(a{0,8}){0,128}b',
    '(a{0,128}){4}b',
    '(?=(a?){1,120}b)',
    '((a|aa)){1,100}b',
    '(?m)^a',
    'a(?i)b',
    'a(?-i:b)',
    '\\pL',
    '(a)\\1',
    'a)',
    '(a',
    '[a',
    'a{5000}',
    'x'.repeat(5000),
  ])('refuses %s', (text) => expect(() => readExpression(text)).toThrow(ExpressionError));

  it('means the same as before for texts that are short', () => {
    const part = fc.constantFrom('a', 'b', '[ab]', '\\d', '.', '(?:ab)', 'c?');
    const count = fc.constantFrom('', '*', '+', '{2}', '{1,3}', '{2,}', '*?');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, count), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'c', '1', '\n'), { maxLength: 20 }),
        (parts, text) => {
          const source = parts.map(([atom, repeat]) => (atom === 'c?' ? atom : atom + repeat)).join('');
          const subject = text.join('');
          expect(new RegExp(readExpression(source).source).exec(subject)?.[0]).toBe(
            new RegExp(source).exec(subject)?.[0],
          );
        },
      ),
    );
  });

  it('names the group that is the secret, and finds words that every match has', () => {
    expect(nameSecretGroup(readExpression('(?:a)(b)[(](c)'), 2).source).toBe('(?:a)(b)[(](?<secret>c)');
    expect(() => nameSecretGroup(readExpression('(a)'), 2)).toThrow(ExpressionError);
    expect(literalWords(readExpression('acme_live_[a-z]{9}'))).toEqual(['acme_live_']);
    expect(literalWords(readExpression('(?:foo|bar)[a-z]{9}'))).toEqual([]);
    expect(literalWords(readExpression('foobar|acme'))).toEqual([]);
    expect(literalWords(readExpression('foobarx?baz'))).toEqual(['foobar']);
  });

  it('takes bounded time', () => {
    const hostile = ['a?'.repeat(20) + 'a'.repeat(20), '(?:a|a){0,20}b', '[a-z]*[a-z]*[a-z]*x'];
    for (const text of hostile) {
      const { source } = readExpression(text);
      const start = performance.now();
      new RegExp(source, 'y').exec('a'.repeat(400));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('rules of a project', () => {
  it('are rules like others, with the files and the exceptions that they name', () => {
    const rules = readCustomRules([
      { id: 'acme', pattern: 'acme_([a-z0-9]{8})', 'secret-group': 1, files: ['*.env'], ignore: ['^0+$'] },
    ]);
    if (typeof rules === 'string') throw new Error(rules);
    const [rule] = rules.provider?.rules ?? [];
    expect(rule && 'pattern' in rule && rule.pattern.exec('acme_abcd1234')?.groups?.['secret']).toBe(
      'abcd1234',
    );
    expect(rule && 'keywords' in rule && rule.keywords).toEqual(['acme_']);
    expect(rules.counts('custom-acme', 'a.env', 'abcd1234')).toBe(true);
    expect(rules.counts('custom-acme', 'a.ts', 'abcd1234')).toBe(false);
    expect(rules.counts('custom-acme', 'a.env', '00000000')).toBe(false);
    expect(rules.counts('github-personal-access-token', 'a.ts', 'x')).toBe(true);
  });

  it.each([
    ['no list', { id: 'a' }],
    ['no id', [{ pattern: 'acme' }]],
    ['no pattern', [{ id: 'a' }]],
    ['an unknown member', [{ id: 'a', pattern: 'acme', regex: 'x' }]],
    ['no keyword', [{ id: 'a', pattern: '[a-z]{32}' }]],
    ['a pattern that can take for ever', [{ id: 'a', pattern: 'acme(a+)+$' }]],
    [
      'an id twice',
      [
        { id: 'a', pattern: 'acme' },
        { id: 'a', pattern: 'acme' },
      ],
    ],
  ])('are refused with %s', (_, value) => expect(readCustomRules(value)).toBeTypeOf('string'));
});

describe('a gitleaks configuration', () => {
  it('is taken as far as it means the same, and the rest is said', () => {
    const { rules, notes } = importGitleaks({
      extend: { useDefault: true },
      rules: [
        {
          id: 'Acme_Key',
          description: 'Acme',
          regex: '(?i)acme.{0,20}([a-z0-9]{32})',
          entropy: 3.1,
          keywords: ['ACME'],
          allowlist: { stopwords: ['test'], paths: ['x'] },
        },
        { id: 'names', path: '\\.pem$' },
        { id: 'flags', regex: 'abc(?-i:X)', keywords: ['abc'] },
        { id: 'and', regex: 'abcd', allowlists: [{ condition: 'AND', regexes: ['x'] }] },
      ],
    });
    expect(rules.map(({ id }) => id)).toEqual(['acme-key', 'and']);
    expect(rules[0]).toMatchObject({
      keywords: ['acme'],
      entropy: 3.1,
      'secret-group': 1,
      ignore: ['(?i)test'],
    });
    for (const word of [
      'useDefault',
      'Acme_Key: paths',
      'names: not taken',
      'flags: not taken',
      'condition AND',
    ]) {
      expect(notes.some((note) => note.includes(word))).toBe(true);
    }
    expect(typeof readCustomRules(rules)).toBe('object');
  });

  it('may be anything', () => {
    fc.assert(fc.property(fc.anything(), (config) => void importGitleaks(config)));
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom('id', 'regex', 'keywords', 'allowlist'), fc.anything())),
        (rules) => void importGitleaks({ rules }),
      ),
    );
  });
});
