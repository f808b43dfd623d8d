// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

afterEach(() => render(null, document.body));

function Work({ isWorking }: { isWorking: boolean }) {
  useKeptFocus(isWorking);
  return (
    <>
      <button type="button" id="work" disabled={isWorking}>
        Work
      </button>
      <button type="button" id="other">
        Other
      </button>
    </>
  );
}
const show = (isWorking: boolean) => render(<Work isWorking={isWorking} />, document.body);
const button = (id: string) => document.getElementById(id);

/** Resolves when effects have run; Chromium then takes the focus from what is disabled. */
async function begin(): Promise<void> {
  show(false);
  button('work')?.focus();
  show(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  button('work')?.blur();
  expect(document.activeElement).toBe(document.body);
}

it('The focus is back on the button when its work is done', async () => {
  await begin();
  show(false);
  await expect.poll(() => document.activeElement?.id).toBe('work');
});

it('Who went on meanwhile stays where she is', async () => {
  await begin();
  button('other')?.focus();
  show(false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.activeElement?.id).toBe('other');
});
