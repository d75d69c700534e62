import type { Provider } from '../rule.ts';

export default {
  id: 'cloze',
  name: 'Cloze',
  docs: 'https://developer.cloze.com',
  revoke: 'https://www.cloze.com/app/#settings',
  rules: [
    {
      id: 'api-key',
      description: 'Cloze API key',
      near: ['cloze'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'cloze_api_key: <<{hex:32}>>',
        '<add key="ClozeApiKey" value="<<{hex:32}>>" />',
        '# Cloze API key: <<{hex:32}>>',
      ],
      negative: [
        '"clozeApiKey": "{hex:31}"',
        'cloze_api_key: {hex:33}',
        'md5 of cloze-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
