// Types the console's operations from the checked-in SDL. `documentMode: 'string'` keeps the graphql
// runtime out of the bundle; features import the generated XxxDocument constants, never `graphql()`.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['./staff/src/features/**/*.graphql', './staff/src/core/**/*.graphql'],
  ignoreNoDocuments: false,
  generates: {
    './staff/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'string',
        scalars: { Date: 'string', DateTime: 'string', NaiveDate: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
