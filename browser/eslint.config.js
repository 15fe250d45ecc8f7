import tseslint from 'typescript-eslint';

// Plaintext and keys pass through this code, so the strictest set applies; crypto/ may not even see the page.
export default tseslint.config(
  { ignores: ['dist/', 'build/', 'src/generated/', 'node_modules/', '**/*.mjs', 'eslint.config.js', 'vitest.config.ts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'render with Lit' }],
    },
  },
  {
    files: ['src/crypto/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location'],
    },
  },
);
