import type { Provider } from '../rule.ts';

export default {
  id: 'messagebird',
  name: 'MessageBird',
  docs: 'https://developers.messagebird.com/api/#authentication',
  revoke: 'https://dashboard.messagebird.com/developers/access',
  rules: [
    {
      id: 'access-key',
      description: 'MessageBird access key',
      near: ['messagebird'],
      value: /[A-Za-z0-9]{25}/,
      check: 'mixed-case-and-digits',
      positive: [
        "const messagebirdAccessKey = '<<{alnum:22}k7Q>>';",
        'messagebird.access.key=<<{alnum:22}k7Q>>',
      ],
      negative: [
        'MESSAGEBIRD_ACCESS_KEY={alnum:21}k7Q',
        'messagebird-1.0.tgz sha256 {hex:64}',
        'MESSAGEBIRD_ACCESS_KEY=your_access_key_here',
      ],
    },
    {
      id: 'client-id',
      description: 'MessageBird client ID',
      near: ['messagebird'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: [
        'ENV MESSAGEBIRD_CLIENT_SECRET <<{uuid}>>',
        '  - name: MESSAGEBIRD_CLIENT_SECRET\n    value: "<<{uuid}>>"',
      ],
      negative: [
        'MESSAGEBIRD_CLIENT_SECRET={hex:31}',
        'messagebird-1.0.tgz sha256 {hex:64}',
        'MESSAGEBIRD_CLIENT_SECRET=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
