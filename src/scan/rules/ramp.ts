import type { Provider } from '../rule.ts';

export default {
  id: 'ramp',
  name: 'Ramp',
  docs: 'https://docs.ramp.com/developer-api/v1/authorization',
  revoke: 'https://app.ramp.com/settings/developer',
  rules: [
    {
      id: 'client-secret',
      description: 'Ramp client secret',
      keywords: ['ramp_sec_'],
      pattern: /(?<![A-Za-z0-9_])ramp_sec_[A-Za-z0-9]{40,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'ramp_client_secret: <<ramp_sec_{alnum:40}>>',
        '<add key="RAMP_CLIENT_SECRET" value="<<ramp_sec_{alnum:40}>>" />',
      ],
      negative: [
        'ramp_client_secret: ramp_sec_{alnum:39}',
        'client = Client(ramp_client_secret="ramp_sec_{alnum:61}")',
        'RAMP_CLIENT_SECRET=ramp_sec_your-token-goes-here',
      ],
    },
    {
      id: 'client-id',
      description: 'Ramp client ID',
      keywords: ['ramp_id_'],
      pattern: /(?<![A-Za-z0-9_])ramp_id_[A-Za-z0-9]{36,44}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['export RAMP_CLIENT_ID="<<ramp_id_{alnum:36}>>"', '--ramp-client-id <<ramp_id_{alnum:36}>>'],
      negative: [
        'export RAMP_CLIENT_ID="ramp_id_{alnum:35}"',
        '"rampClientId": "ramp_id_{alnum:45}",',
        'RAMP_CLIENT_ID=ramp_id_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
