import type { Provider } from '../rule.ts';

export default {
  id: 'pdf-co',
  name: 'PDF.co',
  docs: 'https://developer.pdf.co/api/index.html',
  revoke: 'https://app.pdf.co/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'PDF.co API key',
      near: ['pdfco'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['"pdfCoApiKey": "<<{alnum:64}>>"', "const pdfCoApiKey = '<<{alnum:64}>>';"],
      negative: [
        'PDF_CO_API_KEY={alnum:63}',
        'pdf-co-2.1.0.tgz sha256:{hex:64}',
        'pdf_co_api_key: "{{ pdf_co_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
