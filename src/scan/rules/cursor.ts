import type { Provider } from '../rule.ts';

export default {
  id: 'cursor',
  name: 'Cursor',
  docs: 'https://docs.cursor.com/background-agent/api/overview',
  revoke: 'https://cursor.com/dashboard?tab=integrations',
  rules: [
    {
      id: 'api-key',
      description: 'Cursor API key',
      keywords: [
        'key_0',
        'key_1',
        'key_2',
        'key_3',
        'key_4',
        'key_5',
        'key_6',
        'key_7',
        'key_8',
        'key_9',
        'key_a',
        'key_b',
        'key_c',
        'key_d',
        'key_e',
        'key_f',
      ],
      pattern: /(?<![A-Za-z0-9_])key_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(cursor_api_key="<<key_{hex:64}>>")',
        'os.environ["CURSOR_API_KEY"] = "<<key_{hex:64}>>"',
      ],
      negative: [
        'cursor_api_key: key_{hex:63}',
        'client = Client(cursor_api_key="key_{hex:65}")',
        'CURSOR_API_KEY=key_your-key-goes-here',
      ],
    },
    {
      id: 'user-key',
      description: 'Cursor user API key',
      keywords: ['crsr_'],
      pattern: /(?<![A-Za-z0-9_])crsr_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="CURSOR_API_KEY" value="<<crsr_{hex:64}>>" />',
        'Authorization: Bearer <<crsr_{hex:64}>>',
      ],
      negative: [
        'export CURSOR_API_KEY="crsr_{hex:63}"',
        '"cursorApiKey": "crsr_{hex:65}",',
        'CURSOR_API_KEY=crsr_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
