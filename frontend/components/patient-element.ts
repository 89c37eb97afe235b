import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { openedFromPhone } from '../device/way.ts';
import { setLanguage } from '../texts/texts.ts';

/** Where the patient's elements lead to. */
export const PLACES = {
  today: '/today',
  session: '/session',
  report: '/report',
  morning: '/morning',
  history: '/history',
  questions: '/questions',
  plan: '/plan',
  runs: '/runs',
  messages: '/messages',
  run: '/run',
  runFile: '/run/file',
  runTimer: '/run/timer',
  assessment: '/assessment',
  check: '/plan/check',
  consent: '/consent',
  measure: '/measure',
  /** Ends what is left of a session too: whose device was taken back must not be led from there to Today again. */
  login: '/login?away',
} as const;

/** Wanted by an element: another place of the portal. Whoever takes care of it prevents the default. */
export type NavigateEvent = CustomEvent<{ to: string }>;

/** The base of the patient's elements: language, and the way to other places. */
export class PatientElement extends LitElement {
  /** A language tag; without it the page's language counts. */
  @property() language?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#beMain();
    setLanguage(this.language ?? document.documentElement.lang);
  }

  /** A page has one main landmark: the layout's, or else the outermost of our elements. */
  #beMain(): void {
    if (!(this.getRootNode() instanceof ShadowRoot) && !this.closest('main, [role="main"]')) {
      this.setAttribute('role', 'main');
    }
  }

  /** Asks for another place; if nobody takes care of it, goes there as a link would. */
  protected goTo(to: string): void {
    const event: NavigateEvent = new CustomEvent('rs-navigate', { detail: { to }, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(event)) {
      return;
    }
    if (to === PLACES.login) {
      location.assign(to);
    } else if (!openedFromPhone(to)) {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }
  }

  /** Moves the focus to a page's heading, so that a screen reader begins there. */
  protected async readPage(): Promise<void> {
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    globalThis.scrollTo?.({ top: 0 });
  }
}
