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
        'requests.get(url, headers={"X-Zenodo-Access-Token": "<<{alnum:60}>>"})',
        'zenodo.access_token = "<<{alnum:60}>>"',
      ],
      negative: [
        'ZENODO_ACCESS_TOKEN={alnum:61}',
        'zenodo-2.1.0.tgz sha256:{hex:64}',
        'ZENODO_ACCESS_TOKEN=your_zenodo_access_token_here',
      ],
    },
  ],
} satisfies Provider;
