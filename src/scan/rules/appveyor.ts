import type { Provider } from '../rule.ts';

export default {
  id: 'appveyor',
  name: 'AppVeyor',
  docs: 'https://www.appveyor.com/docs/api/',
  revoke: 'https://ci.appveyor.com/api-keys',
  rules: [
    {
      id: 'api-token',
      description: 'AppVeyor API token',
      near: ['appveyor'],
      value: /(?:v2\.)?[0-9a-z]{20}/,
      positive: [
        '# AppVeyor API token: <<v2.{lowernum:20}>>',
        "const appveyorApiToken = '<<v2.{lowernum:20}>>';",
        'https://api.appveyor.com/?api_token=<<v2.{lowernum:20}>>',
      ],
      negative: ['appveyorApiToken: process.env.APPVEYOR_API_TOKEN', 'APPVEYOR_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
