import type { Provider } from '../rule.ts';

export default {
  id: 'upcloud',
  name: 'UpCloud',
  docs: 'https://developers.upcloud.com/1.3/3-accounts/',
  revoke: 'https://hub.upcloud.com/account/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'UpCloud API token',
      keywords: ['ucat_'],
      pattern: /(?<![A-Za-z0-9_])ucat_[A-Z0-9]{26}(?![A-Za-z0-9_-])/,
      positive: [
        'export UPCLOUD_API_TOKEN="<<ucat_{uppernum:26}>>"',
        'upcloud:\n  api_token: <<ucat_{uppernum:26}>>',
      ],
      negative: [
        'UPCLOUD_API_TOKEN=ucat_{uppernum:27}',
        "import { createUpcloudClient } from 'upcloud';",
        'UPCLOUD_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
