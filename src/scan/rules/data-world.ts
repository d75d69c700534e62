import type { Provider } from '../rule.ts';

export default {
  id: 'data-world',
  name: 'data.world',
  docs: 'https://docs.data.world/en/api.html',
  revoke: 'https://data.world/settings/advanced',
  rules: [
    {
      id: 'api-token',
      description: 'data.world API token',
      near: ['dataworld', 'dwauth', 'dwapi'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        '- name: DATA_WORLD_API_TOKEN\n  value: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'data_world:\n  api_token: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'os.environ["DATA_WORLD_API_TOKEN"] = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['DATA_WORLD_API_TOKEN=${DATA_WORLD_API_TOKEN}'],
    },
  ],
} satisfies Provider;
