import type { Provider } from '../rule.ts';

export default {
  id: 'vbout',
  name: 'VBOUT',
  docs: 'https://developers.vbout.com',
  revoke: 'https://app.vbout.com/Settings',
  rules: [
    {
      id: 'api-key',
      description: 'VBOUT API key',
      near: ['vbout'],
      value: /[0-9]{25}/,
      positive: ['[vbout]\napi_key = "<<{digits:25}>>"', '<add key="VboutApiKey" value="<<{digits:25}>>" />'],
      negative: [
        'VBOUT_API_KEY={digits:26}',
        "import { createVboutClient } from 'vbout';",
        'VBOUT_API_KEY=your_vbout_api_key_here',
      ],
    },
  ],
} satisfies Provider;
