import type { Provider } from '../rule.ts';

export default {
  id: 'pdfshift',
  name: 'PDFShift',
  docs: 'https://docs.pdfshift.io',
  revoke: 'https://app.pdfshift.io, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'PDFShift API key',
      near: ['pdfshift'],
      value: /[0-9a-f]{32}|sk_[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="pdfshift_api_key"><<{hex:32}>></string>',
        'val pdfshiftApiKey = "<<sk_{hex:40}>>"',
      ],
      negative: [
        'PDFSHIFT_API_KEY={hex:31}',
        'pdfshift.min.js?v={hex:32}',
        'pdfshiftApiKey: "${PDFSHIFT_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
