import type { Provider } from '../rule.ts';

export default {
  id: 'saucelabs',
  name: 'Sauce Labs',
  docs: 'https://docs.saucelabs.com/dev/api/',
  revoke: 'https://app.saucelabs.com/user-settings',
  rules: [
    {
      id: 'access-key',
      description: 'Sauce Labs access key',
      near: ['saucelabs', 'sauce'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<add key="SaucelabsAccessKey" value="<<{uuid}>>" />',
        '      - SAUCELABS_ACCESS_KEY=<<{uuid}>>',
      ],
      negative: [
        'SAUCELABS_ACCESS_KEY={hex:31}',
        'saucelabs_workspace_id: {uuid}',
        'saucelabs_access_key: "{{ saucelabs_access_key }}"',
      ],
    },
  ],
} satisfies Provider;
