import type { Provider } from '../rule.ts';

export default {
  id: 'envato',
  name: 'Envato',
  docs: 'https://build.envato.com/api/',
  revoke: 'https://build.envato.com/my-apps/',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Envato personal access token',
      near: ['envato', 'themeforest'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'envato' => ['personal_token' => '<<{alnum:32}>>'],",
        'envato.personal.token=<<{alnum:32}>>',
        'tool --envato-personal-token <<{alnum:32}>>',
      ],
      negative: [
        '"envatoPersonalToken": "{alnum:31}"',
        'ENVATO_PERSONAL_TOKEN={alnum:33}',
        'md5 of envato-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
