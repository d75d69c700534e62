import type { Provider } from '../rule.ts';

export default {
  id: 'axonaut',
  name: 'Axonaut',
  docs: 'https://axonaut.com/api/v2/doc',
  revoke: 'https://axonaut.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Axonaut API key',
      near: ['axonaut'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="AxonautApiKey" value="<<{lowernum:32}>>" />',
        '# Axonaut API key: <<{lowernum:32}>>',
        "const axonautApiKey = '<<{lowernum:32}>>';",
      ],
      negative: [
        'AXONAUT_API_KEY={lowernum:31}',
        'AXONAUT_API_KEY={lowernum:33}',
        'md5 of axonaut-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
