import type { Provider } from '../rule.ts';

export default {
  id: 'clarifai',
  name: 'Clarifai',
  docs: 'https://docs.clarifai.com/clarifai-basics/authentication',
  revoke: 'https://clarifai.com/settings/security',
  rules: [
    {
      id: 'api-key',
      description: 'Clarifai API key',
      near: ['clarifai'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export CLARIFAI_API_KEY="<<{lowernum:32}>>"',
        "process.env.CLARIFAI_API_KEY || '<<{lowernum:32}>>'",
        'variable "clarifai_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'CLARIFAI_API_KEY={lowernum:31}',
        'clarifai_api_key: {lowernum:33}',
        'md5 of clarifai-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
