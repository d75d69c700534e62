import type { Provider } from '../rule.ts';

export default {
  id: 'eagle-eye-networks',
  name: 'Eagle Eye Networks',
  docs: 'https://developer.eagleeyenetworks.com',
  revoke: 'eagleeyenetworks.com, account settings',
  rules: [
    {
      id: 'api-key',
      description: 'Eagle Eye Networks API key',
      near: ['eagleeye'],
      value: /[0-9A-Za-z]{15}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"eagleeyenetworks": {"api_key": "<<{alnum:15}>>"}}',
        'eagleeyenetworks_api_key: <<{alnum:15}>>',
        '<add key="EagleeyenetworksApiKey" value="<<{alnum:15}>>" />',
      ],
      negative: [
        'EAGLEEYENETWORKS_API_KEY={alnum:14}',
        'EAGLEEYENETWORKS_API_KEY={alnum:16}',
        'EAGLEEYENETWORKS_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
