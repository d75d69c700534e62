import type { Provider } from '../rule.ts';

export default {
  id: 'salad-cloud',
  name: 'SaladCloud',
  docs: 'https://docs.salad.com',
  revoke: 'https://portal.salad.com/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'SaladCloud API key',
      keywords: ['salad_cloud_'],
      pattern: /(?<![A-Za-z0-9_])salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{7,235}(?![A-Za-z0-9_-])/,
      positive: [
        'process.env.SALAD_CLOUD_API_KEY = "<<salad_cloud_{alnum:1}_{alnum:7}>>";',
        "$salad_cloud_api_key = '<<salad_cloud_{alnum:1}_{alnum:7}>>';",
      ],
      negative: [
        'SALAD_CLOUD_API_KEY=salad_cloud_{alnum:0}_{alnum:7}',
        "import { createSaladCloudClient } from 'salad-cloud';",
        'SALAD_CLOUD_API_KEY=your_salad_cloud_api_key_here',
      ],
    },
  ],
} satisfies Provider;
