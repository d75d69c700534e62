import type { Provider } from '../rule.ts';

export default {
  id: 'atera',
  name: 'Atera',
  docs: 'https://app.atera.com/apidocs/',
  revoke: 'https://app.atera.com, "Admin", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Atera API key',
      near: ['atera'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'atera_api_key: <<{lowernum:32}>>',
        '<add key="AteraApiKey" value="<<{lowernum:32}>>" />',
        '# Atera API key: <<{lowernum:32}>>',
      ],
      negative: [
        '"ateraApiKey": "{lowernum:31}"',
        'atera_api_key: {lowernum:33}',
        'md5 of atera-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
