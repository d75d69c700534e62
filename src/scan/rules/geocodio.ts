import type { Provider } from '../rule.ts';

export default {
  id: 'geocodio',
  name: 'Geocodio',
  docs: 'https://www.geocod.io/docs/',
  revoke: 'https://dash.geocod.io/apikey',
  rules: [
    {
      id: 'api-key',
      description: 'Geocodio API key',
      near: ['geocodio'],
      value: /[0-9a-z]{39}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e GEOCODIO_API_KEY=<<{lowernum:39}>> app',
        "'geocodio' => ['api_key' => '<<{lowernum:39}>>'],",
        'geocodio.api.key=<<{lowernum:39}>>',
      ],
      negative: [
        'GEOCODIO_API_KEY={lowernum:38}',
        'GEOCODIO_API_KEY={lowernum:40}',
        'GEOCODIO_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
