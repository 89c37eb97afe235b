/** On a narrow screen the layout shows its other half as a dialog, and gives it no name; this gives it one. */
export class DetailName {
  readonly #host: HTMLElement;
  #watch?: MutationObserver;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  begin(name: string) {
    const detail = this.#host.closest('vaadin-master-detail-layout')?.shadowRoot?.getElementById('detail');
    this.#watch?.disconnect();
    if (!detail) {
      return;
    }
    const tell = () => {
      if (detail.hasAttribute('role')) {
        detail.setAttribute('aria-label', name);
      } else {
        detail.removeAttribute('aria-label');
      }
    };
    this.#watch = new MutationObserver(tell);
    this.#watch.observe(detail, { attributeFilter: ['role'] });
    tell();
  }
}
