import type { Provider } from '../rule.ts';

export default {
  id: 'modal',
  name: 'Modal',
  docs: 'https://modal.com/docs/reference/modal.config',
  revoke: 'https://modal.com/settings/tokens',
  rules: [
    {
      id: 'token-secret',
      description: 'Modal token secret',
      keywords: ['as-'],
      pattern: /(?<![A-Za-z0-9_])as-[A-Za-z0-9]{22}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'MODAL_TOKEN_SECRET=<<as-{alnum:19}k7Q>>',
        'client = Client(modal_token_secret="<<as-{alnum:19}k7Q>>")',
      ],
      negative: [
        'MODAL_TOKEN_SECRET=as-{alnum:18}k7Q',
        "const modalTokenSecret = 'as-{alnum:20}k7Q';",
        'MODAL_TOKEN_SECRET=as-your-token-goes-here',
      ],
    },
    {
      id: 'token-id',
      description: 'Modal token ID',
      keywords: ['ak-'],
      pattern: /(?<![A-Za-z0-9_])ak-[A-Za-z0-9]{22}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'modal_token_id: <<ak-{alnum:19}k7Q>>',
        '<add key="MODAL_TOKEN_ID" value="<<ak-{alnum:19}k7Q>>" />',
      ],
      negative: [
        'modal_token_id: ak-{alnum:18}k7Q',
        'client = Client(modal_token_id="ak-{alnum:20}k7Q")',
        'MODAL_TOKEN_ID=ak-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
