import type { Provider } from '../rule.ts';

export default {
  id: 'textmagic',
  name: 'Textmagic',
  docs: 'https://docs.textmagic.com',
  revoke: 'https://my.textmagic.com/online/api/rest-api/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Textmagic API key',
      near: ['textmagic'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: ["const textmagicApiKey = '<<{alnum:30}>>';", 'export TEXTMAGIC_API_KEY="<<{alnum:30}>>"'],
      negative: [
        'TEXTMAGIC_API_KEY={alnum:29}',
        'textmagicClient.getStatusOfRequest(requestOptions)',
        'const textmagicApiKey = process.env.TEXTMAGIC_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
