import type { Provider } from '../rule.ts';

export default {
  id: 'agora',
  name: 'Agora',
  docs: 'https://docs.agora.io/en/video-calling/token-authentication/authentication-workflow',
  revoke: 'https://console.agora.io, project settings',
  rules: [
    {
      id: 'app-certificate',
      description: 'Agora app certificate',
      near: ['agora'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.AGORA_APP_CERTIFICATE || '<<{lowernum:32}>>'",
        'variable "agora_app_certificate" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('AGORA_APP_CERTIFICATE', '<<{lowernum:32}>>');",
        'agora.appCertificate = "<<{lowernum:32}>>"',
      ],
      negative: [
        '"agoraAppCertificate": "{lowernum:31}"',
        'AGORA_APP_CERTIFICATE={lowernum:33}',
        'md5 of agora-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
