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
      positive: ['"siteleafApiKey": "<<{lowernum:32}>>"', "const siteleafApiKey = '<<{lowernum:32}>>';"],
      negative: [
        'SITELEAF_API_KEY={lowernum:33}',
        'MD5 (siteleaf-2.1.0.tar.gz) = {hex:32}',
        'SITELEAF_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
