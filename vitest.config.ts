import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}', 'tests/rules/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
