/** Decision cases through the engine of policies alone (test/decisions). */
import { describe, expect, it } from 'vitest';
import { decisionCases } from '../decisions/all.ts';
import { layerCases } from '../decisions/layers.ts';
import { ask, outcomeOf } from '../decisions/world.ts';

describe.each(Object.entries(decisionCases))('%s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, given) => {
    const decision = ask(given).run();
    expect(outcomeOf(decision), given.page).toBe(given.expect);
    // What decides is named, and explained by the same findings.
    if (decision.allowed || decision.why === 'explicit deny') expect(decision.causes).not.toEqual([]);
    else if (decision.why === 'no allow') expect(decision.causes).toEqual([]);
    expect(decision.steps.length).toBeGreaterThan(0);
    if (decision.allowed) expect(decision.steps.map(({ outcome }) => outcome)).not.toContain('denies');
    else if (decision.why === 'explicit deny') {
      expect(decision.steps.map(({ outcome }) => outcome)).toContain('denies');
    }
  });
});

it('there are enough of them, with different names', () => {
  const all = Object.values(decisionCases).flat();
  expect(all.length).toBeGreaterThan(300);
  for (const cases of Object.values(decisionCases)) {
    const names = cases.map(({ page, name, permission }) => `${page} ${name} ${permission}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

it('every combination of layers is decided as the pages say', () => {
  expect(layerCases.length).toBeGreaterThan(3000);
  const wrong = layerCases.filter(({ given, allowed }) => {
    const outcome = outcomeOf(ask({ ...given, expect: 'allow' }).run());
    return (outcome === 'allow') !== allowed;
  });
  expect(wrong.map(({ given, allowed }) => `${allowed ? 'allow' : 'refuse'}: ${given.name}`)).toEqual([]);
});
