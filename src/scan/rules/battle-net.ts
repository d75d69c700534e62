import type { Provider } from '../rule.ts';

export default {
  id: 'battle-net',
  name: 'Battle.net',
  docs: 'https://develop.battle.net/documentation/guides/getting-started',
  revoke: 'https://develop.battle.net/access/clients',
  rules: [
    {
      id: 'client-secret',
      description: 'Battle.net client secret',
      near: ['battlenet', 'blizzard', 'bnetclient', 'bnetsecret'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Battlenet(client_secret="<<{alnum:32}>>")',
        'export BATTLENET_CLIENT_SECRET="<<{alnum:32}>>"',
        "process.env.BATTLENET_CLIENT_SECRET || '<<{alnum:32}>>'",
      ],
      negative: [
        '"battlenetClientSecret": "{alnum:31}"',
        'BATTLENET_CLIENT_SECRET={alnum:33}',
        'md5 of battlenet-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
