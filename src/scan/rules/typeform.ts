import type { Provider } from '../rule.ts';

export default {
  id: 'typeform',
  name: 'Typeform',
  docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  revoke: 'https://admin.typeform.com/user/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Typeform personal access token',
      keywords: ['tfp_'],
      pattern: /(?<![A-Za-z0-9_])tfp_[A-Za-z0-9_.=-]{40,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'typeform.personal.access.token=<<tfp_{alnum:44}_{alnum:12}kQ>>',
        "curl -H 'Authorization: Bearer <<tfp_{alnum:44}_{alnum:12}kQ>>' https://api.test/v1",
      ],
      negative: ['TYPEFORM_TOKEN=tfp_{alnum:39}', 'TYPEFORM_TOKEN=tfp_your-token-goes-here'],
    },
    {
      id: 'access-token-old',
      description: 'Typeform access token',
      near: ['typeform'],
      value: /[1-9A-HJ-NP-Za-km-z]{44}/,
      check: 'mixed-case-and-digits',
      positive: [
        '--typeform-access-token-old <<{base58:41}k7Q>>',
        'typeform_access_token_old: <<{base58:41}k7Q>>',
      ],
      negative: [
        'TYPEFORM_ACCESS_TOKEN_OLD={base58:40}k7Q',
        'typeform-1.0.tgz sha256 {hex:64}',
        'TYPEFORM_ACCESS_TOKEN_OLD=your_access_token_old_here',
      ],
    },
  ],
} satisfies Provider;
