import type { Provider } from '../rule.ts';

export default {
  id: 'buf',
  name: 'Buf',
  docs: 'https://buf.build/docs/bsr/authentication/',
  revoke: 'https://buf.build/settings/user',
  rules: [
    {
      id: 'api-token',
      description: 'Buf API token',
      near: ['buftoken', 'bufapi', 'bufbuild'],
      value: /[0-9a-f]{64}/,
      positive: ['ENV BUF_TOKEN <<{hex:64}>>', '  - name: BUF_TOKEN\n    value: "<<{hex:64}>>"'],
      negative: ['BUF_TOKEN={hex:63}', 'BUF_TOKEN=your_token'],
    },
  ],
} satisfies Provider;
