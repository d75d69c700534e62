import type { Provider } from '../rule.ts';

export default {
  id: 'koordinates',
  name: 'Koordinates',
  docs: 'https://help.koordinates.com/site-admin-apis/api-keys/',
  revoke: 'koordinates.com, "API keys" of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Koordinates API key',
      near: ['koordinates', 'linzapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="KoordinatesApiKey" value="<<{hex:32}>>" />',
        '# Koordinates API key: <<{hex:32}>>',
        "const koordinatesApiKey = '<<{hex:32}>>';",
      ],
      negative: [
        'KOORDINATES_API_KEY={hex:31}',
        'KOORDINATES_API_KEY={hex:33}',
        'md5 of koordinates-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
