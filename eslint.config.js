import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom: the table of docs/architecture.md. Every room may import itself. */
const rooms = {
  core: [],
  messaging: ['core'],
  background: ['core', 'messaging'],
  devtools: ['core', 'messaging'],
  ui: ['core'],
  panel: ['core', 'messaging', 'ui'],
  popup: ['core', 'messaging', 'ui'],
  cli: ['core'],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only ${[room, ...allowed].map((name) => `src/${name}`).join(', ')} (docs/architecture.md).`,
}));

const browserPackage = {
  name: 'webextension-polyfill',
  message: 'Only src/devtools needs it: elsewhere it is src/messaging/browser.ts.',
};
const browserModule = {
  group: ['**/messaging/browser.ts'],
  message: 'Only main.tsx and the rooms that touch the browser (background, devtools, messaging) import it.',
};
const uiPackages = ['preact', 'preact/*', '@preact/*'].map((group) => ({
  group: [group],
  message: 'Only ui, panel and popup draw.',
}));
const nodePackages = { group: ['node:*'], message: 'This room runs in a browser.' };

/** What PRIVACY.md promises: the extension makes no request. */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'The extension makes no request of its own.',
}));
const beacon = { property: 'sendBeacon', message: 'The extension makes no request of its own.' };

/** The core is pure: data in, data out. Time, randomness and the network are inputs. */
const impure = ['browser', 'chrome', 'window', 'document', 'fetch', 'XMLHttpRequest', 'localStorage', 'navigator'].map(
  (name) => ({ name, message: 'src/core is pure: no browser, DOM or network.' }),
);

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSTypeReference[typeName.name=/^(Masked|MaskedJson|Fingerprint)$/]',
          message: 'Only the redactor (src/core/masked.ts, src/core/redact) makes masked text.',
        },
      ],
    },
  },
  {
    files: ['src/core/masked.ts', 'src/core/redact/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'src/cli/**'],
    rules: { 'no-restricted-globals': ['error', ...network], 'no-restricted-properties': ['error', beacon] },
  },
  {
    files: ['src/core/**'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', ...impure, ...network.slice(2)],
      'no-restricted-properties': [
        'error',
        beacon,
        { object: 'Date', property: 'now', message: 'Time is an input of the core.' },
        { object: 'Math', property: 'random', message: 'Randomness is an input of the core.' },
      ],
      'no-restricted-imports': ['error', { paths: [browserPackage], patterns: [...uiPackages, nodePackages] }],
    },
  },
  {
    files: ['src/ui/**', 'src/panel/**', 'src/popup/**'],
    ignores: ['**/main.tsx', '**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-globals': ['error', 'browser', 'chrome', ...network],
      'no-restricted-imports': ['error', { paths: [browserPackage], patterns: [browserModule, nodePackages] }],
    },
  },
  {
    files: ['src/background/**', 'src/messaging/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ ...browserPackage, allowTypeImports: true }], patterns: [...uiPackages, nodePackages] },
      ],
    },
  },
  {
    files: ['src/devtools/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...uiPackages, nodePackages] }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'src/**/testing/**', 'e2e/**', 'src/cli/**'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
