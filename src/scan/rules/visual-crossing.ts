import type { Provider } from '../rule.ts';

export default {
  id: 'visual-crossing',
  name: 'Visual Crossing',
  docs: 'https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/',
  revoke: 'https://www.visualcrossing.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Visual Crossing API key',
      near: ['visualcrossing'],
      value: /[A-Z0-9]{25}/,
      check: 'letters-and-digits',
      positive: [
        'visual-crossing login --api-key <<{uppernum:25}>>',
        'variable "visual_crossing_api_key" {\n  default = "<<{uppernum:25}>>"\n}',
      ],
      negative: [
        'VISUAL_CROSSING_API_KEY={uppernum:24}',
        '"visual-crossing": "^2.1.0"',
        'visualCrossingApiKey: "${VISUAL_CROSSING_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
