/** Passkeys as JSON, for browsers that can't do it themselves: bytes are base64url without padding. */

export interface Descriptor {
  id: string;
  type: 'public-key';
  transports?: string[];
}

export interface AskedJson {
  challenge: string;
  allowCredentials?: Descriptor[];
  excludeCredentials?: Descriptor[];
  user?: { id: string; name: string; displayName: string };
  [rest: string]: unknown;
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) {
    bytes[i] = plain.charCodeAt(i);
  }
  return bytes;
}

export function toText(bytes: ArrayBuffer | Uint8Array): string {
  let plain = '';
  for (const byte of bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)) {
    plain += String.fromCharCode(byte);
  }
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const listed = (list?: Descriptor[]): unknown[] => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

/** The server's question as `navigator.credentials` takes it. */
export function asked(json: AskedJson): Record<string, unknown> {
  const options: Record<string, unknown> = { ...json, challenge: toBytes(json.challenge) };
  if (json.user !== undefined) {
    options['user'] = { ...json.user, id: toBytes(json.user.id) };
    options['excludeCredentials'] = listed(json.excludeCredentials);
  } else {
    options['allowCredentials'] = listed(json.allowCredentials);
  }
  return options;
}

export interface Shown {
  id: string;
  rawId: ArrayBuffer;
  type: string;
  authenticatorAttachment?: string | null;
  response: {
    clientDataJSON: ArrayBuffer;
    attestationObject?: ArrayBuffer;
    authenticatorData?: ArrayBuffer;
    signature?: ArrayBuffer;
    userHandle?: ArrayBuffer | null;
    getTransports?: () => string[];
  };
}

/** Transports that the server has words for; browsers may invent others. */
const TRANSPORTS = new Set(['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal']);

/** The browser's answer as the server reads it. */
export function answered(shown: Shown): Record<string, unknown> {
  const { response } = shown;
  const parts: Record<string, unknown> = { clientDataJSON: toText(response.clientDataJSON) };
  if (response.attestationObject !== undefined) {
    parts['attestationObject'] = toText(response.attestationObject);
    parts['transports'] = (response.getTransports?.() ?? []).filter((one) => TRANSPORTS.has(one));
  }
  if (response.authenticatorData !== undefined && response.signature !== undefined) {
    parts['authenticatorData'] = toText(response.authenticatorData);
    parts['signature'] = toText(response.signature);
    if (response.userHandle) {
      parts['userHandle'] = toText(response.userHandle);
    }
  }
  return {
    id: shown.id,
    rawId: toText(shown.rawId),
    type: shown.type,
    response: parts,
    clientExtensionResults: {},
    ...(shown.authenticatorAttachment ? { authenticatorAttachment: shown.authenticatorAttachment } : {}),
  };
}

/** Whether a page of this host may use passkeys of that name. */
export const isOf = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** Why there is no answer, in one of four words. */
export function why(problem: unknown): 'cancelled' | 'known' | 'stopped' | 'unable' {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  switch (name) {
    case 'NotAllowedError':
      return 'cancelled';
    case 'InvalidStateError':
      return 'known';
    case 'AbortError':
      return 'stopped';
    default:
      return 'unable';
  }
}
