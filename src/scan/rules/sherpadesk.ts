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
        'ENV SHERPADESK_API_TOKEN <<{lowernum:32}>>',
        'sherpadesk login --api-token <<{lowernum:32}>>',
      ],
      negative: [
        'SHERPADESK_API_TOKEN={lowernum:33}',
        'MD5 (sherpadesk-2.1.0.tar.gz) = {hex:32}',
        'SHERPADESK_API_TOKEN=your_sherpadesk_api_token_here',
      ],
    },
  ],
} satisfies Provider;
