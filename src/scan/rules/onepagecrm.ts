import type { Provider } from '../rule.ts';

export default {
  id: 'onepagecrm',
  name: 'OnePageCRM',
  docs: 'https://developer.onepagecrm.com/api/',
  revoke: 'https://app.onepagecrm.com/app/api',
  rules: [
    {
      id: 'api-key',
      description: 'OnePageCRM API key',
      near: ['onepagecrm'],
      value: /[A-Za-z0-9+/]{43}=/,
      check: 'letters-and-digits',
      positive: ['export ONEPAGECRM_API_KEY="<<{base64:43}=>>"', 'onepagecrm:\n  api_key: <<{base64:43}=>>'],
      negative: [
        'ONEPAGECRM_API_KEY={base64:44}=',
        'onepagecrm @ {hex:40}',
        'ONEPAGECRM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
