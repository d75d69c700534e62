import type { Provider } from '../rule.ts';

export default {
  id: 'wasabi',
  name: 'Wasabi',
  docs: 'https://docs.wasabi.com/docs/creating-a-user-account-and-access-key',
  revoke: 'https://console.wasabisys.com/access_keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Wasabi secret key',
      near: ['wasabi'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Wasabi secret key: <<{alnum:40}>>',
        'requests.get(url, headers={"X-Wasabi-Secret-Key": "<<{alnum:40}>>"})',
      ],
      negative: [
        'WASABI_SECRET_KEY={alnum:41}',
        '"wasabi": "git+https://git.example/wasabi.git#{hex:40}"',
        'WASABI_SECRET_KEY=your_wasabi_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
