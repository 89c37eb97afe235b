import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Picture } from '../api/contract.ts';
import { pictureKeeper } from '../device/pictures.ts';
import { t } from '../texts/texts.ts';
import { srcset } from './picture-sizes.ts';
import { shared } from './shared.ts';

/**
 * Pictures and videos of an item. Each loads when it comes near, a video only shows its first moment then: nothing plays
 * before somebody presses its button. Without a network the phone's own copy of a picture stands in; what has none leaves its words.
 */
@customElement('rs-pictures')
export class RsPictures extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      figure {
        margin: 0;
        display: grid;
        gap: 6px;
      }
      img,
      video {
        display: block;
        width: auto;
        max-width: 100%;
        height: auto;
        max-height: min(70dvh, 640px);
        margin-inline: auto;
        border-radius: 12px;
        background: var(--rs-sunk);
      }
      video {
        width: 100%;
        object-fit: contain;
      }
      figcaption,
      .missing {
        font: var(--rs-t-14);
        color: var(--rs-ink-2);
      }
      .missing {
        padding: 12px 14px;
        border: 1px dashed var(--rs-line-strong);
        border-radius: 12px;
      }
      :host(.rs-small) img,
      :host(.rs-small) video {
        width: 100%;
        max-height: 96px;
        object-fit: contain;
      }
    `,
  ];

  @property({ attribute: false }) pictures: Picture[] = [];
  @state() private missing = new Set<string>();
  /** The phone's own copies, by address. */
  @state() private own = new Map<string, string>();
  #sight?: IntersectionObserver;
  readonly #again = () => (this.missing = new Set());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight = new IntersectionObserver((seen) => this.#comeNear(seen), { rootMargin: '200px' });
    this.#watch();
    window.addEventListener('online', this.#again);
  }

  override disconnectedCallback(): void {
    this.#sight?.disconnect();
    window.removeEventListener('online', this.#again);
    this.own.forEach((address) => URL.revokeObjectURL(address));
    this.own = new Map();
    super.disconnectedCallback();
  }

  override render() {
    return this.pictures.map(
      (picture) => html`<figure>
        ${this.missing.has(picture.src) ? this.#words(picture) : picture.video ? this.#video(picture) : this.#image(picture)}
        ${picture.caption ? html`<figcaption>${picture.caption}</figcaption>` : nothing}
      </figure>`,
    );
  }

  protected override updated(): void {
    this.#watch();
  }

  #words(picture: Picture) {
    return html`<p class="missing">${picture.alt}${picture.video ? html`<br />${t('pictures.video-offline')}` : nothing}</p>`;
  }

  #image(picture: Picture) {
    const own = this.own.get(picture.src);
    if (own) {
      return html`<img decoding="async" src=${own} width=${picture.width} height=${picture.height} alt=${picture.alt} />`;
    }
    return html`<img loading="lazy" decoding="async" src=${picture.src} srcset=${srcset(picture)} sizes="(min-width: 44rem) 40rem, 94vw"
      width=${picture.width} height=${picture.height} alt=${picture.alt} @error=${() => this.#lose(picture)} />`;
  }

  #video(picture: Picture) {
    return html`<video controls playsinline preload="none" src=${picture.src} width=${picture.width} height=${picture.height}
      style="aspect-ratio: ${picture.width} / ${picture.height}" aria-label=${picture.alt} @error=${() => this.#lose(picture)}></video>`;
  }

  #watch(): void {
    this.renderRoot.querySelectorAll('video[preload="none"]').forEach((video) => this.#sight?.observe(video));
  }

  #comeNear(seen: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) {
        (target as HTMLVideoElement).preload = 'metadata';
        this.#sight?.unobserve(target);
      }
    }
  }

  async #lose(picture: Picture): Promise<void> {
    const copy = picture.video ? undefined : await pictureKeeper.find(picture);
    if (copy && this.isConnected) {
      this.own = new Map(this.own).set(picture.src, URL.createObjectURL(copy));
      return;
    }
    this.missing = new Set(this.missing).add(picture.src);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-pictures': RsPictures;
  }
}
