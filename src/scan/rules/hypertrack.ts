import type { Provider } from '../rule.ts';

export default {
  id: 'hypertrack',
  name: 'HyperTrack',
  docs: 'https://hypertrack.com/docs',
  revoke: 'https://dashboard.hypertrack.com/setup',
  rules: [
    {
      id: 'secret-key',
      description: 'HyperTrack secret key',
      near: ['hypertrack'],
      value: /[0-9A-Za-z_-]{54}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="HypertrackSecretKey" value="<<{base64url:54}>>" />',
        '# HyperTrack secret key: <<{base64url:54}>>',
        "const hypertrackSecretKey = '<<{base64url:54}>>';",
      ],
      negative: [
        'HYPERTRACK_SECRET_KEY={base64url:53}',
        'hypertrack_secret_key: {base64url:55}',
        'HYPERTRACK_SECRET_KEY=${HYPERTRACK_SECRET_KEY}',
      ],
    },
  ],
} satisfies Provider;
