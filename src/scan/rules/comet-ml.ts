import type { Provider } from '../rule.ts';

export default {
  id: 'comet-ml',
  name: 'Comet',
  docs: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
  revoke: 'https://www.comet.com/account-settings/apiKeys',
  rules: [
    {
      id: 'api-key',
      description: 'Comet API key',
      near: ['cometml', 'cometapi', 'cometcom'],
      value: /[0-9A-Za-z]{25}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e COMET_ML_API_KEY=<<{alnum:25}>> app',
        "'comet-ml' => ['api_key' => '<<{alnum:25}>>'],",
        'comet.ml.api.key=<<{alnum:25}>>',
        'COMET_API_KEY=<<{alnum:25}>>',
      ],
      negative: [
        'COMET_ML_API_KEY={alnum:24}',
        'COMET_ML_API_KEY={alnum:26}',
        'COMET_ML_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
