import type { Provider } from '../rule.ts';

export default {
  id: 'plantnet',
  name: 'Pl@ntNet',
  docs: 'https://my.plantnet.org/doc/getting-started/introduction',
  revoke: 'https://my.plantnet.org/settings/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Pl@ntNet API key',
      near: ['plantnet'],
      value: /2b10[A-Za-z0-9]{22,24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="PlantnetApiKey" value="<<2b10{alnum:22}>>" />',
        '      - PLANTNET_API_KEY=<<2b10{alnum:22}>>',
      ],
      negative: [
        'PLANTNET_API_KEY=2b10{alnum:21}',
        "import { createPlantnetClient } from 'plantnet';",
        'PLANTNET_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
