import type { Provider } from '../rule.ts';

export default {
  id: 'foursquare',
  name: 'Foursquare',
  docs: 'https://docs.foursquare.com/developer/reference/authentication',
  revoke: 'https://foursquare.com/developers/home',
  rules: [
    {
      id: 'client-secret',
      description: 'Foursquare client secret',
      near: ['foursquare', 'fsqclient', 'fsqsecret'],
      value: /[0-9A-Z]{48}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["FOURSQUARE_CLIENT_SECRET"] = "<<{uppernum:48}>>"',
        'client = Foursquare(client_secret="<<{uppernum:48}>>")',
        'export FOURSQUARE_CLIENT_SECRET="<<{uppernum:48}>>"',
      ],
      negative: [
        'FOURSQUARE_CLIENT_SECRET={uppernum:47}',
        'FOURSQUARE_CLIENT_SECRET={uppernum:49}',
        'FOURSQUARE_CLIENT_SECRET=<your-client-secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'Foursquare API key',
      near: ['foursquare', 'fsqapi'],
      value: /fsq3[0-9A-Za-z+/]{43}=?/,
      positive: [
        '# Foursquare API key: <<fsq3{alnum:43}=>>',
        "const foursquareApiKey = '<<fsq3{alnum:43}=>>';",
        'https://api.foursquare.com/?api_key=<<fsq3{alnum:43}=>>',
      ],
      negative: ['FOURSQUARE_API_KEY=<your-api-key>', 'FOURSQUARE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
