/** What is found by the names around it, and what is not. */
import { describe, expect, it } from 'vitest';
import { assignmentRules } from '../../../src/scan/assign/rules.ts';
import { findAssignments } from '../../support/assignments.ts';
import { drawSample } from '../../support/samples.ts';
import { negatives } from './negatives.ts';
import { positives } from './positives.ts';

/** Each text is drawn this often. */
const draws = ['a', 'b', 'c', 'd'];

describe('finds exactly the secret', () => {
  it.each(positives)('%s: %s', (path, template) => {
    for (const seed of draws) {
      const { text, secret } = drawSample(template, seed + path);
      const found = findAssignments(text, path);
      expect(found).toHaveLength(1);
      // Compared so that no failure prints the value.
      expect(found[0]?.value === secret).toBe(true);
      expect(Object.keys(assignmentRules)).toContain(found[0]?.rule);
    }
  });
});

describe('finds nothing', () => {
  it.each(negatives)('%s: %s', (path, template) => {
    for (const seed of draws) {
      const { text } = drawSample(template, seed + path);
      expect(findAssignments(Buffer.from(text).toString('latin1'), path)).toHaveLength(0);
    }
  });
});
