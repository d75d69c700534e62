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
      positive: [
        'client = Onepagecrm(api_key="<<{base64:43}=>>")',
        'curl https://api.onepagecrm.com/v1/me -H "Authorization: Bearer <<{base64:43}=>>"',
      ],
      negative: [
        'ONEPAGECRM_API_KEY={base64:42}=',
        '"onepagecrm": "git+https://git.example/onepagecrm.git#{hex:40}"',
        'const onepagecrmApiKey = process.env.ONEPAGECRM_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
