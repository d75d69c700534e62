import type { Provider } from '../rule.ts';

export default {
  id: 'juro',
  name: 'Juro',
  docs: 'https://api-docs.juro.com',
  revoke: 'https://app.juro.com, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Juro API key',
      near: ['juroapi', 'jurokey', 'jurotoken', 'jurocom'],
      value: /[0-9A-Za-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.juro.com/ -H "Authorization: Bearer <<{alnum:40}>>"',
        'juroApiKey := "<<{alnum:40}>>"',
        '"juroApiKey": "<<{alnum:40}>>"',
      ],
      negative: [
        'JURO_API_KEY={alnum:39}',
        'juro_api_key: {alnum:41}',
        'juro was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
