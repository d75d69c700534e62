import type { Provider } from '../rule.ts';

export default {
  id: 'ocr-space',
  name: 'OCR.space',
  docs: 'https://ocr.space/ocrapi',
  revoke: 'https://ocr.space/ocrapi/freekey',
  rules: [
    {
      id: 'api-key',
      description: 'OCR.space API key',
      near: ['ocrspace', 'ocrapi'],
      value: /K[0-9]{14}|[0-9a-f]{13}88957/,
      positive: [
        'os.Setenv("OCR_SPACE_API_KEY", "<<K{digits:14}>>")',
        '[ocr-space]\napi_key = "<<{hex:13}88957>>"',
      ],
      negative: [
        'OCR_SPACE_API_KEY=K{digits:13}',
        '"ocr-space": "^2.1.0"',
        'ocr_space_api_key: "{{ ocr_space_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
