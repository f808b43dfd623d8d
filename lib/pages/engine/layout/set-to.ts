import { cleanText } from '../../values/text.ts';

/** What a select or a text box is set to: the words of the option, or what is typed. */
export function settingOf(element: Element): string {
  const { selectedOptions, value = '' } = element as HTMLSelectElement;
  return cleanText(selectedOptions?.[0]?.textContent ?? value);
}
