/** Text that somebody made to slow a scan down: whatever it is, four times as much takes about four times as long. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { KeywordTable } from '../../../src/scan/keywords/table.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import { providers } from '../../../src/scan/rules/all.ts';
import type { Provider, Rule } from '../../../src/scan/rule.ts';
import { extent, sample } from '../../support/extent.ts';
import { drawSample } from '../../support/samples.ts';

const detector = new Detector({ table: builtIn });

/** Parts of a rule's samples that are repeated without end. */
function hostileParts(rule: Rule, id: string): readonly string[] {
  const [keyword = ''] = 'near' in rule ? rule.near : rule.keywords;
  const samples = rule.positive.map((template) => drawSample(template, id));
  const secrets = samples.flatMap(({ secret }) => secret ?? []);
  const [longest = ''] = [...secrets].sort((a, b) => b.length - a.length);
  return [
    // The keyword again and again, with and without something between.
    keyword,
    `${keyword}=`,
    // Beginnings within beginnings.
    longest.slice(0, Math.ceil(longest.length / 2)),
    // Many names, many values.
    `${keyword} ${longest.slice(1)} `,
    `${samples[0]?.text ?? ''}\n`,
  ].filter((part) => part !== '');
}

function fill(part: string, length: number): Buffer {
  return Buffer.from(part.repeat(Math.ceil(length / part.length)).slice(0, length), 'latin1');
}

/** Microseconds of processor time for a character, the least of several runs: what else the machine does only adds. */
function measureCost(bytes: Buffer, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    detector.detect(bytes, 'hostile');
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times) / bytes.length;
}

const shortest = extent(1024, 2048);
/** Microseconds of a character that are worth a second look, and those that are too many. */
const suspicious = 6;
const tooSlow = 20;

function judge(name: string, part: string): string[] {
  if (measureCost(fill(part, shortest), 1) < suspicious || measureCost(fill(part, shortest), 2) < suspicious)
    return [];
  const before = measureCost(fill(part, shortest * 4), 2);
  const after = measureCost(fill(part, shortest * 16), 2);
  if (after < tooSlow && after < 2 * Math.max(before, suspicious)) return [];
  return [
    `${name}: ${before.toFixed(1)} µs a character, ${after.toFixed(1)} when there are four times as many`,
  ];
}

function slowTexts({ id, rules }: Provider): string[] {
  return rules.flatMap((rule) =>
    hostileParts(rule, `${id}-${rule.id}`).flatMap((part, index) =>
      judge(`${id}-${rule.id}, part ${index}`, part),
    ),
  );
}

/** Providers in one test. */
const atOnce = 100;
const groups = Array.from({ length: Math.ceil(providers.length / atOnce) }, (_, index) =>
  providers.slice(index * atOnce, (index + 1) * atOnce),
);

describe('hostile text', () => {
  it.each(groups.map((group) => ({ first: group[0]?.id ?? '', group })))(
    'of rules from $first on takes time in proportion',
    ({ group }) => {
      expect(sample(group, 12).flatMap(slowTexts)).toEqual([]);
    },
    300_000,
  );

  const generic: Readonly<Record<string, string>> = {
    'one line of words': 'password token secret key ',
    'assignments without end': 'password=',
    'quotes without end': '"password":"',
    'base64 of text': Buffer.from('password=secret ').toString('base64'),
    'base64 of anything': 'A1b2+/C3',
    escapes: '\\n\\"\\u003d',
    'one letter': 'a',
    blanks: ' ',
    'line breaks': '\n',
    'indented lines': '  key:\n',
    brackets: '{[(<',
    'the beginning of a private key': '-----BEGIN PRIVATE KEY-----\n',
    URLs: 'https://user:password@',
  };

  it.each(Object.entries(generic))(
    '%s: megabytes take time in proportion',
    (_, part) => {
      const length = extent(64, 512) * 1024;
      const before = measureCost(fill(part, length), 2);
      const after = measureCost(fill(part, 4 * length), 1);
      expect(after).toBeLessThan(Math.max(1, 2 * before));
      expect(after).toBeLessThan(tooSlow);
    },
    300_000,
  );

  it('takes keywords of all rules in one line', () => {
    const words = new KeywordTable(builtIn.keywords)
      .all()
      .map(({ text }) => text)
      .join(' ');
    const before = measureCost(fill(words, 128 * 1024), 2);
    const after = measureCost(fill(words, 512 * 1024), 2);
    expect(after).toBeLessThan(Math.max(suspicious, 2 * before));
  });
});
