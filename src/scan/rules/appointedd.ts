import type { Provider } from '../rule.ts';

export default {
  id: 'appointedd',
  name: 'Appointedd',
  docs: 'https://developers.appointedd.com',
  revoke: 'appointedd.com, "API keys" of the organisation',
  rules: [
    {
      id: 'api-key',
      description: 'Appointedd API key',
      near: ['appointedd'],
      value: /[0-9A-Za-z=+]{88}/,
      positive: [
        "'appointedd' => ['api_key' => '<<{alnum:86}==>>'],",
        'appointedd.api.key=<<{alnum:86}==>>',
        'tool --appointedd-api-key <<{alnum:86}==>>',
      ],
      negative: ['APPOINTEDD_API_KEY=your_api_key_here', 'APPOINTEDD_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
