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
      positive: ['synthesia.api_key = "<<{hex:32}>>"', "define('SYNTHESIA_API_KEY', '<<{hex:32}>>');"],
      negative: [
        'SYNTHESIA_API_KEY={hex:31}',
        '{hex:32}  synthesia-2.1.0.zip',
        'SYNTHESIA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
