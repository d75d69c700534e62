import type { Provider } from '../rule.ts';

export default {
  id: 'oopspam',
  name: 'OOPSpam',
  docs: 'https://docs.oopspam.com',
  revoke: 'https://app.oopspam.com',
  rules: [
    {
      id: 'api-key',
      description: 'OOPSpam API key',
      near: ['oopspam'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        '[oopspam]\napi_key = "<<{alnum:40}>>"',
        '<add key="OopspamApiKey" value="<<{alnum:40}>>" />',
      ],
      negative: [
        'OOPSPAM_API_KEY={alnum:41}',
        '"oopspam": "git+https://git.example/oopspam.git#{hex:40}"',
        'OOPSPAM_API_KEY=your_oopspam_api_key_here',
      ],
    },
  ],
} satisfies Provider;
