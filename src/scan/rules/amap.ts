import type { Provider } from '../rule.ts';

export default {
  id: 'amap',
  name: 'Amap',
  docs: 'https://lbs.amap.com/api/webservice/create-project-and-key',
  revoke: 'https://console.amap.com/dev/key/app',
  rules: [
    {
      id: 'api-key',
      description: 'Amap API key',
      near: [
        'amapkey',
        'amapapi',
        'gaodekey',
        'gaodeapi',
        'gaodemap',
        'amapweb',
        'amapsecurity',
        'amap',
        'gaode',
      ],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "Amap.api_key = '<<{hex:32}>>'",
        'AMAP_API_KEY=<<{hex:32}>>',
        'curl https://api.amapkey.com/ -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: ['AMAP_API_KEY={hex:31}', 'AMAP_API_KEY={hex:33}', 'md5 of amap-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
