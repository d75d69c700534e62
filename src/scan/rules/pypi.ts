import type { Provider } from '../rule.ts';

export default {
  id: 'pypi',
  name: 'PyPI',
  docs: 'https://pypi.org/help/#apitoken',
  revoke: 'https://pypi.org/manage/account/',
  rules: [
    {
      id: 'api-token',
      description: 'PyPI API token',
      keywords: ['pypi-ageichlwas5vcmc'],
      pattern: /(?<![A-Za-z0-9_])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}(?![A-Za-z0-9_-])/,
      within: 1100,
      positive: [
        'export TWINE_PASSWORD="<<pypi-AgEIcHlwaS5vcmc{alnum:50}>>"',
        '--twine-password <<pypi-AgEIcHlwaS5vcmc{alnum:50}>>',
      ],
      negative: [
        'export TWINE_PASSWORD="pypi-AgEIcHlwaS5vcmc{alnum:49}"',
        'TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmcyour-token-goes-here',
      ],
    },
    {
      id: 'test-api-token',
      description: 'PyPI API token of TestPyPI',
      revoke: 'https://test.pypi.org/manage/account/',
      keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
      pattern: /(?<![A-Za-z0-9_])pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}(?![A-Za-z0-9_-])/,
      within: 1100,
      positive: [
        'ENV TWINE_PASSWORD <<pypi-AgENdGVzdC5weXBpLm9yZw{alnum:50}>>',
        '  - name: TWINE_PASSWORD\n    value: "<<pypi-AgENdGVzdC5weXBpLm9yZw{alnum:50}>>"',
      ],
      negative: [
        'TWINE_PASSWORD=pypi-AgENdGVzdC5weXBpLm9yZw{alnum:49}',
        'TWINE_PASSWORD=pypi-AgENdGVzdC5weXBpLm9yZwyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
