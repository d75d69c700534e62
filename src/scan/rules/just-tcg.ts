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
        'curl https://api.justtcg.com/ -H "Authorization: Bearer <<tcg_{hex:32}>>"',
        'justTcgApiKey := "<<tcg_{hex:32}>>"',
        '"justTcgApiKey": "<<tcg_{hex:32}>>"',
      ],
      negative: ['JUST_TCG_API_KEY=${JUST_TCG_API_KEY}', 'JUST_TCG_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
