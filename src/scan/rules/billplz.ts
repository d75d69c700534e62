import type { Provider } from '../rule.ts';

export default {
  id: 'billplz',
  name: 'Billplz',
  docs: 'https://www.billplz.com/api',
  revoke: 'https://www.billplz.com/enterprise/setting',
  rules: [
    {
      id: 'secret-key',
      description: 'Billplz secret key',
      near: ['billplz'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const billplzSecretKey = '<<{uuid}>>';",
        'https://api.billplz.com/?secret_key=<<{uuid}>>',
        '- name: BILLPLZ_SECRET_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['BILLPLZ_SECRET_KEY=<your-secret-key>'],
    },
  ],
} satisfies Provider;
