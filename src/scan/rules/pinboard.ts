import type { Provider } from '../rule.ts';

export default {
  id: 'pinboard',
  name: 'Pinboard',
  docs: 'https://pinboard.in/api/',
  revoke: 'https://pinboard.in/settings/password',
  rules: [
    {
      id: 'api-token',
      description: 'Pinboard API token',
      near: ['pinboard'],
      value: /[A-Za-z0-9]{3,20}:[0-9A-F]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[pinboard]\napi_token = "<<{alnum:3}:{HEX:20}>>"',
        '<add key="PinboardApiToken" value="<<{alnum:3}:{HEX:20}>>" />',
      ],
      negative: [
        'PINBOARD_API_TOKEN={alnum:2}:{HEX:20}',
        '"pinboard": "^2.1.0"',
        'pinboardApiToken: "${PINBOARD_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
