import type { Provider } from '../rule.ts';

export default {
  id: 'zenodo',
  name: 'Zenodo',
  docs: 'https://developers.zenodo.org/#authentication',
  revoke: 'https://zenodo.org/account/settings/applications/',
  rules: [
    {
      id: 'access-token',
      description: 'Zenodo access token',
      near: ['zenodo'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        '      - ZENODO_ACCESS_TOKEN=<<{alnum:60}>>',
        'private const string ZenodoAccessToken = "<<{alnum:60}>>";',
      ],
      negative: [
        'ZENODO_ACCESS_TOKEN={alnum:59}',
        'zenodo-2.1.0.tgz sha256:{hex:64}',
        'const zenodoAccessToken = process.env.ZENODO_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
