import type { Provider } from '../rule.ts';

export default {
  id: 'telegram',
  name: 'Telegram',
  docs: 'https://core.telegram.org/bots/features#botfather',
  revoke: 'Telegram: @BotFather, /revoke',
  rules: [
    {
      id: 'bot-token',
      description: 'Telegram bot token',
      keywords: [':aa'],
      pattern: /(?<![0-9:])[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/,
      before: 10,
      check: 'irregular',
      positive: [
        'TELEGRAM_BOT_TOKEN=<<{digits:10}:AA{base64url:33}>>',
        'curl https://api.telegram.org/bot<<{digits:9}:AA{alnum:33}>>/sendMessage',
        'bot = TeleBot("<<{digits:10}:AA{alnum:33}>>")',
      ],
      negative: [
        'TELEGRAM_BOT_TOKEN={digits:10}:AA{alnum:32}',
        'TELEGRAM_BOT_TOKEN={digits:10}:AA{alnum:34}',
        'TELEGRAM_BOT_TOKEN={digits:6}:AA{alnum:33}',
      ],
    },
    {
      id: 'bot-token-named',
      description: 'Telegram bot token',
      near: ['telegram', 'tgbot', 'tgtoken', 'telebot'],
      value: /[0-9]{5,16}:A[A-Za-z0-9_-]{34}/,
      check: 'mixed-case',
      positive: [
        'TELEGRAM_TOKEN=<<{digits:7}:A{alnum:34}>>',
        '"telegramBotToken": "<<{digits:10}:AF{alnum:33}>>"',
      ],
      negative: ['TELEGRAM_TOKEN={digits:7}:A{alnum:20}', 'TELEGRAM_TOKEN=123456:your-token'],
    },
    {
      id: 'api-hash',
      description: 'Telegram API hash',
      revoke: 'https://my.telegram.org/apps',
      keywords: ['api_hash', 'apihash'],
      pattern: /api_?hash["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[0-9a-f]{32})(?![0-9a-z])/i,
      positive: [
        'TELEGRAM_API_HASH=<<{hex:32}>>',
        "client = TelegramClient('s', api_id=1, api_hash='<<{hex:32}>>')",
      ],
      negative: ['TELEGRAM_API_HASH={hex:31}', 'api_hash = "your_api_hash"'],
    },
  ],
} satisfies Provider;
