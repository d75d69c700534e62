import type { Provider } from '../rule.ts';

export default {
  id: 'zenrows',
  name: 'ZenRows',
  docs: 'https://docs.zenrows.com',
  revoke: 'https://app.zenrows.com/account/settings',
  rules: [
    {
      id: 'api-key',
      description: 'ZenRows API key',
      near: ['zenrows'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{"zenrows": {"apiKey": "<<{hex:40}>>"}}',
        '<string name="zenrows_api_key"><<{hex:40}>></string>',
      ],
      negative: [
        'ZENROWS_API_KEY={hex:39}',
        '"zenrows": "git+https://git.example/zenrows.git#{hex:40}"',
        'const zenrowsApiKey = process.env.ZENROWS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
