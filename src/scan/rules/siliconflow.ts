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
        "'siliconflow' => ['api_key' => '<<sk-{lower:48}>>'],",
        'os.Setenv("SILICONFLOW_API_KEY", "<<sk-{lower:48}>>")',
      ],
      negative: [
        'SILICONFLOW_API_KEY=sk-{lower:47}',
        '"siliconflow": "^2.1.0"',
        'siliconflowApiKey: "${SILICONFLOW_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
