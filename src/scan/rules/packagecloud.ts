import type { Provider } from '../rule.ts';

export default {
  id: 'packagecloud',
  name: 'packagecloud',
  docs: 'https://packagecloud.io/docs/api',
  revoke: 'https://packagecloud.io/api_token',
  rules: [
    {
      id: 'api-token',
      description: 'packagecloud API token',
      near: ['packagecloud'],
      value: /[0-9a-f]{48}/,
      check: 'letters-and-digits',
      positive: ['packagecloud:\n  api_token: <<{hex:48}>>', 'packagecloud_api_token: "<<{hex:48}>>"'],
      negative: [
        'PACKAGECLOUD_API_TOKEN={hex:49}',
        "import { createPackagecloudClient } from 'packagecloud';",
        'PACKAGECLOUD_API_TOKEN=your_packagecloud_api_token_here',
      ],
    },
  ],
} satisfies Provider;
