import type { Provider } from '../rule.ts';

export default {
  id: 'nextcloud',
  name: 'Nextcloud',
  docs: 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html',
  revoke: '"Settings", "Security" of your Nextcloud',
  rules: [
    {
      id: 'app-password',
      description: 'Nextcloud app password',
      near: ['nextcloud'],
      value: /[A-Za-z0-9]{5}-[A-Za-z0-9]{5}-[A-Za-z0-9]{5}-[A-Za-z0-9]{5}-[A-Za-z0-9]{5}/,
      check: 'digits-or-mixed-case',
      positive: [
        'nextcloud.app.password=<<{alnum:5}-{alnum:5}-{alnum:5}-{alnum:5}-{alnum:5}>>',
        "'nextcloud' => ['app_password' => '<<{alnum:5}-{alnum:5}-{alnum:5}-{alnum:5}-{alnum:5}>>'],",
      ],
      negative: [
        'NEXTCLOUD_APP_PASSWORD={alnum:4}-{alnum:5}-{alnum:5}-{alnum:5}-{alnum:5}',
        'nextcloudClient.getStatusOfRequest(requestOptions)',
        'NEXTCLOUD_APP_PASSWORD=<your app password>',
      ],
    },
  ],
} satisfies Provider;
