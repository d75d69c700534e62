import type { Provider } from '../rule.ts';

export default {
  id: 'assemblyai',
  name: 'AssemblyAI',
  docs: 'https://www.assemblyai.com/docs/getting-started',
  revoke: 'https://www.assemblyai.com/app/account',
  rules: [
    {
      id: 'api-key',
      description: 'AssemblyAI API key',
      near: ['assemblyai', 'aaiapi'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "assemblyai_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('ASSEMBLYAI_API_KEY', '<<{lowernum:32}>>');",
        'docker run -e ASSEMBLYAI_API_KEY=<<{lowernum:32}>> app',
      ],
      negative: [
        'ASSEMBLYAI_API_KEY={lowernum:31}',
        'ASSEMBLYAI_API_KEY={lowernum:33}',
        'md5 of assemblyai-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
