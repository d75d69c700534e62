import type { Provider } from '../rule.ts';

export default {
  id: 'line',
  name: 'LINE',
  docs: 'https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/',
  revoke: 'https://developers.line.biz/console/',
  rules: [
    {
      id: 'channel-access-token',
      description: 'LINE channel access token',
      near: ['linechannel', 'linebot', 'linemessaging', 'lineaccess', 'lineapi'],
      value: /[0-9A-Za-z+/]{171,172}=?/,
      check: 'letters-and-digits',
      positive: [
        '# LINE access token: <<{base64:171}=>>',
        "const lineBotChannelAccessToken = '<<{base64:171}=>>';",
        'https://api.linechannel.com/?channel_access_token=<<{base64:171}=>>',
      ],
      negative: [
        'LINE_BOT_CHANNEL_ACCESS_TOKEN=your_channel_access_token_here',
        'LINE_BOT_CHANNEL_ACCESS_TOKEN=changeme',
      ],
    },
    {
      id: 'channel-secret',
      description: 'LINE channel secret',
      near: ['linechannel', 'linebot', 'linemessaging', 'linesecret'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"lineBotChannelSecret": "<<{hex:32}>>"',
        'private static final String LINE_BOT_CHANNEL_SECRET = "<<{hex:32}>>";',
        '{"line_bot": {"channel_secret": "<<{hex:32}>>"}}',
      ],
      negative: [
        '"lineBotChannelSecret": "{hex:31}"',
        'LINE_BOT_CHANNEL_SECRET={hex:33}',
        'md5 of line-bot-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'notify-token',
      description: 'LINE Notify token',
      near: ['linenotify'],
      value: /[0-9A-Za-z]{43}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[line_notify]\ntoken = <<{alnum:43}>>',
        "LineNotify.token = '<<{alnum:43}>>'",
        'LINE_NOTIFY_TOKEN=<<{alnum:43}>>',
      ],
      negative: [
        '"lineNotifyToken": "{alnum:42}"',
        'LINE_NOTIFY_TOKEN={alnum:44}',
        'LINE_NOTIFY_TOKEN=your_token_here',
      ],
    },
  ],
} satisfies Provider;
