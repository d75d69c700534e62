import type { Provider } from '../rule.ts';

export default {
  id: 'asknicely',
  name: 'AskNicely',
  docs: 'https://asknicely.asknice.ly/help/apidocs',
  revoke: 'asknicely.asknice.ly, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'AskNicely API key',
      near: ['asknicely'],
      value: /[0-9A-Za-z]{48,50}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<asknicelyApiKey><<{alnum:48}>></asknicelyApiKey>',
        '[asknicely]\napi_key = <<{alnum:48}>>',
        "Asknicely.api_key = '<<{alnum:48}>>'",
      ],
      negative: [
        'ASKNICELY_API_KEY={alnum:47}',
        'ASKNICELY_API_KEY={alnum:51}',
        'ASKNICELY_API_KEY=${ASKNICELY_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
