import type { Provider } from '../rule.ts';

export default {
  id: 'maptiler',
  name: 'MapTiler',
  docs: 'https://docs.maptiler.com/cloud/api/authentication-key/',
  revoke: 'https://cloud.maptiler.com/account/keys/',
  rules: [
    {
      id: 'api-key',
      description: 'MapTiler API key',
      near: ['maptiler'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: ['process.env.MAPTILER_API_KEY = "<<{alnum:20}>>";', "$maptiler_api_key = '<<{alnum:20}>>';"],
      negative: [
        'MAPTILER_API_KEY={alnum:19}',
        '"maptiler": "^2.1.0"',
        'maptilerApiKey: "${MAPTILER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
