import { describe, expect, it } from 'vitest';
import { ProviderNames } from '../../../src/scan/detect/providernames.ts';
import { compileTable } from '../../../src/scan/compile/compile.ts';

const provider = (name: string) => ({
  id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name,
  docs: 'https://example.com',
  revoke: `at ${name}`,
  rules: [
    {
      id: 'key',
      description: `${name} key`,
      keywords: ['xyz_'],
      pattern: /xyz_[a-z]{9}/,
      positive: [],
      negative: [],
    },
  ],
});
const names = new ProviderNames(compileTable(['Notion', 'New Relic', 'Column', '1Password'].map(provider)));
const owner = (name: string): string | undefined => names.find(name)?.provider;

describe('whose a variable is', () => {
  it.each([
    ['NOTION_TOKEN', 'Notion'],
    ['notionToken', 'Notion'],
    ['my-notion-secret', 'Notion'],
    ['NEW_RELIC_KEY', 'New Relic'],
    ['app.newrelic.key', 'New Relic'],
    ['legacyNewRelicKey', 'New Relic'],
    ['NewRelicKey', 'New Relic'],
  ])('%s: %s', (name, expected) => expect(owner(name)).toBe(expected));

  it.each(['TOKEN', 'emotion_token', 'first_notion_of_it', 'column_key', 'newRelics', ''])(
    '%s: nobody',
    (name) => expect(owner(name)).toBeUndefined(),
  );
});
