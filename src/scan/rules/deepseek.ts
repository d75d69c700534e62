import type { Provider } from '../rule.ts';

export default {
  id: 'deepseek',
  name: 'DeepSeek',
  docs: 'https://api-docs.deepseek.com',
  revoke: 'https://platform.deepseek.com/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'DeepSeek API key',
      near: ['deepseek'],
      value: /sk-[a-z0-9]{32}/,
      positive: ["const deepseekApiKey = '<<sk-{lowernum:32}>>';", 'deepseek.api.key=<<sk-{lowernum:32}>>'],
      negative: [
        'DEEPSEEK_API_KEY=sk-{lowernum:31}',
        'deepseek-1.0.tgz sha256 {hex:64}',
        'DEEPSEEK_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
