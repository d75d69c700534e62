import type { Provider } from '../rule.ts';

export default {
  id: 'fullstory',
  name: 'FullStory',
  docs: 'https://developer.fullstory.com/server/v1/authentication/',
  revoke: 'https://app.fullstory.com/ui/settings/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'FullStory API key',
      near: ['fullstory'],
      value: /(?:na1|eu1)?\.?[0-9A-Za-z+/]{86}==/,
      positive: [
        'client = Fullstory(api_key="<<{base64:86}==>>")',
        'export FULLSTORY_API_KEY="<<{base64:86}==>>"',
        "process.env.FULLSTORY_API_KEY || '<<{base64:86}==>>'",
      ],
      negative: ['fullstoryApiKey: process.env.FULLSTORY_API_KEY', 'FULLSTORY_API_KEY=changeme'],
    },
    {
      id: 'short-api-key',
      description: 'FullStory API key',
      near: ['fullstory'],
      value: /[0-9A-Za-z+/-]{88}/,
      check: 'letters-and-digits',
      positive: [
        "const fullstoryApiKey = '<<{base64:88}>>';",
        'https://api.fullstory.com/?api_key=<<{base64:88}>>',
        '- name: FULLSTORY_API_KEY\n  value: "<<{base64:88}>>"',
      ],
      negative: ['fullstoryApiKey: process.env.FULLSTORY_API_KEY', 'FULLSTORY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
