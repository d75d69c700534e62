import type { Provider } from '../rule.ts';

export default {
  id: 'novu',
  name: 'Novu',
  docs: 'https://docs.novu.co/api-reference/overview',
  revoke: 'https://dashboard.novu.co/api-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Novu secret key',
      near: ['novu'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Novu secret key: <<{hex:32}>>',
        'requests.get(url, headers={"X-Novu-Secret-Key": "<<{hex:32}>>"})',
      ],
      negative: [
        'NOVU_SECRET_KEY={hex:31}',
        'novu.min.js?v={hex:32}',
        'novu_secret_key: "{{ novu_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
