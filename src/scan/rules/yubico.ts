import type { Provider } from '../rule.ts';

export default {
  id: 'yubico',
  name: 'YubiCloud',
  docs: 'https://developers.yubico.com/yubikey-val/Getting_Started_Writing_Clients.html',
  revoke: 'https://upgrade.yubico.com/getapikey/',
  rules: [
    {
      id: 'secret-key',
      description: 'YubiCloud secret key',
      near: ['yubico', 'yubicloud', 'yubikeyapi', 'yubikeysecret'],
      value: /[A-Za-z0-9+/]{27}=/,
      check: 'digits-or-mixed-case',
      positive: ['yubico.secret.key=<<{base64:27}=>>', "'yubico' => ['secret_key' => '<<{base64:27}=>>'],"],
      negative: [
        'YUBICO_SECRET_KEY={base64:28}=',
        "import { createYubicoClient } from 'yubico';",
        'YUBICO_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
