import type { Provider } from '../rule.ts';

export default {
  id: 'swell',
  name: 'Swell',
  docs: 'https://developers.swell.is/backend-api/introduction',
  revoke: '"Developer", "API keys" of your store at swell.store',
  rules: [
    {
      id: 'secret-key',
      description: 'Swell secret key',
      near: ['swellstore', 'swellsecret', 'swellapi', 'swellkey'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="SwellSecretKey" value="<<{alnum:32}>>" />',
        '      - SWELL_SECRET_KEY=<<{alnum:32}>>',
      ],
      negative: [
        'SWELL_SECRET_KEY={alnum:33}',
        'MD5 (swell-2.1.0.tar.gz) = {hex:32}',
        'SWELL_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
