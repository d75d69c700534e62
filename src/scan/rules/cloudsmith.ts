import type { Provider } from '../rule.ts';

export default {
  id: 'cloudsmith',
  name: 'Cloudsmith',
  docs: 'https://help.cloudsmith.io/docs/api-key',
  revoke: 'https://cloudsmith.io/user/settings/api/',
  rules: [
    {
      id: 'api-key',
      description: 'Cloudsmith API key',
      near: ['cloudsmith'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'cloudsmithApiKey := "<<{lowernum:40}>>"',
        '"cloudsmithApiKey": "<<{lowernum:40}>>"',
        'private static final String CLOUDSMITH_API_KEY = "<<{lowernum:40}>>";',
      ],
      negative: [
        '"cloudsmithApiKey": "{lowernum:39}"',
        'CLOUDSMITH_API_KEY={lowernum:41}',
        'cloudsmith was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
