/** Whose a credential is, where its form alone does not say it. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import { drawSample } from '../../support/samples.ts';

const detector = new Detector({ table: builtIn });

function find(template: string): string[] {
  const { text } = drawSample(template, template);
  return detector
    .detect(Buffer.from(text, 'latin1'), 'sample')
    .map(({ rule, provider }) => `${rule}: ${provider ?? 'nobody'}`);
}

describe('a credential whose prefix several providers have', () => {
  it.each([
    ['WORKOS_API_KEY=sk_live_{alnum:44}', 'workos-api-key: WorkOS'],
    ['{"knock": {"secret_key": "sk_test_{alnum:40}"}}', 'knock-secret-key: Knock'],
  ])('is of the provider that the line names: %s', (template, expected) => {
    expect(find(template)).toEqual([expected]);
  });

  it('is of the provider that has it alone, where no name is', () => {
    expect(find('KEY=sk_live_{alnum:24}')).toEqual(['stripe-secret-key: Stripe']);
  });
});

describe('names of providers', () => {
  it('are words of their own where common words are in them', () => {
    expect(find('const attioAccessToken = "{hex:64}"')).toEqual(['attio-access-token: Attio']);
    expect(find('TIO_ACCESS_KEY={hex:64}')).toEqual(['tenable-secret-key: Tenable']);
  });

  it('say nothing about hashes, though "sha" is in one', () => {
    expect(find('LUSHA_API_KEY={uuid}')).toEqual(['lusha-api-key: Lusha']);
    expect(find('LUSHA_SHA256={hex:64}')).toEqual([]);
  });
});
