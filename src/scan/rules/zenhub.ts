import type { Provider } from '../rule.ts';

export default {
  id: 'zenhub',
  name: 'ZenHub',
  docs: 'https://developers.zenhub.com',
  revoke: 'https://app.zenhub.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'ZenHub API token',
      near: ['zenhub'],
      value: /[0-9a-f]{112}|zh_[0-9a-f]{64}/,
      positive: [
        '# ZenHub API token: <<{hex:112}>>',
        'requests.get(url, headers={"X-Zenhub-Api-Token": "<<zh_{hex:64}>>"})',
      ],
      negative: [
        'ZENHUB_API_TOKEN={hex:111}',
        'zenhub-2.1.0.tgz sha256:{hex:64}',
        'zenhub_api_token: "{{ zenhub_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
