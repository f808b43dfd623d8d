import { defineConfig } from 'vitest/config';

/** Only Chromium lets a test take room away. */
const ONLY_IN_CHROMIUM = ['tests/e2e/storage-full.test.ts'];
/** It needs a C compiler: `npm run soak` asks for it. */
const ONLY_AT_LENGTH = process.env.POWER_CUTS ? [] : ['tests/e2e/power-cut.test.ts'];
/** Briefly the same in Chromium is enough. */
const AT_LENGTH_IN_FIREFOX = process.env.LONG_WORK_ORDERS ? [] : ['tests/e2e/long-work.test.ts'];

/** The same tests in both real browsers; `npm test` builds the extension for each before. */
export default defineConfig({
  test: {
    // A test waits for its browser more than it works.
    maxWorkers: 3,
    projects: (['chrome', 'firefox'] as const).map((kind) => ({
      test: {
        name: kind,
        include: ['tests/e2e/**/*.test.ts'],
        exclude: [
          ...(kind === 'chrome' ? [] : [...ONLY_IN_CHROMIUM, ...AT_LENGTH_IN_FIREFOX]),
          ...ONLY_AT_LENGTH,
        ],
        globalSetup: ['tests/e2e/global-setup.ts'],
        provide: { kind },
        // Loading driver and replica takes longer than many a file.
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
