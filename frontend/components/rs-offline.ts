import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { isReached } from '../api/me.ts';
import { knownPatient } from '../device/copies.ts';
import { sendWhatWaits } from '../device/post.ts';
import { store } from '../device/store.ts';
import { tellBarHeight } from './bar-height.ts';
import type { IconName } from './icons.ts';
import type { NavigateEvent } from './patient-element.ts';
import './rs-icon.ts';
import { language, setLanguage, t, type TextKey } from '../texts/texts.ts';
import { isBare, opensHere, PLACES_HERE } from '../offline/places.ts';

interface Place {
  path: string;
  icon: IconName;
  text: TextKey;
}

const NAVIGATION: readonly Place[] = [
  { path: '/today', icon: 'sun', text: 'offline.today' },
  { path: '/plan', icon: 'clipboard-list', text: 'offline.plan' },
  { path: '/progress', icon: 'chart-line', text: 'offline.progress' },
  { path: '/learn', icon: 'book-open', text: 'offline.learn' },
  { path: '/messages', icon: 'message-circle', text: 'offline.messages' },
];

/** Places without a link of their own in the frame, and under which they stand. */
const UNDER: Readonly<Record<string, string>> = { '/runs': '/today', '/history': '/progress' };

const ID = /^[0-9a-f-]{36}$/;

/**
 * The portal's frame for when there is no network: it shows the elements of the patient's places, leads from one to the
 * other by itself, and says what needs a network. With one, every way leads back to the portal. Without a shadow, so
 * that the frame's style sheet draws it.
 */
@customElement('rs-offline')
export class RsOffline extends LitElement {
  @state() private path = location.pathname;
  @state() private ready = false;
  @state() private away = !isReached();
  /** A newer version of this page is there; it comes with the next way that leads on. */
  #newer = false;
  #measured = false;

  override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('rs-navigate', (event) => this.#onNavigate(event as NavigateEvent));
    this.addEventListener('click', (event) => this.#onClick(event));
    window.addEventListener('popstate', () => (this.path = location.pathname));
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('offline', () => (this.away = true));
    navigator.serviceWorker?.addEventListener('controllerchange', () => (this.#newer = true));
    store.onChange((wiped) => {
      this.away = !isReached();
      if (wiped) {
        location.assign('/login?away');
      }
    });
    void store.ready.then(() => this.#open());
  }

  #open(): void {
    setLanguage(knownPatient()?.language ?? navigator.language);
    document.documentElement.lang = language();
    this.ready = true;
    this.#onOnline();
  }

  protected override updated(): void {
    const navigation = this.querySelector<HTMLElement>('.rs-nav');
    if (navigation && !this.#measured) {
      this.#measured = true;
      tellBarHeight(navigation);
    }
  }

  override render() {
    if (!this.ready) {
      return nothing;
    }
    return html`<div class="rs-shell rs-patient ${isBare(this.path) ? 'rs-bare' : ''}">
      <nav class="rs-nav" aria-label=${t('offline.navigation')}>
        <ul>
          ${NAVIGATION.map((place) => this.#link(place))}
        </ul>
      </nav>
      <main id="main" tabindex="-1">${this.#place()}</main>
    </div>`;
  }

  #link({ path, icon, text }: Place) {
    const here = path === (UNDER[this.path] ?? this.path);
    return html`<li>
      <a href=${path} class=${path in PLACES_HERE ? '' : 'rs-away'} aria-current=${here ? 'page' : nothing}>
        <rs-icon name=${icon}></rs-icon><span class="rs-label">${t(text)}</span>
        ${path in PLACES_HERE || !this.away
          ? nothing
          : html`<rs-icon class="rs-mark" name="cloud-off" size="s"></rs-icon><span class="rs-hidden">${t('offline.needs')}</span>`}
      </a>
    </li>`;
  }

  #place() {
    const tag = PLACES_HERE[this.path];
    if (tag) {
      const name = unsafeStatic(tag);
      return staticHtml`<${name} correct=${this.#corrected() ?? nothing}></${name}>`;
    }
    return html`<section class="rs-offline-note" role="status">
      <h1 tabindex="-1">${t('offline.needs')}</h1>
      <p>${t('offline.needs.text')}</p>
      ${this.path.startsWith('/progress') ? html`<a href="/history">${t('history.title')}</a>` : nothing}
      <button type="button" @click=${() => location.reload()}>${t('try-again')}</button>
    </section>`;
  }

  /** The report that is to be put right, as the portal's own pages take it from the address. */
  #corrected(): string | undefined {
    const id = new URLSearchParams(location.search).get('correct');
    return id && ID.test(id) ? id : undefined;
  }

  #onNavigate(event: NavigateEvent): void {
    event.preventDefault();
    this.#go(event.detail.to);
  }

  #onClick(event: MouseEvent): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link && link.origin === location.origin && event.button === 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#go(link.pathname);
    }
  }

  /** Inside this page while there is no network; else through the portal, or through this page in its newer version. */
  #go(to: string): void {
    const path = new URL(to, location.href).pathname;
    if (isReached() || this.#newer || !opensHere(path)) {
      location.assign(to);
      return;
    }
    history.pushState(null, '', to);
    this.path = path;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('main')?.focus());
  }

  readonly #onOnline = (): void => {
    this.away = !navigator.onLine;
    void sendWhatWaits();
    if (navigator.onLine) {
      void navigator.serviceWorker?.getRegistration().then((found) => found?.update()).catch(() => undefined);
    }
  };
}
