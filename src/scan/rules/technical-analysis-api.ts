import type { Provider } from '../rule.ts';

export default {
  id: 'technical-analysis-api',
  name: 'Technical Analysis API',
  docs: 'https://technical-analysis-api.com/documentation',
  revoke: 'https://technical-analysis-api.com',
  rules: [
    {
      id: 'api-key',
      description: 'Technical Analysis API API key',
      near: ['technicalanalysisapi'],
      value: /[A-Z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="technical_analysis_api_api_key"><<{uppernum:48}>></string>',
        'val technicalAnalysisApiApiKey = "<<{uppernum:48}>>"',
      ],
      negative: [
        'TECHNICAL_ANALYSIS_API_API_KEY={uppernum:47}',
        '"technical-analysis-api": "^2.1.0"',
        'technicalAnalysisApiApiKey: "${TECHNICAL_ANALYSIS_API_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
