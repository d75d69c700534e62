import type { Provider } from '../rule.ts';

export default {
  id: 'steam',
  name: 'Steam Web API',
  docs: 'https://steamcommunity.com/dev',
  revoke: 'https://steamcommunity.com/dev/apikey',
  rules: [
    {
      id: 'api-key',
      description: 'Steam Web API API key',
      near: ['steam'],
      value: /[0-9A-F]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Steam(api_key="<<{HEX:32}>>")',
        'curl https://api.steamcommunity.com/v1/me -H "Authorization: Bearer <<{HEX:32}>>"',
      ],
      negative: ['STEAM_API_KEY={HEX:31}', 'steam.min.js?v={hex:32}', 'steamApiKey: "${STEAM_API_KEY}"'],
    },
  ],
} satisfies Provider;
