import type { Provider } from '../rule.ts';

export default {
  id: 'bitget',
  name: 'Bitget',
  docs: 'https://www.bitget.com/api-doc/common/intro',
  revoke: 'https://www.bitget.com/account/newapi',
  rules: [
    {
      id: 'api-secret',
      description: 'Bitget API secret',
      near: ['bitget'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '- name: BITGET_API_SECRET\n  value: "<<{hex:64}>>"',
        'bitget:\n  api_secret: "<<{hex:64}>>"',
        'os.environ["BITGET_API_SECRET"] = "<<{hex:64}>>"',
      ],
      negative: [
        'BITGET_API_SECRET={hex:63}',
        'bitget_api_secret: {hex:65}',
        'bitget-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
