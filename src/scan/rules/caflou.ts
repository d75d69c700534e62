import type { Provider } from '../rule.ts';

export default {
  id: 'caflou',
  name: 'Caflou',
  docs: 'https://app.caflou.com/api_docs',
  revoke: 'https://app.caflou.com, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Caflou API token',
      near: ['caflou'],
      value: /[0-9A-Za-z._-]{155}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.app.caflou.com/ -H "Authorization: Bearer <<{alnum:155}>>"',
        'caflouApiToken := "<<{alnum:155}>>"',
        '"caflouApiToken": "<<{alnum:155}>>"',
      ],
      negative: ['CAFLOU_API_TOKEN=${CAFLOU_API_TOKEN}', 'CAFLOU_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
