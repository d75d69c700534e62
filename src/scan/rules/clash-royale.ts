import type { Provider } from '../rule.ts';

export default {
  id: 'clash-royale',
  name: 'Supercell games',
  docs: 'https://developer.clashofclans.com',
  revoke: 'https://developer.clashofclans.com/#/account',
  rules: [
    {
      id: 'api-token',
      description: 'Supercell games API token',
      near: ['clashofclans', 'clashroyale', 'brawlstars', 'supercell', 'cocapi'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'os.environ["CLASH_ROYALE_API_TOKEN"] = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'client = ClashRoyale(api_token="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>")',
        'export CLASH_ROYALE_API_TOKEN="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['CLASH_ROYALE_API_TOKEN=<your-api-token>'],
    },
  ],
} satisfies Provider;
