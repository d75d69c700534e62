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
      positive: ['export YUBICO_SECRET_KEY="<<{base64:27}=>>"', 'yubico:\n  secret_key: <<{base64:27}=>>'],
      negative: [
        'YUBICO_SECRET_KEY={base64:26}=',
        'yubicoClient.getStatusOfRequest(requestOptions)',
        'YUBICO_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
