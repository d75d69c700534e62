import type { Provider } from '../rule.ts';

export default {
  id: 'imgbb',
  name: 'ImgBB',
  docs: 'https://api.imgbb.com',
  revoke: 'https://api.imgbb.com',
  rules: [
    {
      id: 'api-key',
      description: 'ImgBB API key',
      near: ['imgbb'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# ImgBB API key: <<{hex:32}>>',
        "const imgbbApiKey = '<<{hex:32}>>';",
        'https://api.imgbb.com/?api_key=<<{hex:32}>>',
      ],
      negative: ['"imgbbApiKey": "{hex:31}"', 'IMGBB_API_KEY={hex:33}', 'md5 of imgbb-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
