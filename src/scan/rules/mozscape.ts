import type { Provider } from '../rule.ts';

export default {
  id: 'mozscape',
  name: 'Moz',
  docs: 'https://moz.com/api/docs',
  revoke: 'https://moz.com/api/dashboard',
  rules: [
    {
      id: 'secret-key',
      description: 'Moz secret key',
      near: ['mozapi', 'mozscape', 'mozsecret', 'mozlinks'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Mozscape-Secret-Key": "<<{hex:32}>>"})',
        'mozscape.secret_key = "<<{hex:32}>>"',
      ],
      negative: [
        'MOZSCAPE_SECRET_KEY={hex:31}',
        '{hex:32}  mozscape-2.1.0.zip',
        'MOZSCAPE_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
