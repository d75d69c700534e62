import type { Provider } from '../rule.ts';

export default {
  id: 'vast-ai',
  name: 'Vast.ai',
  docs: 'https://docs.vast.ai/api',
  revoke: 'https://cloud.vast.ai/manage-keys/',
  rules: [
    {
      id: 'api-key',
      description: 'Vast.ai API key',
      near: ['vastai', 'vastapi', 'vastkey'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('VAST_AI_API_KEY', '<<{hex:64}>>');",
        '{ name: "VAST_AI_API_KEY", value: "<<{hex:64}>>" }',
      ],
      negative: [
        'VAST_AI_API_KEY={hex:63}',
        'vast-ai-2.1.0.tgz sha256:{hex:64}',
        'const vastAiApiKey = process.env.VAST_AI_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
