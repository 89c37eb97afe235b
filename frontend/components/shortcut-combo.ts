/** What a key press is called: "Mod+z", "Alt+ArrowUp", "/". Mod is Ctrl, or the command key. */
export function comboOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const named = event.key.length > 1 || event.ctrlKey || event.metaKey;
  return [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && named ? 'Shift+' : '',
    key,
  ].join('');
}

/** Whether a press of this key could be meant for a field that has the focus. */
export function belongsToField(combo: string): boolean {
  return !combo.startsWith('Mod+Enter') && !combo.startsWith('Alt+Arrow');
}
