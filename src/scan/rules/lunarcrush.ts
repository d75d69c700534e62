import type { Provider } from '../rule.ts';

export default {
  id: 'lunarcrush',
  name: 'LunarCrush',
  docs: 'https://lunarcrush.com/developers/api/authentication',
  revoke: 'https://lunarcrush.com/developers/api/authentication',
  rules: [
    {
      id: 'api-key',
      description: 'LunarCrush API key',
      near: ['lunarcrush'],
      value: /[0-9a-z]{38,42}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.LUNARCRUSH_API_KEY || '<<{lowernum:38}>>'",
        'variable "lunarcrush_api_key" {\n  default = "<<{lowernum:38}>>"\n}',
        "define('LUNARCRUSH_API_KEY', '<<{lowernum:38}>>');",
      ],
      negative: [
        '"lunarcrushApiKey": "{lowernum:37}"',
        'LUNARCRUSH_API_KEY={lowernum:43}',
        'LUNARCRUSH_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
