import type { Provider } from '../rule.ts';

export default {
  id: 'namesilo',
  name: 'NameSilo',
  docs: 'https://www.namesilo.com/api-reference',
  revoke: 'https://www.namesilo.com/account/api-manager',
  rules: [
    {
      id: 'api-key',
      description: 'NameSilo API key',
      near: ['namesilo'],
      value: /[0-9a-f]{24,27}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("NAMESILO_API_KEY", "<<{hex:24}>>")', '[namesilo]\napi_key = "<<{hex:24}>>"'],
      negative: [
        'NAMESILO_API_KEY={hex:23}',
        'namesiloClient.getStatusOfRequest(requestOptions)',
        'NAMESILO_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
