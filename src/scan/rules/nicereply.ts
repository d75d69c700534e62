import type { Provider } from '../rule.ts';

export default {
  id: 'nicereply',
  name: 'Nicereply',
  docs: 'https://help.nicereply.com',
  revoke: 'https://app.nicereply.com, "Settings", "Public API"',
  rules: [
    {
      id: 'api-key',
      description: 'Nicereply API key',
      near: ['nicereply'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ["$nicereply_api_key = '<<{hex:40}>>';", 'NICEREPLY_API_KEY=<<{hex:40}>>'],
      negative: [
        'NICEREPLY_API_KEY={hex:39}',
        '"nicereply": "git+https://git.example/nicereply.git#{hex:40}"',
        'const nicereplyApiKey = process.env.NICEREPLY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
