import type { Provider } from '../rule.ts';

export default {
  id: 'phrase',
  name: 'Phrase',
  docs: 'https://developers.phrase.com/en/api/strings/authentication',
  revoke: 'https://app.phrase.com/settings/oauth_access_tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Phrase access token',
      near: ['phraseapp', 'phraseapi', 'phraseaccess', 'phrasetoken', 'phrasestrings'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['phrase_access_token: "<<{hex:64}>>"', 'phrase.access.token=<<{hex:64}>>'],
      negative: [
        'PHRASE_ACCESS_TOKEN={hex:65}',
        'phrase-2.1.0.tgz sha256:{hex:64}',
        'PHRASE_ACCESS_TOKEN=your_phrase_access_token_here',
      ],
    },
  ],
} satisfies Provider;
