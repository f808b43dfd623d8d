// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Unfolding } from './unfolding.tsx';

afterEach(() => render(null, document.body));

const show = (isOpen: boolean, word = 'inside') =>
  render(
    <Unfolding summary="Orders" isOpen={isOpen}>
      {() => <p>{word}</p>}
    </Unfolding>,
    document.body,
  );
const text = () => document.body.textContent;

/** As the browser does it; the event comes a moment later. */
async function press(): Promise<void> {
  document.querySelector('summary')?.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('what unfolds', () => {
  it('is drawn when it is opened, and then stays', async () => {
    show(false);
    expect(text()).toBe('Orders');
    await press();
    expect(text()).toBe('Ordersinside');
    await press();
    show(false, 'news');
    expect(text()).toBe('Ordersnews');
  });

  it('is there at once where it stands open', () => {
    show(true);
    expect(text()).toBe('Ordersinside');
  });
});
