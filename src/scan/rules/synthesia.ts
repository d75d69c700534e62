import type { Provider } from '../rule.ts';

export default {
  id: 'synthesia',
  name: 'Synthesia',
  docs: 'https://docs.synthesia.io/reference/authentication',
  revoke: 'https://app.synthesia.io/#/account',
  rules: [
    {
      id: 'api-key',
      description: 'Synthesia API key',
      near: ['synthesia'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"synthesia": {"apiKey": "<<{hex:32}>>"}}',
        '<string name="synthesia_api_key"><<{hex:32}>></string>',
      ],
      negative: [
        'SYNTHESIA_API_KEY={hex:31}',
        'synthesia.min.js?v={hex:32}',
        'synthesiaApiKey: "${SYNTHESIA_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
