import type { Provider } from '../rule.ts';

export default {
  id: 'screenshotapi',
  name: 'ScreenshotAPI',
  docs: 'https://docs.screenshotapi.net',
  revoke: 'https://app.screenshotapi.net',
  rules: [
    {
      id: 'api-token',
      description: 'ScreenshotAPI API token',
      near: ['screenshotapi'],
      value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
      check: 'letters-and-digits',
      positive: [
        'variable "screenshotapi_api_token" {\n  default = "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"\n}',
        '# ScreenshotAPI API token: <<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>',
      ],
      negative: [
        'SCREENSHOTAPI_API_TOKEN={uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:8}',
        "import { createScreenshotapiClient } from 'screenshotapi';",
        'SCREENSHOTAPI_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
