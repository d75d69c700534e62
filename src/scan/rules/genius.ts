import type { Provider } from '../rule.ts';

export default {
  id: 'genius',
  name: 'Genius',
  docs: 'https://docs.genius.com',
  revoke: 'https://genius.com/api-clients',
  rules: [
    {
      id: 'access-token',
      description: 'Genius access token',
      near: ['genius'],
      value: /[0-9A-Za-z_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.GENIUS_ACCESS_TOKEN || '<<{base64url:64}>>'",
        'variable "genius_access_token" {\n  default = "<<{base64url:64}>>"\n}',
        "define('GENIUS_ACCESS_TOKEN', '<<{base64url:64}>>');",
      ],
      negative: [
        '"geniusAccessToken": "{base64url:63}"',
        'GENIUS_ACCESS_TOKEN={base64url:65}',
        'genius-2.4.1.tgz sha256:{hex:64}',
      ],
    },
    {
      id: 'client-secret',
      description: 'Genius client secret',
      near: ['genius'],
      value: /[0-9A-Za-z_-]{86}/,
      check: 'letters-and-digits',
      positive: [
        '- name: GENIUS_CLIENT_SECRET\n  value: "<<{base64url:86}>>"',
        'genius:\n  client_secret: "<<{base64url:86}>>"',
        'os.environ["GENIUS_CLIENT_SECRET"] = "<<{base64url:86}>>"',
      ],
      negative: [
        '"geniusClientSecret": "{base64url:85}"',
        'GENIUS_CLIENT_SECRET={base64url:87}',
        'GENIUS_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
