import type { Provider } from '../rule.ts';

export default {
  id: 'sherpadesk',
  name: 'SherpaDesk',
  docs: 'https://github.com/sherpadesk/api/wiki',
  revoke: 'https://app.sherpadesk.com, "Profile", "API token"',
  rules: [
    {
      id: 'api-token',
      description: 'SherpaDesk API token',
      near: ['sherpadesk'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# SherpaDesk API token: <<{lowernum:32}>>',
        'requests.get(url, headers={"X-Sherpadesk-Api-Token": "<<{lowernum:32}>>"})',
      ],
      negative: [
        'SHERPADESK_API_TOKEN={lowernum:31}',
        '{hex:32}  sherpadesk-2.1.0.zip',
        'SHERPADESK_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
