import type { Provider } from '../rule.ts';

export default {
  id: 'loops',
  name: 'Loops',
  docs: 'https://loops.so/docs/api-reference/intro',
  revoke: 'https://app.loops.so/settings?page=api',
  rules: [
    {
      id: 'api-key',
      description: 'Loops API key',
      near: ['loopsapi', 'loopsso', 'loopskey'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "LoopsSo.api_key = '<<{hex:32}>>'",
        'LOOPS_SO_API_KEY=<<{hex:32}>>',
        'curl https://api.loops.so/ -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: [
        'LOOPS_SO_API_KEY={hex:31}',
        'LOOPS_SO_API_KEY={hex:33}',
        'md5 of loops-so-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
