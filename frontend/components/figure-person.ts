/** Whom a page's figures show: the account's choice, which the server writes as attributes of the page's body. */
export interface ChosenPerson {
  readonly body?: string;
  readonly tone?: string;
}

const BODY = 'data-figure-body';
const TONE = 'data-figure-tone';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The choice as it is now; empty where nobody has chosen. */
export function chosenPerson(): ChosenPerson {
  const [body, tone] = [document.body.getAttribute(BODY), document.body.getAttribute(TONE)];
  return { ...(body && { body }), ...(tone && { tone }) };
}

/** Calls back after each change of the choice. Returns how to stop. */
export function onPersonChange(changed: () => void): () => void {
  listeners.add(changed);
  observer ??= observe();
  return () => listeners.delete(changed);
}

function observe(): MutationObserver {
  const watching = new MutationObserver(() => {
    for (const changed of [...listeners]) changed();
  });
  watching.observe(document.body, { attributes: true, attributeFilter: [BODY, TONE] });
  return watching;
}
