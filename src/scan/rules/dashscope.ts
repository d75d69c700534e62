import type { Provider } from '../rule.ts';

export default {
  id: 'dashscope',
  name: 'Alibaba Cloud Model Studio',
  docs: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
  revoke: 'https://bailian.console.alibabacloud.com/?tab=model#/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Alibaba Cloud Model Studio API key',
      near: ['dashscope', 'qwen', 'tongyi', 'modelstudio', 'bailian'],
      value: /sk-[0-9a-f]{32}/,
      positive: [
        'ENV DASHSCOPE_API_KEY <<sk-{hex:32}>>',
        '  - name: DASHSCOPE_API_KEY\n    value: "<<sk-{hex:32}>>"',
      ],
      negative: [
        'DASHSCOPE_API_KEY=sk-{hex:31}',
        'dashscope-1.0.tgz sha256 {hex:64}',
        'DASHSCOPE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
