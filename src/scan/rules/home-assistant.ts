import type { Provider } from '../rule.ts';

export default {
  id: 'home-assistant',
  name: 'Home Assistant',
  docs: 'https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token',
  revoke: "home-assistant.io, the user's profile",
  rules: [
    {
      id: 'access-token',
      description: 'Home Assistant access token',
      near: ['homeassistant', 'hasstoken', 'hassapi'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'export HOME_ASSISTANT_LONG_LIVED_TOKEN="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        "process.env.HOME_ASSISTANT_LONG_LIVED_TOKEN || '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'variable "home_assistant_long_lived_token" {\n  default = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"\n}',
      ],
      negative: ['HOME_ASSISTANT_LONG_LIVED_TOKEN=<your-long-lived-token>'],
    },
  ],
} satisfies Provider;
