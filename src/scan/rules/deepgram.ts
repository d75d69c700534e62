import type { Provider } from '../rule.ts';

export default {
  id: 'deepgram',
  name: 'Deepgram',
  docs: 'https://developers.deepgram.com/docs/authenticating',
  revoke: 'https://console.deepgram.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Deepgram API key',
      near: ['deepgram'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'deepgram:\n  api_key: "<<{lowernum:40}>>"',
        'os.environ["DEEPGRAM_API_KEY"] = "<<{lowernum:40}>>"',
        'client = Deepgram(api_key="<<{lowernum:40}>>")',
      ],
      negative: [
        '"deepgramApiKey": "{lowernum:39}"',
        'deepgram_api_key: {lowernum:41}',
        'deepgram was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
