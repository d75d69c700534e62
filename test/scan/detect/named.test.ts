/** What a provider's name and the words around it make of a value. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { compileTable } from '../../../src/scan/compile/compile.ts';
import type { Provider } from '../../../src/scan/rule.ts';
import { drawSample } from '../../support/samples.ts';

function provider(id: string, near: readonly string[], value: RegExp): Provider {
  return {
    id,
    name: id,
    docs: 'https://docs.example',
    revoke: 'there',
    rules: [{ id: 'api-key', description: `${id} API key`, near, value, positive: [], negative: [] }],
  };
}

const detector = new Detector({
  table: compileTable([
    provider('forecast', ['forecast'], /[0-9a-f]{40}/),
    provider('orchard', ['orchard'], /[A-Za-z0-9]{13}/),
    provider('hubs', ['hapikey'], /[0-9a-f]{32}/),
  ]),
});

function rulesIn(template: string): string[] {
  const { text } = drawSample(template, 'names');
  return detector
    .detect(Buffer.from(text, 'latin1'), 'sample')
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith('generic-') && rule !== 'curl-credentials');
}

it('takes no name in a string for a value of the line above', () => {
  const above = `'curl https://my.orchard.com/ -H "Authorization: Bearer <<x>>"',`;
  expect(rulesIn(`${above}\n        'orchardApiKey := "<<x>>"',`)).toEqual([]);
});

describe('a name near a value', () => {
  it.each([
    ['a variable', 'FORECAST_API_KEY={hex:40}'],
    ['a sentence below a heading', '## Forecast\n\nThe API key is `{hex:40}`.\n'],
    ['the user of a command whose host is behind it', 'curl -u {hex:40}: https://api.forecast.com/v1/items'],
  ])('is known in %s', (_what, template) => {
    expect(rulesIn(template)).toEqual(['forecast-api-key']);
  });

  it.each([
    ['the commit of an action', '- uses: forecast/api-key-action@{hex:40}'],
    ['the commit of a package', '"forecast-api": "git+https://git.example/forecast-api.git#{hex:40}"'],
    ['a sentence without a credential', '## Forecast\n\nThe tree is `{hex:40}`.\n'],
    ['letters of two words', 'PUSHAPI_KEYS=1\nUPSTASH_API_KEY={hex:32}'],
  ])('is none beside %s', (_what, template) => {
    expect(rulesIn(template)).toEqual([]);
  });
});
