import type { Provider } from '../rule.ts';

export default {
  id: 'flutterwave',
  name: 'Flutterwave',
  docs: 'https://developer.flutterwave.com/v3.0/docs/authentication',
  revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
  rules: [
    {
      id: 'secret-key',
      description: 'Flutterwave secret key',
      keywords: ['flwseck-', 'flwseck_test-'],
      pattern: /(?<![A-Za-z0-9_])FLWSECK(?:_TEST)?-[0-9a-z]{32}(?:-[0-9a-z]{10,20}vt)?-X(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(flw_secret_key="<<FLWSECK-{lowernum:32}-X>>")',
        'os.environ["FLW_SECRET_KEY"] = "<<FLWSECK_TEST-{lowernum:32}-X>>"',
      ],
      negative: ['flw_secret_key: FLWSECK-{lowernum:31}-X', 'FLW_SECRET_KEY=FLWSECK-your-key-goes-here'],
    },
    {
      id: 'encryption-key',
      description: 'Flutterwave encryption key',
      keywords: ['flwseck_test'],
      pattern: /(?<![A-Za-z0-9_])FLWSECK_TEST-?[0-9a-z]{12}(?![A-Za-z0-9_-])/,
      check: 'letters-and-digits',
      positive: [
        '<add key="FLW_ENCRYPTION_KEY" value="<<FLWSECK_TEST{hex:10}k7>>" />',
        'Authorization: Bearer <<FLWSECK_TEST{hex:10}k7>>',
      ],
      negative: [
        'export FLW_ENCRYPTION_KEY="FLWSECK_TEST{hex:9}k7"',
        '"flwEncryptionKey": "FLWSECK_TEST{hex:11}k7",',
        'FLW_ENCRYPTION_KEY=FLWSECK_TESTyour-key-goes-here',
      ],
    },
    {
      id: 'public-key',
      description: 'Flutterwave public key',
      keywords: ['flwpubk-', 'flwpubk_test-'],
      pattern: /(?<![A-Za-z0-9_])(?:FLWPUBK|FLWPUBK_TEST)-[a-z0-9]{32}-X(?![A-Za-z0-9_])/,
      positive: [
        '--flw-public-key <<FLWPUBK-{lowernum:32}-X>>',
        '{"token":"<<FLWPUBK_TEST-{lowernum:32}-X>>"}',
      ],
      negative: ['FLW_PUBLIC_KEY=FLWPUBK-{lowernum:31}-X', 'FLW_PUBLIC_KEY=FLWPUBK-your-key-goes-here'],
    },
  ],
} satisfies Provider;
