import type { Provider } from '../rule.ts';

export default {
  id: 'bitrise',
  name: 'Bitrise',
  docs: 'https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html',
  revoke: 'https://app.bitrise.io/me/profile#/security',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Bitrise personal access token',
      near: ['bitrise'],
      value: /(?:bitpat_[0-9A-Za-z_-]{40,90}|[0-9A-Za-z_-]{86})/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e BITRISE_ACCESS_TOKEN=<<{alnum:86}>> app',
        "'bitrise' => ['access_token' => '<<{alnum:86}>>'],",
        'bitrise.access.token=<<{alnum:86}>>',
      ],
      negative: ['BITRISE_ACCESS_TOKEN=<your-access-token>', 'BITRISE_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
