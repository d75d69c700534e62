import type { Provider } from '../rule.ts';

export default {
  id: 'recurly',
  name: 'Recurly',
  docs: 'https://recurly.com/developers/guides/authentication.html',
  revoke: '"Integrations", "API credentials" of your site at recurly.com',
  rules: [
    {
      id: 'api-key',
      description: 'Recurly API key',
      near: ['recurly'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Recurly(api_key="<<{hex:32}>>")',
        'curl https://api.recurly.com/v1/me -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: [
        'RECURLY_API_KEY={hex:31}',
        '{hex:32}  recurly-2.1.0.zip',
        'const recurlyApiKey = process.env.RECURLY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
