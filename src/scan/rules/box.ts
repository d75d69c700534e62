import type { Provider } from '../rule.ts';

export default {
  id: 'box',
  name: 'Box',
  docs: 'https://developer.box.com/guides/authentication/',
  revoke: 'https://app.box.com/developers/console',
  rules: [
    {
      id: 'client-secret',
      description: 'Box client secret',
      near: ['boxclient', 'boxapi', 'boxapp', 'boxdeveloper', 'boxaccess', 'boxtoken', 'boxsecret'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'box-app' => ['client_secret' => '<<{alnum:32}>>'],",
        'box.app.client.secret=<<{alnum:32}>>',
        'tool --box-app-client-secret <<{alnum:32}>>',
      ],
      negative: [
        '"boxAppClientSecret": "{alnum:31}"',
        'BOX_APP_CLIENT_SECRET={alnum:33}',
        'md5 of box-app-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'developer-token',
      description: 'Box developer token',
      near: ['boxdeveloper', 'boxaccess', 'boxtoken'],
      value: /[0-9A-Za-z]{32}/,
      words: ['developer'],
      check: 'digits-or-mixed-case',
      positive: ['BOX_DEVELOPER_TOKEN=<<{alnum:32}>>', '"boxDeveloperToken": "<<{alnum:32}>>"'],
      negative: ['BOX_DEVELOPER_TOKEN={alnum:31}', '"boxDeveloperToken": "{alnum:33}"'],
    },
  ],
} satisfies Provider;
