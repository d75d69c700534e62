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
        '<lineChannelAccessToken><<{base64:171}=>></lineChannelAccessToken>',
        '[line]\nchannel_access_token = <<{base64:171}=>>',
        "Line.channel_access_token = '<<{base64:171}=>>'",
      ],
      negative: [
        'LINE_CHANNEL_ACCESS_TOKEN=${LINE_CHANNEL_ACCESS_TOKEN}',
        'LINE_CHANNEL_ACCESS_TOKEN=changeme',
      ],
    },
    {
      id: 'channel-secret',
      description: 'LINE channel secret',
      near: ['linechannel', 'linebot', 'linemessaging', 'linesecret'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('LINE_CHANNEL_SECRET', '<<{hex:32}>>');",
        'docker run -e LINE_CHANNEL_SECRET=<<{hex:32}>> app',
        "'line' => ['channel_secret' => '<<{hex:32}>>'],",
      ],
      negative: [
        'LINE_CHANNEL_SECRET={hex:31}',
        'line_channel_secret: {hex:33}',
        'md5 of line-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'notify-token',
      description: 'LINE Notify token',
      near: ['linenotify'],
      value: /[0-9A-Za-z]{43}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["LINE_NOTIFY_TOKEN"] = "<<{alnum:43}>>"',
        'client = LineNotify(token="<<{alnum:43}>>")',
        'export LINE_NOTIFY_TOKEN="<<{alnum:43}>>"',
      ],
      negative: [
        'LINE_NOTIFY_TOKEN={alnum:42}',
        'line_notify_token: {alnum:44}',
        'LINE_NOTIFY_TOKEN=${LINE_NOTIFY_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
