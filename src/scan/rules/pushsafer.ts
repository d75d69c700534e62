import type { Provider } from '../rule.ts';

export default {
  id: 'pushsafer',
  name: 'Pushsafer',
  docs: 'https://www.pushsafer.com/en/pushapi',
  revoke: 'https://www.pushsafer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Pushsafer API key',
      near: ['pushsafer'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: ["$pushsafer_api_key = '<<{alnum:20}>>';", 'PUSHSAFER_API_KEY=<<{alnum:20}>>'],
      negative: [
        'PUSHSAFER_API_KEY={alnum:19}',
        'pushsaferClient.getStatusOfRequest(requestOptions)',
        'const pushsaferApiKey = process.env.PUSHSAFER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
