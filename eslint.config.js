import js from '@eslint/js';
import { configs as litConfigs } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { motcua } from './scripts/lint/motcua-rules.mjs';

const tests = ['**/*.test.ts', 'test/**/*.ts'];

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '**/release/', '**/.turbo/', 'data/', 'test-results/', '.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      // An interface method of an in-memory double may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Vitest and node:test hand out bound functions; `this` is guarded by strict mode elsewhere.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/main.ts', 'apps/hub/src/run-hub.ts', 'test/**', 'scripts/**', '**/*.test.ts'],
    // The hub logs through its logger port; a page has nobody who reads a console.
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/*/src/**/*.ts', 'packages/ui/src/**/*.ts'],
    ...litConfigs['flat/recommended'],
  },
  {
    files: ['**/*.ts'],
    plugins: { motcua },
    rules: {
      // The content security policy blocks inline styles, and unsafeHTML would let a name typed by a person become code.
      'motcua/no-style-attribute': 'error',
      'motcua/no-unfinished-work': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
              message: 'Text from outside must never become markup.',
            },
          ],
        },
      ],
    },
  },
  {
    files: tests,
    plugins: { motcua },
    rules: {
      'motcua/no-focused-test': 'error',
      'motcua/rule-id-in-spec': 'error',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.ts', 'scripts/**/*.mjs'],
    ignores: tests,
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        module: 'readonly',
        process: 'readonly',
        require: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
);
