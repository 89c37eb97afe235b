import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Picture } from '../api/contract.ts';
import { srcset } from './picture-sizes.ts';
import { shared } from './shared.ts';

/**
 * Pictures and videos of an item. Each loads when it comes near, a video only shows its first moment then: nothing plays
 * before somebody presses its button. One that can't be reached leaves its words.
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
  #sight?: IntersectionObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight = new IntersectionObserver((seen) => this.#comeNear(seen), { rootMargin: '200px' });
    this.#watch();
  }

  override disconnectedCallback(): void {
    this.#sight?.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    return this.pictures.map(
      (picture) => html`<figure>
        ${this.missing.has(picture.src) ? html`<p class="missing">${picture.alt}</p>` : picture.video ? this.#video(picture) : this.#image(picture)}
        ${picture.caption ? html`<figcaption>${picture.caption}</figcaption>` : nothing}
      </figure>`,
    );
  }

  protected override updated(): void {
    this.#watch();
  }

  #image(picture: Picture) {
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

  #lose(picture: Picture): void {
    this.missing = new Set(this.missing).add(picture.src);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-pictures': RsPictures;
  }
}
