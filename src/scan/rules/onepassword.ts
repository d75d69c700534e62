import type { Provider } from '../rule.ts';

export default {
  id: 'onepassword',
  name: '1Password',
  docs: 'https://developer.1password.com/docs/service-accounts/security/',
  revoke: 'https://my.1password.com, "Developer", "Service accounts"',
  rules: [
    {
      id: 'service-account-token',
      description: '1Password service account token',
      keywords: ['ops_eyj'],
      pattern: /(?<![A-Za-z0-9_])ops_eyJ[A-Za-z0-9+/_-]{250,2000}={0,2}(?![A-Za-z0-9+/=_-])/,
      within: 2100,
      positive: [
        'OP_SERVICE_ACCOUNT_TOKEN=<<ops_eyJ{base64url:250}>>',
        'client = Client(op_service_account_token="<<ops_eyJ{base64url:250}>>")',
      ],
      negative: [
        'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ{base64url:249}',
        'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJyour-token-goes-here',
      ],
    },
    {
      id: 'secret-key',
      description: '1Password secret key',
      keywords: ['a3-'],
      pattern:
        /(?<![A-Za-z0-9_-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}(?![A-Za-z0-9_-])/,
      check: 'letters-and-digits',
      entropy: 3.5,
      positive: [
        'op_secret_key: <<A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:3}K7>>',
        '<add key="OP_SECRET_KEY" value="<<A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:3}K7>>" />',
      ],
      negative: [
        'op_secret_key: A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:2}K7',
        'client = Client(op_secret_key="A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:4}K7")',
        'OP_SECRET_KEY=A3-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
