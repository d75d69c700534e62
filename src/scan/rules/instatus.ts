import type { Provider } from '../rule.ts';

export default {
  id: 'instatus',
  name: 'Instatus',
  docs: 'https://instatus.com/help/api',
  revoke: 'https://dashboard.instatus.com/developer',
  rules: [
    {
      id: 'api-key',
      description: 'Instatus API key',
      near: ['instatus'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[instatus]\napi_key = <<{hex:32}>>',
        "Instatus.api_key = '<<{hex:32}>>'",
        'INSTATUS_API_KEY=<<{hex:32}>>',
      ],
      negative: [
        '"instatusApiKey": "{hex:31}"',
        'instatus_api_key: {hex:33}',
        'md5 of instatus-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
