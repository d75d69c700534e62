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
      near: ['osu'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "OSU_CLIENT_SECRET", value: "<<{alnum:40}>>" }',
        '{"osu": {"clientSecret": "<<{alnum:40}>>"}}',
      ],
      negative: [
        'OSU_CLIENT_SECRET={alnum:41}',
        'osu @ {hex:40}',
        'OSU_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-key',
      description: 'osu! API key',
      near: ['osu'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ["define('OSU_API_KEY', '<<{hex:40}>>');", '{ name: "OSU_API_KEY", value: "<<{hex:40}>>" }'],
      negative: [
        'OSU_API_KEY={hex:41}',
        'osu @ {hex:40}',
        'OSU_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
