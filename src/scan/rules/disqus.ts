import type { Provider } from '../rule.ts';

export default {
  id: 'disqus',
  name: 'Disqus',
  docs: 'https://disqus.com/api/docs/',
  revoke: 'https://disqus.com/api/applications/',
  rules: [
    {
      id: 'secret-key',
      description: 'Disqus secret key',
      near: ['disqus'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.disqus.com/?secret_key=<<{alnum:64}>>',
        '- name: DISQUS_SECRET_KEY\n  value: "<<{alnum:64}>>"',
        'disqus:\n  secret_key: "<<{alnum:64}>>"',
      ],
      negative: [
        '"disqusSecretKey": "{alnum:63}"',
        'disqus_secret_key: {alnum:65}',
        'disqus-2.4.1.tgz sha256:{hex:64}',
      ],
    },
    {
      id: 'access-token',
      description: 'Disqus access token',
      near: ['disqus'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"disqus": {"access_token": "<<{hex:32}>>"}}',
        'disqus_access_token: <<{hex:32}>>',
        '<add key="DisqusAccessToken" value="<<{hex:32}>>" />',
      ],
      negative: [
        '"disqusAccessToken": "{hex:31}"',
        'disqus_access_token: {hex:33}',
        'md5 of disqus-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
