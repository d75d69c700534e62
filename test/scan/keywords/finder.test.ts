/** The pass over the bytes against a search for each keyword on its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKeywords } from '../../../src/scan/keywords/pack.ts';
import { KeywordFinder, type FindOptions } from '../../../src/scan/keywords/finder.ts';
import { KeywordTable, type Keyword } from '../../../src/scan/keywords/table.ts';
import { chooseWindow } from '../../../src/scan/keywords/window.ts';
import { extent } from '../../support/extent.ts';

function word(text: string): Keyword {
  return { text, isName: false, window: chooseWindow(text, []) };
}

function name(text: string, gaps: readonly number[] = []): Keyword {
  return { text, isName: true, window: chooseWindow(text, gaps) };
}

function finderOf(keywords: readonly Keyword[], options: FindOptions = {}): KeywordFinder {
  const packed = packKeywords(keywords.map((keyword) => ({ ...keyword, calls: [] })));
  return new KeywordFinder(new KeywordTable(packed), options);
}

function findIn(finder: KeywordFinder, bytes: Uint8Array): string[] {
  const found: string[] = [];
  finder.find(bytes, (keyword, start, end) => {
    found.push(`${keyword} ${start} ${end}`);
  });
  return found.sort();
}

/** With WebAssembly and without it, in the finder's room and elsewhere. */
function find(keywords: readonly Keyword[], text: string): string[] {
  const bytes = Buffer.from(text, 'latin1');
  const portable = findIn(finderOf(keywords, { portable: true }), bytes);
  const finder = finderOf(keywords, { roomBytes: bytes.length });
  expect(findIn(finder, bytes)).toEqual(portable);
  // What was there before must not count.
  finder.room.fill('key');
  bytes.copy(finder.room);
  expect(findIn(finder, finder.room.subarray(0, bytes.length))).toEqual(portable);
  return portable;
}

/** The same, one place after another. */
function findSlowly(keywords: readonly Keyword[], text: string): string[] {
  const found: string[] = [];
  keywords.forEach(({ text: keyword, isName }, number) => {
    const escaped = Array.from(keyword, (each) => each.replace(/[^A-Za-z0-9]/, '\\$&'));
    const pattern = new RegExp(escaped.join(isName ? '[ ._-]?' : ''), 'iy');
    for (let at = 0; at < text.length; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) found.push(`${number} ${at} ${at + match[0].length}`);
    }
  });
  return found.sort();
}

const alphabet = 'abkey01-_.= \n';
const characters = fc.constantFrom(...alphabet.split(''));
const keywordTexts = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...'abkey01-_'.split('')), minLength: 3, maxLength: 9 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

describe('KeywordFinder', () => {
  it('finds each keyword wherever it is, and nothing else', () => {
    fc.assert(
      fc.property(
        keywordTexts,
        fc.array(fc.oneof(characters, fc.nat({ max: 11 })), { maxLength: 60 }),
        (texts, parts) => {
          const keywords = texts.map(word);
          const text = parts
            .map((part) =>
              typeof part === 'string' ? part : (texts[part % texts.length] ?? '').toUpperCase(),
            )
            .join('');
          expect(find(keywords, text)).toEqual(findSlowly(keywords, text));
        },
      ),
      { numRuns: extent(150, 5000) },
    );
  });

  it('finds names with separators at the gaps, or without', () => {
    const texts = ['newrelic', 'flyio', 'dat', 'a1b2c3d4', 'okta', 'cctestreporter'];
    const keywords = texts.map((text) =>
      name(text, { newrelic: [3], flyio: [3], cctestreporter: [2, 6] }[text] ?? []),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            characters,
            fc.constantFrom(
              'NEW_RELIC',
              'new-relic',
              'newRelic',
              'fly.io',
              'FLYIO',
              'xdat',
              'okta',
              'CC_TEST_REPORTER',
            ),
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const found = find(keywords, parts.join(''));
          // Separators elsewhere than at the gaps may be found or not.
          const slow = findSlowly(keywords, parts.join(''));
          expect(slow).toEqual(expect.arrayContaining(found));
          const plain = slow.filter((each) => {
            const [number = 0, start = 0, end = 0] = each.split(' ').map(Number);
            const text = parts.join('').slice(start, end).toLowerCase();
            return (
              text === texts[number] ||
              ['new_relic', 'new-relic', 'fly.io', 'cc_test_reporter'].includes(text)
            );
          });
          expect(found).toEqual(expect.arrayContaining(plain));
        },
      ),
      { numRuns: extent(150, 5000) },
    );
  });

  it('finds keywords at either end', () => {
    for (const text of ['tok', 'toke', 'token', 'tokens'])
      for (const around of ['', '=', '==', '===']) {
        const line = `${around}${text}${around}`;
        expect(find([word(text)], line)).toEqual([`0 ${around.length} ${around.length + text.length}`]);
      }
  });

  it('may be asked about another text by what receives its finds', () => {
    const text = 'token secret token secret token';
    const finder = finderOf([word('token'), word('secret')]);
    const found: number[] = [];
    finder.find(Buffer.from(text), (_, start) => {
      found.push(start);
      finder.find(Buffer.from('secret'), () => undefined);
    });
    expect(found).toEqual([0, 6, 13, 19, 26]);
  });
});
