import type { Provider } from '../rule.ts';

export default {
  id: 'bamboo-hr',
  name: 'BambooHR',
  docs: 'https://documentation.bamboohr.com/docs/getting-started',
  revoke: 'bamboohr.com, "API keys" of the user\'s menu',
  rules: [
    {
      id: 'api-key',
      description: 'BambooHR API key',
      near: ['bamboohr'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'bamboohr_api_key: <<{hex:40}>>',
        '<add key="BamboohrApiKey" value="<<{hex:40}>>" />',
        '# BambooHR API key: <<{hex:40}>>',
      ],
      negative: [
        '"bamboohrApiKey": "{hex:39}"',
        'bamboohr_api_key: {hex:41}',
        'bamboohr was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
