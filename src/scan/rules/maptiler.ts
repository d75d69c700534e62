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
      positive: [
        '{"maptiler": {"apiKey": "<<{alnum:20}>>"}}',
        '<string name="maptiler_api_key"><<{alnum:20}>></string>',
      ],
      negative: [
        'MAPTILER_API_KEY={alnum:19}',
        'maptilerClient.getStatusOfRequest(requestOptions)',
        'MAPTILER_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
