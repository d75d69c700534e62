import type { Provider } from '../rule.ts';

export default {
  id: 'siliconflow',
  name: 'SiliconFlow',
  docs: 'https://docs.siliconflow.cn/en/userguide/quickstart',
  revoke: 'https://cloud.siliconflow.cn/account/ak',
  rules: [
    {
      id: 'api-key',
      description: 'SiliconFlow API key',
      near: ['siliconflow'],
      value: /sk-[a-z]{48}/,
      positive: [
        '<add key="SiliconflowApiKey" value="<<sk-{lower:48}>>" />',
        '      - SILICONFLOW_API_KEY=<<sk-{lower:48}>>',
      ],
      negative: [
        'SILICONFLOW_API_KEY=sk-{lower:49}',
        "import { createSiliconflowClient } from 'siliconflow';",
        'SILICONFLOW_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
