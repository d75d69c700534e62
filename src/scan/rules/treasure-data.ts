import type { Provider } from '../rule.ts';

export default {
  id: 'treasure-data',
  name: 'Treasure Data',
  docs: 'https://docs.treasuredata.com/articles/project-users/getting-your-api-keys',
  revoke: 'https://console.treasuredata.com/app/mp/ak',
  rules: [
    {
      id: 'api-key',
      description: 'Treasure Data API key',
      near: ['treasuredata', 'tdapikey', 'tdapi'],
      value: /[0-9]{1,5}\/[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'TREASURE_DATA_API_KEY=<<{digits:1}/{hex:40}>>',
        '"treasureDataApiKey": "<<{digits:1}/{hex:40}>>"',
      ],
      negative: [
        'TREASURE_DATA_API_KEY={digits:0}/{hex:40}',
        'treasure-data @ {hex:40}',
        'treasure_data_api_key: "{{ treasure_data_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
