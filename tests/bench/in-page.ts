import type { Page } from 'puppeteer-core';

/** Long work is started and asked after: the drivers give up on a call after two minutes. */
export async function inPage<Given, Result>(
  page: Page,
  work: (given: Given) => Promise<Result>,
  given: Given,
): Promise<Result> {
  await page.evaluate(`globalThis.benchResult = undefined;
    (${work.toString()})(${JSON.stringify(given)}).then(
      (value) => { globalThis.benchResult = { value: value ?? null }; },
      (error) => { globalThis.benchResult = { error: String(error) + '\\n' + (error && error.stack) }; });
    undefined;`);
  for (;;) {
    const result = (await page.evaluate('globalThis.benchResult')) as
      | { value?: Result; error?: string }
      | undefined;
    if (result?.error) throw new Error(result.error);
    if (result) return result.value as Result;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
