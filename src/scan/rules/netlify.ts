import type { Provider } from '../rule.ts';

export default {
  id: 'netlify',
  name: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/#authentication',
  revoke: 'https://app.netlify.com/user/applications#personal-access-tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Netlify personal access token',
      keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
      pattern: /(?<![A-Za-z0-9_])(?:nfp|nfc|nfo|nfu|nfb)_[A-Za-z0-9]{36,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'os.environ["NETLIFY_AUTH_TOKEN"] = "<<nfp_{alnum:36}>>"',
        'NETLIFY_AUTH_TOKEN=<<nfc_{alnum:36}>>',
        'client = Client(netlify_auth_token="<<nfo_{alnum:36}>>")',
        'os.environ["NETLIFY_AUTH_TOKEN"] = "<<nfu_{alnum:36}>>"',
      ],
      negative: [
        'export NETLIFY_AUTH_TOKEN="nfp_{alnum:35}"',
        '"netlifyAuthToken": "nfp_{alnum:41}",',
        'NETLIFY_AUTH_TOKEN=nfp_your-token-goes-here',
      ],
    },
    {
      id: 'access-token-old',
      description: 'Netlify access token',
      near: ['netlify'],
      value: /[A-Za-z0-9_-]{40,46}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV NETLIFY_AUTH_TOKEN <<{alnum:37}k7Q>>',
        '  - name: NETLIFY_AUTH_TOKEN\n    value: "<<{alnum:37}k7Q>>"',
      ],
      negative: [
        'NETLIFY_AUTH_TOKEN={alnum:36}k7Q',
        'netlify-1.0.tgz sha256 {hex:64}',
        'NETLIFY_AUTH_TOKEN=your_access_token_old_here',
      ],
    },
  ],
} satisfies Provider;
