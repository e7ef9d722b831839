// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { layersRule } from './lib/eslint-layers.mjs'
import { root } from './lib/paths.mjs'

const noDoubleCast = {
  selector: 'TSAsExpression > TSAsExpression',
  message: 'A cast through unknown silences the compiler: let a schema or a type guard read the value.',
}
const noZodObject = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message: 'Import `* as z`: of the object that is named z a bundle can leave nothing out.',
}
const noBridge = {
  selector: "MemberExpression[property.name='partnerDesk']",
  message: 'Only renderer/api knows the bridge to the host.',
}

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'test-results/', 'test/fixtures/files/']),
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { noInlineConfig: true },
    plugins: { layers: { rules: { imports: layersRule } } },
    rules: {
      'layers/imports': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': ['error', noDoubleCast, noZodObject],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-check': false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts', 'build/**/*.mjs'],
    ignores: ['shared/i18n/**'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns of libraries that React Compiler can't optimise; we do not compile with it.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/api/**'],
    rules: { 'no-restricted-syntax': ['error', noDoubleCast, noZodObject, noBridge] },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // These scripts run before any package is there: their JSON has a JSDoc type, and no schema.
    files: ['build/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.config.{ts,mjs}'],
    rules: { 'no-restricted-exports': 'off' },
  },
)
