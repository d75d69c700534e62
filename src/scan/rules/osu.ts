import type { Provider } from '../rule.ts';

export default {
  id: 'osu',
  name: 'osu!',
  docs: 'https://osu.ppy.sh/docs/index.html#authentication',
  revoke: 'https://osu.ppy.sh/home/account/edit#oauth',
  rules: [
    {
      id: 'client-secret',
      description: 'osu! client secret',
      near: ['osuclient', 'osuapi', 'osukey', 'osusecret', 'osuppysh'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'val osuClientSecret = "<<{alnum:40}>>"',
        'process.env.OSU_CLIENT_SECRET = "<<{alnum:40}>>";',
      ],
      negative: [
        'OSU_CLIENT_SECRET={alnum:39}',
        '"osu": "git+https://git.example/osu.git#{hex:40}"',
        'const osuClientSecret = process.env.OSU_CLIENT_SECRET;',
      ],
    },
    {
      id: 'api-key',
      description: 'osu! API key',
      near: ['osuclient', 'osuapi', 'osukey', 'osusecret', 'osuppysh'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['<string name="osu_api_key"><<{hex:40}>></string>', 'val osuApiKey = "<<{hex:40}>>"'],
      negative: [
        'OSU_API_KEY={hex:39}',
        '"osu": "git+https://git.example/osu.git#{hex:40}"',
        'const osuApiKey = process.env.OSU_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
