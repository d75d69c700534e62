import type { Provider } from '../rule.ts';

export default {
  id: 'kakao',
  name: 'Kakao',
  docs: 'https://developers.kakao.com/docs/latest/en/getting-started/app-key',
  revoke: 'https://developers.kakao.com/console/app',
  rules: [
    {
      id: 'api-key',
      description: 'Kakao API key',
      near: ['kakao'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"kakao": {"admin_key": "<<{hex:32}>>"}}',
        'kakao_admin_key: <<{hex:32}>>',
        '<add key="KakaoAdminKey" value="<<{hex:32}>>" />',
      ],
      negative: [
        'KAKAO_ADMIN_KEY={hex:31}',
        'KAKAO_ADMIN_KEY={hex:33}',
        'md5 of kakao-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
