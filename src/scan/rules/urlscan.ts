import type { Provider } from '../rule.ts';

export default {
  id: 'urlscan',
  name: 'urlscan.io',
  docs: 'https://urlscan.io/docs/api/',
  revoke: 'https://urlscan.io/user/profile/',
  rules: [
    {
      id: 'api-key',
      description: 'urlscan.io API key',
      near: ['urlscan'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '# urlscan.io API key: <<{uuid}>>',
        'requests.get(url, headers={"X-Urlscan-Api-Key": "<<{uuid}>>"})',
      ],
      negative: [
        'URLSCAN_API_KEY={hex:31}',
        'urlscan_workspace_id: {uuid}',
        'urlscan_api_key: "{{ urlscan_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
