import type { Provider } from '../rule.ts';

export default {
  id: 'signaturit',
  name: 'Signaturit',
  docs: 'https://docs.signaturit.com/api/',
  revoke: 'https://app.signaturit.com, "Settings", "API"',
  rules: [
    {
      id: 'access-token',
      description: 'Signaturit access token',
      near: ['signaturit'],
      value: /[A-Za-z0-9]{86}/,
      positive: [
        'client = Signaturit(access_token="<<{alnum:86}>>")',
        'curl https://api.signaturit.com/v1/me -H "Authorization: Bearer <<{alnum:86}>>"',
      ],
      negative: [
        'SIGNATURIT_ACCESS_TOKEN={alnum:85}',
        'signaturit-2.1.0.tgz sha256:{hex:64}',
        'SIGNATURIT_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
