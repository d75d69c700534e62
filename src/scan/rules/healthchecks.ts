import type { Provider } from '../rule.ts';

export default {
  id: 'healthchecks',
  name: 'Healthchecks.io',
  docs: 'https://healthchecks.io/docs/api/',
  revoke: 'https://healthchecks.io, project settings',
  rules: [
    {
      id: 'api-key',
      description: 'Healthchecks.io API key',
      near: ['healthchecks'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Healthchecks(api_key="<<{base64url:32}>>")',
        'export HEALTHCHECKS_API_KEY="<<{base64url:32}>>"',
        "process.env.HEALTHCHECKS_API_KEY || '<<{base64url:32}>>'",
      ],
      negative: [
        '"healthchecksApiKey": "{base64url:31}"',
        'HEALTHCHECKS_API_KEY={base64url:33}',
        'md5 of healthchecks-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
