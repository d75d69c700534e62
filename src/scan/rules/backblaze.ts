import type { Provider } from '../rule.ts';

export default {
  id: 'backblaze',
  name: 'Backblaze B2',
  docs: 'https://www.backblaze.com/docs/cloud-storage-create-and-manage-app-keys',
  revoke: 'https://secure.backblaze.com/app_keys.htm',
  rules: [
    {
      id: 'application-key',
      description: 'Backblaze B2 application key',
      keywords: ['k000', 'k001', 'k002', 'k003', 'k004', 'k005', 'k006', 'k007', 'k008', 'k009'],
      pattern: /(?<![A-Za-z0-9_+/])K00[0-9][A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])/,
      check: 'mixed-case',
      positive: ['B2_APPLICATION_KEY=<<K001{base64:27}>>', '"applicationKey": "<<K005{alnum:27}>>"'],
      negative: ['B2_APPLICATION_KEY=K001{alnum:26}', 'B2_APPLICATION_KEY=K001{alnum:28}'],
    },
    {
      id: 'application-key-id',
      description: 'Backblaze B2 application key ID',
      near: ['b2keyid', 'b2applicationkeyid', 'backblazekeyid', 'b2account'],
      value: /[0-9a-f]{25}/,
      positive: [
        'ENV B2_APPLICATION_KEY_ID <<{hex:25}>>',
        '  - name: B2_APPLICATION_KEY_ID\n    value: "<<{hex:25}>>"',
      ],
      negative: [
        'B2_APPLICATION_KEY_ID={hex:24}',
        'b2keyid-1.0.tgz sha256 {hex:64}',
        'B2_APPLICATION_KEY_ID=your_application_key_id_here',
      ],
    },
  ],
} satisfies Provider;
