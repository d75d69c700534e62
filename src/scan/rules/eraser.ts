import type { Provider } from '../rule.ts';

export default {
  id: 'eraser',
  name: 'Eraser',
  docs: 'https://docs.eraser.io',
  revoke: 'https://app.eraser.io, "Team settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Eraser API token',
      near: ['eraser'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="EraserApiToken" value="<<{alnum:20}>>" />',
        '# Eraser API token: <<{alnum:20}>>',
        "const eraserApiToken = '<<{alnum:20}>>';",
      ],
      negative: [
        'ERASER_API_TOKEN={alnum:19}',
        'ERASER_API_TOKEN={alnum:21}',
        'ERASER_API_TOKEN=${ERASER_API_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
