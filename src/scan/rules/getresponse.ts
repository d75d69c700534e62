import type { Provider } from '../rule.ts';

export default {
  id: 'getresponse',
  name: 'GetResponse',
  docs: 'https://apireference.getresponse.com',
  revoke: 'https://app.getresponse.com/api',
  rules: [
    {
      id: 'api-key',
      description: 'GetResponse API key',
      near: ['getresponse'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"getresponse": {"api_key": "<<{lowernum:32}>>"}}',
        'getresponse_api_key: <<{lowernum:32}>>',
        '<add key="GetresponseApiKey" value="<<{lowernum:32}>>" />',
      ],
      negative: [
        'GETRESPONSE_API_KEY={lowernum:31}',
        'GETRESPONSE_API_KEY={lowernum:33}',
        'md5 of getresponse-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
