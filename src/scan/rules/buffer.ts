import type { Provider } from '../rule.ts';

export default {
  id: 'buffer',
  name: 'Buffer',
  docs: 'https://buffer.com/developers/api/oauth',
  revoke: 'https://account.buffer.com/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Buffer access token',
      near: ['bufferapi', 'bufferaccesstoken', 'bufferapp', 'bufferoauth'],
      value: /1\/[0-9a-f]{32}/,
      positive: [
        'buffer_access_token: <<1/{hex:32}>>',
        '<add key="BufferAccessToken" value="<<1/{hex:32}>>" />',
        '# Buffer access token: <<1/{hex:32}>>',
      ],
      negative: ['BUFFER_ACCESS_TOKEN=your_access_token_here', 'BUFFER_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
