import type { Provider } from '../rule.ts';

export default {
  id: 'rookout',
  name: 'Rookout',
  docs: 'https://docs.rookout.com/docs/organization-token/',
  revoke: 'https://app.rookout.com, "Settings"',
  rules: [
    {
      id: 'api-token',
      description: 'Rookout API token',
      near: ['rookout'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['rookout.api_token = "<<{hex:64}>>"', "define('ROOKOUT_API_TOKEN', '<<{hex:64}>>');"],
      negative: [
        'ROOKOUT_API_TOKEN={hex:65}',
        'rookout-2.1.0.tgz sha256:{hex:64}',
        'ROOKOUT_API_TOKEN=your_rookout_api_token_here',
      ],
    },
  ],
} satisfies Provider;
