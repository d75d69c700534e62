import type { Provider } from '../rule.ts';

export default {
  id: 'cesium-ion',
  name: 'Cesium ion',
  docs: 'https://cesium.com/learn/ion/cesium-ion-access-tokens/',
  revoke: 'https://ion.cesium.com/tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Cesium ion access token',
      near: ['cesium'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'docker run -e CESIUM_ION_ACCESS_TOKEN=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>> app',
        "'cesium-ion' => ['access_token' => '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'],",
        'cesium.ion.access.token=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['CESIUM_ION_ACCESS_TOKEN=${CESIUM_ION_ACCESS_TOKEN}'],
    },
  ],
} satisfies Provider;
