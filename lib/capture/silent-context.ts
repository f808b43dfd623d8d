/**
 * Stands in for WXT's context of a content script, which announces itself by an event in the page's document that
 * carries our extension id, and ends when the page sends such an event itself: any page could see us and switch us
 * off. Ours tells the page nothing and hears nothing from it; capturing ends when the extension is really gone.
 */
export class ContentScriptContext extends AbortController {
  get isInvalid(): boolean {
    return this.signal.aborted;
  }
}
