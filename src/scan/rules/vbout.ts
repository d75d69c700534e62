import type { Provider } from '../rule.ts';

export default {
  id: 'vbout',
  name: 'VBOUT',
  docs: 'https://developers.vbout.com',
  revoke: 'https://app.vbout.com/Settings',
  rules: [
    {
      id: 'api-key',
      description: 'VBOUT API key',
      near: ['vbout'],
      value: /[0-9]{25}/,
      positive: ['vbout.api.key=<<{digits:25}>>', "'vbout' => ['api_key' => '<<{digits:25}>>'],"],
      negative: ['VBOUT_API_KEY={digits:24}', '"vbout": "^2.1.0"', 'vbout_api_key: "{{ vbout_api_key }}"'],
    },
  ],
} satisfies Provider;
