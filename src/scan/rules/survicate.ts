import type { Provider } from '../rule.ts';

export default {
  id: 'survicate',
  name: 'Survicate',
  docs: 'https://developers.survicate.com',
  revoke: 'https://panel.survicate.com, "Access keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Survicate API key',
      near: ['survicate'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[survicate]\napi_key = "<<{lowernum:32}>>"',
        '<add key="SurvicateApiKey" value="<<{lowernum:32}>>" />',
      ],
      negative: [
        'SURVICATE_API_KEY={lowernum:31}',
        'survicate.min.js?v={hex:32}',
        'survicateApiKey: "${SURVICATE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
