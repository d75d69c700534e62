/** Every rule, by its own samples: in each positive one it finds its secret and nothing else, in each negative one nothing. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../src/scan/detect/detector.ts';
import { measurePattern } from '../../src/scan/compile/patternbounds.ts';
import { builtIn } from '../../src/scan/compile/builtin.ts';
import { providers } from '../../src/scan/rules/all.ts';
import type { Rule } from '../../src/scan/rule.ts';
import { sample } from '../support/extent.ts';
import { drawSample } from '../support/samples.ts';

const detector = new Detector({ table: builtIn });

/** Samples are of no kind of file: the path says nothing. */
const path = 'sample';

interface Row {
  readonly id: string;
  readonly rule: Rule;
}

const rows: readonly Row[] = providers.flatMap(({ id, rules }) =>
  rules.map((rule) => ({ id: `${id}-${rule.id}`, rule })),
);

/** Random parts are drawn several times, so that a rule does not hold by chance. */
const draws = sample(['a', 'b', 'c'], 1);

function find(text: string): { readonly rule: string; readonly secret: string }[] {
  return detector
    .detect(Buffer.from(text, 'latin1'), path)
    .map(({ rule, secret }) => ({ rule, secret: Buffer.from(secret.reveal()).toString('latin1') }));
}

function expectFindsItsSecrets({ id, rule }: Row): void {
  expect(rule.positive.length).toBeGreaterThan(0);
  const wrong = rule.positive.flatMap((template) =>
    draws.flatMap((draw) => {
      const { text, secret } = drawSample(template, `${id} ${draw}`);
      if (secret === undefined) return [`no << and >> in: ${template}`];
      const found = find(text);
      const own = found.filter((each) => each.rule === id);
      if (own.length === 1 && own[0]?.secret === secret) return [];
      const what = own.length === 1 ? 'something else than the secret' : `${own.length} secrets`;
      const others = found.filter((each) => each.rule !== id).map((each) => each.rule);
      return [`finds ${what} in: ${template} (others: ${others.join(', ') || 'none'})`];
    }),
  );
  expect([...new Set(wrong)]).toEqual([]);
}

function expectFindsNothingElse({ id, rule }: Row): void {
  expect(rule.negative.length).toBeGreaterThan(0);
  const wrong = rule.negative.filter((template) =>
    draws.some((draw) => find(drawSample(template, `${id} ${draw}`).text).some((each) => each.rule === id)),
  );
  expect(wrong).toEqual([]);
}

/** In lower case, and in every positive sample. */
function expectKeywords({ id, rule }: Row): void {
  const keywords = 'near' in rule ? rule.near : rule.keywords;
  expect(keywords.length).toBeGreaterThan(0);
  const allowed = 'near' in rule ? /^[a-z0-9]{3,}$/ : /^[\x21-\x40\x5b-\x7e][\x20-\x40\x5b-\x7e]{2,}$/;
  expect(keywords.filter((keyword) => !allowed.test(keyword))).toEqual([]);
  const normal = (text: string): string =>
    'near' in rule ? text.toLowerCase().replace(/[ ._-]/g, '') : text.toLowerCase();
  const without = rule.positive.filter(
    (template) => !keywords.some((keyword) => normal(drawSample(template, id).text).includes(keyword)),
  );
  expect(without).toEqual([]);
}

/** Every quantifier has a bound. */
function expectBoundedPattern({ rule }: Row): void {
  if ('format' in rule) return;
  const pattern = 'near' in rule ? rule.value : rule.pattern;
  expect(pattern.flags.replace('i', '')).toBe('');
  const { least, most } = measurePattern(pattern);
  expect(least).toBeGreaterThan('near' in rule ? 7 : 3);
  expect(most).toBeLessThanOrEqual('near' in rule ? 900 : (rule.within ?? 512));
}

// One test for each rule: thousands more take longer to report than to run.
it.each(rows)('$id', (row) => {
  expectFindsItsSecrets(row);
  expectFindsNothingElse(row);
  expectKeywords(row);
  expectBoundedPattern(row);
});

describe('all rules', () => {
  it('have ids of their own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('are described', () => {
    const wrong = providers
      .filter(({ docs, revoke, name }) => !docs.startsWith('https://') || revoke === '' || name === '')
      .map(({ id }) => id);
    expect(wrong).toEqual([]);
  });
});
