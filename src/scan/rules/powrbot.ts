import type { Provider } from '../rule.ts';

export default {
  id: 'powrbot',
  name: 'Powrbot',
  docs: 'https://powrbot.com/documentation/',
  revoke: 'https://powrbot.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Powrbot API key',
      near: ['powrbot'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[powrbot]\napi_key = "<<{alnum:40}>>"',
        '<add key="PowrbotApiKey" value="<<{alnum:40}>>" />',
      ],
      negative: [
        'POWRBOT_API_KEY={alnum:39}',
        'powrbot @ {hex:40}',
        'powrbot_api_key: "{{ powrbot_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
