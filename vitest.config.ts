import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What depends on nothing but its arguments: its tests share one load of the modules, which is most of their time. */
const PURE = [
  '{lib/{domain,drawing,demo,import,metrics,pages,report,text},scripts}/**/*.test.{ts,tsx}',
  'tests/{drift,examples,hand-made-pages,import,metrics,mutation,oracle,page-generator,replica,rules,simulator}/**/*.test.ts',
];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    testTimeout: 60_000,
    // By default it leaves one processor out: of two it would use one.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', isolate: false, include: PURE } },
      {
        extends: true,
        test: {
          name: 'with a browser or a database',
          include: ['{lib,components,entrypoints,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: [...PURE, 'tests/e2e/**', '**/node_modules/**'],
        },
      },
    ],
  },
});
