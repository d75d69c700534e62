import type { Provider } from '../rule.ts';

export default {
  id: 'appfollow',
  name: 'AppFollow',
  docs: 'https://docs.api.appfollow.io',
  revoke: 'https://watch.appfollow.io/settings/general',
  rules: [
    {
      id: 'api-secret',
      description: 'AppFollow API secret',
      near: ['appfollow'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"appfollow": {"api_secret": "<<{alnum:20}>>"}}',
        'appfollow_api_secret: <<{alnum:20}>>',
        '<add key="AppfollowApiSecret" value="<<{alnum:20}>>" />',
      ],
      negative: [
        'APPFOLLOW_API_SECRET={alnum:19}',
        'APPFOLLOW_API_SECRET={alnum:21}',
        'APPFOLLOW_API_SECRET=<your-api-secret>',
      ],
    },
  ],
} satisfies Provider;
