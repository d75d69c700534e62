import type { Provider } from '../rule.ts';

export default {
  id: 'just-tcg',
  name: 'JustTCG',
  docs: 'https://justtcg.com/docs',
  revoke: 'https://justtcg.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'JustTCG API key',
      near: ['justtcg'],
      value: /tcg_[0-9a-f]{32}/,
      positive: [
        "process.env.JUST_TCG_API_KEY || '<<tcg_{hex:32}>>'",
        'variable "just_tcg_api_key" {\n  default = "<<tcg_{hex:32}>>"\n}',
        "define('JUST_TCG_API_KEY', '<<tcg_{hex:32}>>');",
      ],
      negative: ['justTcgApiKey: process.env.JUST_TCG_API_KEY', 'JUST_TCG_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
