import type { Provider } from '../rule.ts';

export default {
  id: 'appdynamics',
  name: 'AppDynamics',
  docs: 'https://docs.appdynamics.com',
  revoke: 'appdynamics.com, "Settings", "License"',
  rules: [
    {
      id: 'access-key',
      description: 'AppDynamics access key',
      near: ['appdynamics'],
      value: /[0-9a-z]{12,32}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e APPDYNAMICS_ACCOUNT_ACCESS_KEY=<<{lowernum:12}>> app',
        "'appdynamics' => ['account_access_key' => '<<{lowernum:12}>>'],",
        'appdynamics.account.access.key=<<{lowernum:12}>>',
      ],
      negative: [
        'APPDYNAMICS_ACCOUNT_ACCESS_KEY={lowernum:11}',
        'APPDYNAMICS_ACCOUNT_ACCESS_KEY={lowernum:33}',
        'APPDYNAMICS_ACCOUNT_ACCESS_KEY=${APPDYNAMICS_ACCOUNT_ACCESS_KEY}',
      ],
    },
  ],
} satisfies Provider;
