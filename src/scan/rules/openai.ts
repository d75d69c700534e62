import type { Provider } from '../rule.ts';

export default {
  id: 'openai',
  name: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: 'https://platform.openai.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'OpenAI API key',
      keywords: ['t3blbkfj'],
      pattern:
        /(?<![A-Za-z0-9_])sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,180}T3BlbkFJ[A-Za-z0-9_-]{20,180}(?![A-Za-z0-9_-])/,
      before: 210,
      within: 420,
      positive: [
        'OPENAI_API_KEY=<<sk-{alnum:20}T3BlbkFJ{alnum:20}>>',
        'openai.api_key = "<<sk-proj-{base64url:74}T3BlbkFJ{alnum:74}>>"',
        'apiKey: <<sk-svcacct-{alnum:58}T3BlbkFJ{alnum:58}>>',
      ],
      negative: ['OPENAI_API_KEY=sk-{alnum:20}T3BlbkFJ{alnum:19}', 'OPENAI_API_KEY=sk-...'],
    },
    {
      id: 'project-key',
      description: 'OpenAI API key',
      keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
      pattern: /(?<![A-Za-z0-9_])sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,200}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        'export OPENAI_API_KEY="<<sk-proj-{alnum:37}k7Q>>"',
        '--openai-api-key <<sk-svcacct-{alnum:37}k7Q>>',
        '{"token":"<<sk-admin-{alnum:37}k7Q>>"}',
      ],
      negative: [
        'export OPENAI_API_KEY="sk-proj-{alnum:36}k7Q"',
        '"openaiApiKey": "sk-proj-{alnum:201}",',
        'OPENAI_API_KEY=sk-proj-your-key-goes-here',
      ],
    },
    {
      id: 'api-key-named',
      description: 'OpenAI API key',
      near: ['openai', 'chatgpt', 'gptapikey'],
      value: /sk-[A-Za-z0-9]{32,48}/,
      check: 'mixed-case-and-digits',
      positive: [
        'OPENAI_API_KEY=<<sk-{alnum:29}k7Q>>',
        'client = Client(openai_api_key="<<sk-{alnum:29}k7Q>>")',
      ],
      negative: [
        'OPENAI_API_KEY=sk-{alnum:28}k7Q',
        'openai-1.0.tgz sha256 {hex:64}',
        'OPENAI_API_KEY=your_api_key_named_here',
      ],
    },
    {
      id: 'session-token',
      description: 'OpenAI session token',
      keywords: ['sess-'],
      pattern: /(?<![A-Za-z0-9_])sess-[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: [
        'openai.session=<<sess-{alnum:37}k7Q>>',
        "curl -H 'Authorization: Bearer <<sess-{alnum:37}k7Q>>' https://api.test/v1",
      ],
      negative: [
        'openai_session: sess-{alnum:36}k7Q',
        'client = Client(openai_session="sess-{alnum:38}k7Q")',
        'OPENAI_SESSION=sess-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
