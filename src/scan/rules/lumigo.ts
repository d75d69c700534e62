import type { Provider } from '../rule.ts';

export default {
  id: 'lumigo',
  name: 'Lumigo',
  docs: 'https://docs.lumigo.io/docs/lumigo-tokens',
  revoke: 'https://platform.lumigo.io/settings/tracing',
  rules: [
    {
      id: 'token',
      description: 'Lumigo token',
      near: ['lumigo'],
      value: /t_[0-9a-f]{20,24}/,
      positive: [
        'curl https://api.lumigo.io/ -H "Authorization: Bearer <<t_{hex:20}>>"',
        'lumigoTracerToken := "<<t_{hex:20}>>"',
        '"lumigoTracerToken": "<<t_{hex:20}>>"',
      ],
      negative: ['LUMIGO_TRACER_TOKEN=<your-tracer-token>', 'LUMIGO_TRACER_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
