/**
 * react-aria empties its announcer with `innerHTML = ''` (LiveAnnouncer, called by date fields), which the page's
 * Content-Security-Policy refuses like every other string set as HTML. Emptying needs no parser: it is done without one.
 */
export function allowEmptyingByHtml(): void {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  if (!native?.set) return;
  const { set } = native;
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...native,
    set(this: Element, html: string) {
      if (html === '') this.replaceChildren();
      else set.call(this, html);
    },
  });
}
