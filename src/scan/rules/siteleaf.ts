import type { Provider } from '../rule.ts';

export default {
  id: 'siteleaf',
  name: 'Siteleaf',
  docs: 'https://learn.siteleaf.com/api/',
  revoke: 'https://manage.siteleaf.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Siteleaf API key',
      near: ['siteleaf'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.SITELEAF_API_KEY = "<<{lowernum:32}>>";',
        "$siteleaf_api_key = '<<{lowernum:32}>>';",
      ],
      negative: [
        'SITELEAF_API_KEY={lowernum:31}',
        'siteleaf.min.js?v={hex:32}',
        'siteleafApiKey: "${SITELEAF_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
