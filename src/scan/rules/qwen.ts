import type { Provider } from '../rule.ts';

export default {
  id: 'qwen',
  name: 'Alibaba Model Studio',
  docs: 'https://help.aliyun.com/zh/model-studio/get-api-key',
  revoke: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Alibaba Model Studio API key',
      near: ['qwen', 'dashscope', 'bailian'],
      value: /sk-[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['val qwenApiKey = "<<sk-{hex:32}>>"', 'process.env.QWEN_API_KEY = "<<sk-{hex:32}>>";'],
      negative: ['QWEN_API_KEY=sk-{hex:31}', 'qwen.min.js?v={hex:32}', 'qwen_api_key: "{{ qwen_api_key }}"'],
    },
  ],
} satisfies Provider;
