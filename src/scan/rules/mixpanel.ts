import type { Provider } from '../rule.ts';

export default {
  id: 'mixpanel',
  name: 'Mixpanel',
  docs: 'https://developer.mixpanel.com/reference/authentication',
  revoke: 'https://mixpanel.com/settings/project, or "Service accounts" of the organisation',
  rules: [
    {
      id: 'api-secret',
      description: 'Mixpanel API secret',
      near: ['mixpanel'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="mixpanel_api_secret"><<{alnum:32}>></string>',
        'val mixpanelApiSecret = "<<{alnum:32}>>"',
      ],
      negative: [
        'MIXPANEL_API_SECRET={alnum:33}',
        'MD5 (mixpanel-2.1.0.tar.gz) = {hex:32}',
        'MIXPANEL_API_SECRET=your_mixpanel_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
