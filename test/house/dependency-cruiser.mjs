// dependency-cruiser's configuration, made from the import table.
import { rules } from './dependency-rules.ts';

export default {
  forbidden: rules(),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|\\.svelte-kit)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
    moduleSystems: ['es6'],
    skipAnalysisNotInRules: true,
  },
};
