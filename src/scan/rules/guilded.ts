import type { Provider } from '../rule.ts';

export default {
  id: 'guilded',
  name: 'Guilded',
  docs: 'https://www.guilded.gg/docs/api/http',
  revoke: "guilded.gg, the bot's settings",
  rules: [
    {
      id: 'bot-token',
      description: 'Guilded bot token',
      keywords: ['gapi_'],
      pattern: /(?<![A-Za-z0-9_])gapi_[0-9A-Za-z+/]{86}==(?!=)/,
      positive: [
        'https://api.gapi_.com/?bot_token=<<gapi_{base64:86}==>>',
        '- name: GUILDED_BOT_TOKEN\n  value: "<<gapi_{base64:86}==>>"',
        'guilded:\n  bot_token: "<<gapi_{base64:86}==>>"',
      ],
      negative: ['guildedBotToken: process.env.GUILDED_BOT_TOKEN', 'GUILDED_BOT_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
