import type { Provider } from '../rule.ts';

export default {
  id: 'discord',
  name: 'Discord',
  docs: 'https://discord.com/developers/docs/reference#authentication',
  revoke: 'https://discord.com/developers/applications, "Bot", "Reset Token"',
  rules: [
    {
      id: 'bot-token',
      description: 'Discord bot token',
      near: ['discord', 'bottoken'],
      value: /[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}/,
      check: 'mixed-case',
      positive: [
        'DISCORD_BOT_TOKEN=<<MT{alnum:24}.{alnum:6}.{alnum:38}>>',
        '"discordToken": "<<ND{alnum:22}.G{alnum:5}.{base64url:27}>>"',
        'BOT_TOKEN: <<OT{alnum:22}.{alnum:6}.{alnum:27}>>',
      ],
      negative: [
        'DISCORD_BOT_TOKEN=MT{alnum:24}.{alnum:5}.{alnum:38}',
        'DISCORD_BOT_TOKEN=PT{alnum:24}.{alnum:6}.{alnum:38}',
        'DISCORD_BOT_TOKEN=your_token_here',
      ],
    },
    {
      id: 'bot-login',
      description: 'Discord bot token',
      keywords: [
        'client.login(',
        'bot.login(',
        'bot.run(',
        'client.run(',
        'bot.start(',
        'authorization: bot ',
        '"authorization": "bot ',
      ],
      pattern:
        /(?:(?:client|bot)\.(?:login|run|start)\(\s{0,3}["'`]|authorization["']?: ["']?bot )(?<secret>[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?![A-Za-z0-9_-])/i,
      within: 140,
      check: 'irregular',
      positive: [
        "client.login('<<MT{alnum:24}.{alnum:6}.{alnum:38}>>');",
        'bot.run("<<ND{alnum:22}.{alnum:6}.{alnum:27}>>")',
        'Authorization: Bot <<OD{alnum:22}.{alnum:6}.{alnum:38}>>',
      ],
      negative: [
        'client.login(process.env.DISCORD_TOKEN);',
        'bot.run("your-token-here")',
        'bot.run("MT{alnum:24}.{alnum:6}.{alnum:20}")',
      ],
    },
    {
      id: 'mfa-token',
      description: 'Discord user token with two-factor authentication',
      keywords: ['mfa.'],
      pattern: /(?<![A-Za-z0-9_])mfa\.[A-Za-z0-9_-]{84}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['{"token":"<<mfa.{alnum:84}>>"}', 'export DISCORD_TOKEN="<<mfa.{alnum:84}>>"'],
      negative: [
        'discord_token: mfa.{alnum:83}',
        'client = Client(discord_token="mfa.{alnum:85}")',
        'DISCORD_TOKEN=mfa.your-token-goes-here',
      ],
    },
    {
      id: 'webhook',
      description: 'Discord webhook URL',
      revoke: 'Discord: "Server Settings", "Integrations", "Webhooks"',
      keywords: ['discord.com/api/', 'discordapp.com/api/'],
      pattern:
        /https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
      before: 20,
      within: 220,
      positive: [
        'DISCORD_WEBHOOK=<<https://discord.com/api/webhooks/{digits:18}/{alnum:68}>>',
        'url: "<<https://discordapp.com/api/webhooks/{digits:19}/{base64url:68}>>"',
        'curl -d @a <<https://canary.discord.com/api/v10/webhooks/{digits:18}/{alnum:68}>>',
      ],
      negative: [
        'https://discord.com/api/webhooks/{digits:18}/{alnum:30}',
        'https://discord.com/api/webhooks/<id>/<token>',
      ],
    },
    {
      id: 'client-secret',
      description: 'Discord client secret',
      near: ['discord'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'mixed-case-and-digits',
      positive: [
        "const discordClientSecret = '<<{alnum:29}k7Q>>';",
        'discord.client.secret=<<{alnum:29}k7Q>>',
      ],
      negative: [
        'DISCORD_CLIENT_SECRET={alnum:28}k7Q',
        'discord-1.0.tgz sha256 {hex:64}',
        'DISCORD_CLIENT_SECRET=your_client_secret_here',
      ],
    },
    {
      id: 'public-key',
      description: 'Discord application public key or API key',
      near: ['discord'],
      value: /[0-9a-f]{64}/,
      positive: ['ENV DISCORD_API_KEY <<{hex:64}>>', '  - name: DISCORD_API_KEY\n    value: "<<{hex:64}>>"'],
      negative: ['DISCORD_API_KEY={hex:63}', 'DISCORD_API_KEY=your_key_here'],
    },
  ],
} satisfies Provider;
