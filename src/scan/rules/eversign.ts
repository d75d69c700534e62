import type { Provider } from '../rule.ts';

export default {
  id: 'eversign',
  name: 'eversign',
  docs: 'https://eversign.com/api/documentation',
  revoke: 'https://eversign.com, "Settings", "Developer"',
  rules: [
    {
      id: 'access-key',
      description: 'eversign access key',
      near: ['eversign'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String EVERSIGN_ACCESS_KEY = "<<{lowernum:32}>>";',
        '{"eversign": {"access_key": "<<{lowernum:32}>>"}}',
        'eversign_access_key: <<{lowernum:32}>>',
      ],
      negative: [
        '"eversignAccessKey": "{lowernum:31}"',
        'eversign_access_key: {lowernum:33}',
        'md5 of eversign-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
