import type { Provider } from '../rule.ts';

export default {
  id: 'openweb-ninja',
  name: 'OpenWeb Ninja',
  docs: 'https://www.openwebninja.com/api',
  revoke: 'https://app.openwebninja.com',
  rules: [
    {
      id: 'api-key',
      description: 'OpenWeb Ninja API key',
      near: ['openwebninja'],
      value: /ak_[a-z0-9]{40,60}/,
      check: 'letters-and-digits',
      positive: [
        "$openweb_ninja_api_key = '<<ak_{lowernum:40}>>';",
        'OPENWEB_NINJA_API_KEY=<<ak_{lowernum:40}>>',
      ],
      negative: [
        'OPENWEB_NINJA_API_KEY=ak_{lowernum:39}',
        'openweb-ninja @ {hex:40}',
        'openweb_ninja_api_key: "{{ openweb_ninja_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
