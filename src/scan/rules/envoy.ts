import type { Provider } from '../rule.ts';

export default {
  id: 'envoy',
  name: 'Envoy',
  docs: 'https://developers.envoy.com',
  revoke: 'https://dashboard.envoy.com/developer',
  rules: [
    {
      id: 'api-key',
      description: 'Envoy API key',
      near: ['envoy'],
      value: /[0-9A-Za-z]{148}/,
      check: 'letters-and-digits',
      positive: [
        "define('ENVOY_API_KEY', '<<{hex:148}>>');",
        'docker run -e ENVOY_API_KEY=<<{hex:148}>> app',
        "'envoy' => ['api_key' => '<<{hex:148}>>'],",
      ],
      negative: ['ENVOY_API_KEY=your_api_key_here', 'ENVOY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
