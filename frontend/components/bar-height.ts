/** The property by which what stands at the foot of a page knows how high the bar below it is. */
const PROPERTY = '--rs-bottom-bar';

/** A bar beside the page takes nothing of its height. */
const WIDTH_OF_BAR = 0.8;

/**
 * Keeps the height of the navigation known while it is a bar at the foot of the page: with larger letters it is higher.
 * Answers how to end that.
 */
export function tellBarHeight(navigation: HTMLElement): () => void {
  const root = document.documentElement;
  const seen = new ResizeObserver(() => {
    const { width, height } = navigation.getBoundingClientRect();
    if (width > root.clientWidth * WIDTH_OF_BAR && height > 0) {
      root.style.setProperty(PROPERTY, `${Math.round(height)}px`);
    } else {
      root.style.removeProperty(PROPERTY);
    }
  });
  seen.observe(navigation);
  return () => seen.disconnect();
}
