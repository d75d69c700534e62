import type { Provider } from '../rule.ts';

export default {
  id: 'mailjet',
  name: 'Mailjet',
  docs: 'https://dev.mailjet.com/email/guides/',
  revoke: 'https://app.mailjet.com/account/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'Mailjet API key',
      near: ['mailjet', 'mjapikey', 'mjapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("MAILJET_API_KEY", "<<{hex:32}>>")', '[mailjet]\napi_key = "<<{hex:32}>>"'],
      negative: [
        'MAILJET_API_KEY={hex:33}',
        'MD5 (mailjet-2.1.0.tar.gz) = {hex:32}',
        'MAILJET_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'basic-auth',
      description: 'Mailjet basic authentication',
      near: ['mailjet', 'mjapikey', 'mjapi'],
      value: /[A-Za-z0-9]{87}=/,
      positive: ['mailjet.basic.auth=<<{alnum:87}=>>', "'mailjet' => ['basic_auth' => '<<{alnum:87}=>>'],"],
      negative: [
        'MAILJET_BASIC_AUTH={alnum:88}=',
        'mailjet-2.1.0.tgz sha256:{hex:64}',
        'MAILJET_BASIC_AUTH=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
