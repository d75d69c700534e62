import type { Provider } from '../rule.ts';

export default {
  id: 'veriphone',
  name: 'Veriphone',
  docs: 'https://veriphone.io/docs/v2',
  revoke: 'https://veriphone.io/cp',
  rules: [
    {
      id: 'api-key',
      description: 'Veriphone API key',
      near: ['veriphone'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['veriphone_api_key: "<<{uppernum:32}>>"', 'client = Veriphone(api_key="<<{uppernum:32}>>")'],
      negative: [
        'VERIPHONE_API_KEY={uppernum:31}',
        '{hex:32}  veriphone-2.1.0.zip',
        'const veriphoneApiKey = process.env.VERIPHONE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
