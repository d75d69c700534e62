/** Finds where the words of a provider's name meet. */
import type { Provider } from '../rule.ts';

/** The ends of words in a name: `New Relic`, `new-relic` and `NewRelic` have one, after three characters. */
function wordEnds(name: string): ReadonlyMap<string, readonly number[]> {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const ends: number[] = [];
  let length = 0;
  for (const word of words.slice(0, -1)) ends.push((length += word.length));
  return new Map([[words.join(''), ends]]);
}

/** Words that variable names have in addition to a provider's name. */
const commonWords =
  /access|account|api|app|auth|bot|client|key|pass(?:word)?|project|secret|server|service|test|token|user/g;

/** Where a separator interrupts `near` in a text. */
function interruptions(near: string, text: string): readonly number[] {
  const pattern = new RegExp(Array.from(near).join('([ ._-]?)'), 'gi');
  return [...text.matchAll(pattern)].flatMap(([, ...between]) =>
    between.flatMap((separator, index) => (separator === '' ? [] : [index + 1])),
  );
}

/** Gaps in a name without separators at which a separator may be: those of the provider's own name, of the samples, and around common words. */
export function findGaps(
  near: string,
  { id, name }: Pick<Provider, 'id' | 'name'>,
  samples: readonly string[],
): readonly number[] {
  const found = new Set<number>(samples.flatMap((sample) => interruptions(near, sample)));
  for (const { index, 0: word } of near.matchAll(commonWords)) found.add(index).add(index + word.length);
  for (const each of [id, name]) {
    for (const [joined, ends] of wordEnds(each)) {
      const start = near.indexOf(joined);
      if (start < 0) continue;
      for (const end of [0, ...ends, joined.length]) found.add(start + end);
    }
  }
  return [...found].filter((end) => end > 0 && end < near.length).sort((a, b) => a - b);
}
