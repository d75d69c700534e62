import type { Provider } from '../rule.ts';

export default {
  id: 'veracode',
  name: 'Veracode',
  docs: 'https://docs.veracode.com/r/c_api_credentials3',
  revoke: 'https://web.analysiscenter.veracode.com, "API credentials"',
  rules: [
    {
      id: 'secret-key',
      description: 'Veracode secret key',
      near: ['veracode'],
      value: /[0-9a-f]{128}/,
      positive: [
        '{ name: "VERACODE_SECRET_KEY", value: "<<{hex:128}>>" }',
        '{"veracode": {"secretKey": "<<{hex:128}>>"}}',
      ],
      negative: [
        'VERACODE_SECRET_KEY={hex:127}',
        'veracode-2.1.0.tgz sha256:{hex:64}',
        'veracode_secret_key: "{{ veracode_secret_key }}"',
      ],
    },
    {
      id: 'eu-secret-key',
      description: 'Veracode eu secret key',
      keywords: ['vera01es-'],
      pattern: /(?<![A-Za-z0-9_])vera01es-[0-9a-f]{128}(?![A-Za-z0-9_-])/,
      positive: [
        '{ name: "VERACODE_SECRET_KEY", value: "<<vera01es-{hex:128}>>" }',
        '{"veracode": {"secretKey": "<<vera01es-{hex:128}>>"}}',
      ],
      negative: [
        'VERACODE_SECRET_KEY=vera01es-{hex:127}',
        'veracode-2.1.0.tgz sha256:{hex:64}',
        'veracode_secret_key: "{{ veracode_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
