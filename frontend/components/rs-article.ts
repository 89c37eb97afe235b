import { ReactiveElement, type PropertyValues } from 'lit';

/** Where a statement comes from, as the reader sees it. */
interface ArticleSource {
  id: string;
  number: number;
  grade: string;
  citation: string;
  where: string;
  address: string | null;
  checked: string;
}

/**
 * `<rs-article>`: a text to read. A mark opens in place, below its block, where the statement comes from; never a dialog.
 * `text` is HTML that the server has made from Markdown and cleaned; marks in it are `<sup data-claim="c1">1</sup>`.
 */
export class RsArticle extends ReactiveElement {
  static override readonly properties = {
    text: { attribute: false },
    sources: { attribute: false },
    words: { attribute: false },
  };

  declare text: string | undefined;
  declare sources: ArticleSource[] | undefined;
  declare words: { title: string; open: string; mark: string } | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The serif is only fetched where something is read.
    void import('../styles/reading-font.ts');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('text') || changed.has('sources') || changed.has('words')) {
      this.innerHTML = this.text ?? '';
      for (const mark of this.querySelectorAll<HTMLElement>('sup[data-claim]')) this.enliven(mark);
      for (const link of this.querySelectorAll('a')) link.target = '_blank';
    }
  }

  private enliven(mark: HTMLElement): void {
    const source = this.sources?.find((each) => each.id === mark.dataset['claim']);
    if (!source) {
      mark.remove();
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'rs-mark';
    button.textContent = String(source.number);
    button.setAttribute('aria-label', `${this.words?.mark ?? ''} ${source.number}`.trim());
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.toggle(button, source));
    mark.replaceWith(button);
  }

  private toggle(button: HTMLButtonElement, source: ArticleSource): void {
    const open = button.getAttribute('aria-expanded') === 'true';
    for (const other of this.querySelectorAll('.rs-mark')) other.setAttribute('aria-expanded', 'false');
    this.querySelector('.rs-source')?.remove();
    if (open) return;
    button.setAttribute('aria-expanded', 'true');
    const block = button.closest('p, li, blockquote, h2, h3, h4') ?? button;
    const note = this.note(source);
    if (block instanceof HTMLLIElement) block.append(note);
    else block.after(note);
  }

  private note(source: ArticleSource): HTMLElement {
    const note = document.createElement('aside');
    note.className = 'rs-source';
    note.setAttribute('role', 'note');
    const head = element('p', 'rs-source-head', this.words?.title ?? '');
    head.append(element('span', 'rs-source-grade', source.grade));
    note.append(head, element('p', '', source.citation), element('p', 'rs-source-where', `${source.where} · ${source.checked}`));
    if (source.address && /^https?:\/\//.test(source.address)) {
      const link = document.createElement('a');
      link.href = source.address;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.textContent = this.words?.open ?? source.address;
      note.append(link);
    }
    return note;
  }
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('rs-article', RsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'rs-article': RsArticle;
  }
}
