import type { Provider } from '../rule.ts';

export default {
  id: 'translink',
  name: 'TransLink',
  docs: 'https://www.translink.ca/about-us/doing-business-with-translink/app-developer-resources',
  revoke: 'https://www.translink.ca/api-registration',
  rules: [
    {
      id: 'api-key',
      description: 'TransLink API key',
      near: ['translink'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'val translinkApiKey = "<<{alnum:20}>>"',
        'process.env.TRANSLINK_API_KEY = "<<{alnum:20}>>";',
      ],
      negative: [
        'TRANSLINK_API_KEY={alnum:19}',
        'translinkClient.getStatusOfRequest(requestOptions)',
        'const translinkApiKey = process.env.TRANSLINK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
