import type { Provider } from '../rule.ts';

export default {
  id: 'ollama',
  name: 'Ollama',
  docs: 'https://ollama.com/settings/keys',
  revoke: 'https://ollama.com/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Ollama API key',
      near: ['ollama'],
      value: /[0-9a-f]{32}\.[A-Za-z0-9_-]{24}/,
      check: 'mixed-case',
      positive: [
        'ENV OLLAMA_API_KEY <<{hex:32}.{alnum:24}>>',
        '  - name: OLLAMA_API_KEY\n    value: "<<{hex:32}.{alnum:24}>>"',
      ],
      negative: [
        'OLLAMA_API_KEY={hex:32}.{alnum:23}',
        'ollama-1.0.tgz sha256 {hex:64}',
        'OLLAMA_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
