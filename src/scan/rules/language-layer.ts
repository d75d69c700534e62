import type { Provider } from '../rule.ts';

export default {
  id: 'language-layer',
  name: 'languagelayer',
  docs: 'https://languagelayer.com/documentation',
  revoke: 'https://languagelayer.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'languagelayer access key',
      near: ['languagelayer'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="LanguagelayerAccessKey" value="<<{lowernum:32}>>" />',
        '# languagelayer access key: <<{lowernum:32}>>',
        "const languagelayerAccessKey = '<<{lowernum:32}>>';",
      ],
      negative: [
        'LANGUAGELAYER_ACCESS_KEY={lowernum:31}',
        'LANGUAGELAYER_ACCESS_KEY={lowernum:33}',
        'md5 of languagelayer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
