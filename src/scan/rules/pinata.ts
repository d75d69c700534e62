import type { Provider } from '../rule.ts';

export default {
  id: 'pinata',
  name: 'Pinata',
  docs: 'https://docs.pinata.cloud/account-management/api-keys',
  revoke: 'https://app.pinata.cloud/developers/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Pinata API secret',
      near: ['pinata'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'pinata.api_secret = "<<{lowernum:64}>>"',
        "define('PINATA_API_SECRET', '<<{lowernum:64}>>');",
      ],
      negative: [
        'PINATA_API_SECRET={lowernum:63}',
        'pinata-2.1.0.tgz sha256:{hex:64}',
        'PINATA_API_SECRET=<your API secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'Pinata API key',
      near: ['pinata'],
      value: /[a-z0-9]{20}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "PINATA_API_KEY", value: "<<{lowernum:20}>>" }',
        '{"pinata": {"apiKey": "<<{lowernum:20}>>"}}',
      ],
      negative: [
        'PINATA_API_KEY={lowernum:19}',
        'pinataClient.getStatusOfRequest(requestOptions)',
        'PINATA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
