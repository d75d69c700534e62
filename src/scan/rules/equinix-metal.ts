import type { Provider } from '../rule.ts';

export default {
  id: 'equinix-metal',
  name: 'Equinix Metal',
  docs: 'https://deploy.equinix.com/developers/docs/metal/identity-access-management/api-keys/',
  revoke: 'https://console.equinix.com/profile/api-keys',
  rules: [
    {
      id: 'api-token',
      description: 'Equinix Metal API token',
      near: ['equinix', 'packetapi', 'packetauth', 'metalauth'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[equinix_metal]\nauth_token = <<{alnum:32}>>',
        "EquinixMetal.auth_token = '<<{alnum:32}>>'",
        'EQUINIX_METAL_AUTH_TOKEN=<<{alnum:32}>>',
      ],
      negative: [
        '"equinixMetalAuthToken": "{alnum:31}"',
        'EQUINIX_METAL_AUTH_TOKEN={alnum:33}',
        'md5 of equinix-metal-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
