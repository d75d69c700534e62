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
        'variable "pinata_api_secret" {\n  default = "<<{lowernum:64}>>"\n}',
        '# Pinata API secret: <<{lowernum:64}>>',
      ],
      negative: [
        'PINATA_API_SECRET={lowernum:65}',
        'pinata-2.1.0.tgz sha256:{hex:64}',
        'PINATA_API_SECRET=your_pinata_api_secret_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Pinata API key',
      near: ['pinata'],
      value: /[a-z0-9]{20}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Pinata-Api-Key": "<<{lowernum:20}>>"})',
        'pinata.api_key = "<<{lowernum:20}>>"',
      ],
      negative: [
        'PINATA_API_KEY={lowernum:21}',
        "import { createPinataClient } from 'pinata';",
        'PINATA_API_KEY=your_pinata_api_key_here',
      ],
    },
    {
      id: 'api-token',
      description: 'Pinata API token',
      near: ['pinata'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        "define('PINATA_API_TOKEN', '<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>');",
        '{ name: "PINATA_API_TOKEN", value: "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>" }',
      ],
      negative: [
        'PINATA_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'pinata-2.1.0.tgz sha256:{hex:64}',
        'PINATA_API_TOKEN=your_pinata_api_token_here',
      ],
    },
  ],
} satisfies Provider;
