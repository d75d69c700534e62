import type { Provider } from '../rule.ts';

export default {
  id: 'messente',
  name: 'Messente',
  docs: 'https://messente.com/documentation',
  revoke: 'https://dashboard.messente.com/api-settings',
  rules: [
    {
      id: 'password',
      description: 'Messente password',
      near: ['messente'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Messente-Password": "<<{hex:32}>>"})',
        'messente.password = "<<{hex:32}>>"',
      ],
      negative: [
        'MESSENTE_PASSWORD={hex:33}',
        'MD5 (messente-2.1.0.tar.gz) = {hex:32}',
        'MESSENTE_PASSWORD=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
