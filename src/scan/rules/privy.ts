import type { Provider } from '../rule.ts';

export default {
  id: 'privy',
  name: 'Privy',
  docs: 'https://docs.privy.io/basics/get-started/dashboard/app-settings',
  revoke: 'https://dashboard.privy.io',
  rules: [
    {
      id: 'app-secret',
      description: 'Privy app secret',
      near: ['privy'],
      value: /[A-Za-z0-9]{86,88}/,
      positive: ['privy.app.secret=<<{alnum:86}>>', "'privy' => ['app_secret' => '<<{alnum:86}>>'],"],
      negative: [
        'PRIVY_APP_SECRET={alnum:85}',
        'privy-2.1.0.tgz sha256:{hex:64}',
        'privyAppSecret: "${PRIVY_APP_SECRET}"',
      ],
    },
    {
      id: 'v2-app-secret',
      description: 'Privy v2 app secret',
      keywords: ['privy_app_secret_'],
      pattern: /(?<![A-Za-z0-9_])privy_app_secret_[A-Za-z0-9]{80,90}(?![A-Za-z0-9_-])/,
      positive: [
        'privy.app.secret=<<privy_app_secret_{alnum:80}>>',
        "'privy' => ['app_secret' => '<<privy_app_secret_{alnum:80}>>'],",
      ],
      negative: [
        'PRIVY_APP_SECRET=privy_app_secret_{alnum:79}',
        'privy-2.1.0.tgz sha256:{hex:64}',
        'privyAppSecret: "${PRIVY_APP_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
