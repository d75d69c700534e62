import type { Provider } from '../rule.ts';

export default {
  id: 'weatherstack',
  name: 'weatherstack',
  docs: 'https://weatherstack.com/documentation',
  revoke: 'https://weatherstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'weatherstack API key',
      near: ['weatherstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'weatherstack.api.key=<<{lowernum:32}>>',
        "'weatherstack' => ['api_key' => '<<{lowernum:32}>>'],",
      ],
      negative: [
        'WEATHERSTACK_API_KEY={lowernum:33}',
        'MD5 (weatherstack-2.1.0.tar.gz) = {hex:32}',
        'WEATHERSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
