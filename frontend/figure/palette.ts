/** What a layer is painted with; on the page each is the custom property `--rs-fig-<paint>`. */
export const PAINTS = [
  'paper', 'clothes', 'clothes-far', 'skin', 'skin-far', 'neck', 'ear', 'hair', 'shoe', 'shoe-far', 'sole', 'sole-far',
  'work', 'work-far', 'line', 'prop-top', 'prop-front', 'prop-side', 'ground',
] as const;
export type Paint = (typeof PAINTS)[number];
export type Scheme = 'light' | 'dark';
export type Palette = Readonly<Record<Paint, string>>;

/** Skin and hair: near skin, far skin and ear line in light and dark surroundings. */
interface Tone {
  readonly light: readonly [skin: string, far: string, ear: string, hair: string];
  readonly dark: readonly [skin: string, far: string, ear: string, hair: string];
}
export const TONES = {
  fair: { light: ['#E2B192', '#F0D8C9', '#CB9272', '#8A5A33'], dark: ['#E3B597', '#8A6E60', '#C7906F', '#9A6A42'] },
  tan: { light: ['#C98F6B', '#E0C2AE', '#AC7250', '#3B2A22'], dark: ['#CF9874', '#7A5E4E', '#AE7450', '#5A4033'] },
  brown: { light: ['#A26B47', '#CDAE98', '#83502F', '#2A1E19'], dark: ['#B57C57', '#6C4F3E', '#935B38', '#523C33'] },
  deep: { light: ['#6F4630', '#B39A8B', '#54311F', '#1C1513'], dark: ['#8E5F45', '#58402F', '#6C4430', '#4C3A32'] },
  grey: { light: ['#D8A383', '#EAD0BF', '#BC8261', '#8E9391'], dark: ['#D9A686', '#826859', '#B98160', '#A9AFAD'] },
} as const satisfies Record<string, Tone>;
export type ToneName = keyof typeof TONES;
export const TONE_NAMES = Object.keys(TONES) as ToneName[];

const BASE: Readonly<Record<Scheme, Omit<Palette, 'skin' | 'skin-far' | 'neck' | 'ear' | 'hair'>>> = {
  light: {
    paper: '#FBFAF7', clothes: '#0E6A6B', 'clothes-far': '#8FBDBB', shoe: '#14262B', 'shoe-far': '#8C979A', sole: '#9DB3B6', 'sole-far': '#C3CFD0',
    work: '#F2B24B', 'work-far': '#F6D59B', line: '#A15C00', 'prop-top': '#E3E9E7', 'prop-front': '#D2DBD9', 'prop-side': '#C9D3D1', ground: '#C9D3D1',
  },
  dark: {
    paper: '#0F1A1D', clothes: '#3FA5A1', 'clothes-far': '#245A5A', shoe: '#DCE6E6', 'shoe-far': '#6B7B7F', sole: '#8FA5A9', 'sole-far': '#52666B',
    work: '#F2B24B', 'work-far': '#8F7036', line: '#F2B24B', 'prop-top': '#1F3136', 'prop-front': '#2A3F45', 'prop-side': '#33474C', ground: '#33474C',
  },
};

const MONO: Readonly<Record<Scheme, Partial<Palette>>> = {
  light: { skin: '#0E6A6B', neck: '#0E6A6B', 'skin-far': '#8FBDBB', ear: '#0A4C4E', hair: '#0A4C4E', shoe: '#0E6A6B', 'shoe-far': '#8FBDBB', sole: '#0A4C4E', 'sole-far': '#7AA9A8' },
  dark: {
    clothes: '#5CC4BE', 'clothes-far': '#2D6A69', skin: '#5CC4BE', neck: '#5CC4BE', 'skin-far': '#2D6A69', ear: '#8ADDD7', hair: '#8ADDD7',
    shoe: '#5CC4BE', 'shoe-far': '#2D6A69', sole: '#8ADDD7', 'sole-far': '#3A7C7A', 'work-far': '#96733A',
  },
};

/** The neck lies in the shade of the chin: halfway between two colours. */
function halfway(a: string, b: string): string {
  const part = (i: number): string => {
    const sum = parseInt(a.slice(i, i + 2), 16) + parseInt(b.slice(i, i + 2), 16);
    return Math.round(sum / 2).toString(16).padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

/** All colours of a figure. `mono` is for print in one colour. */
export function paletteOf(scheme: Scheme, tone: ToneName, mono: boolean): Palette {
  const [skin, far, ear, hair] = TONES[tone][scheme];
  return { ...BASE[scheme], skin, 'skin-far': far, neck: halfway(skin, ear), ear, hair, ...(mono ? MONO[scheme] : {}) };
}

/** The person shown when none is asked for: steady for a figure, varied over the catalogue. */
export function castOf(id: string): { tone: ToneName; bun: boolean } {
  let hash = 7;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return { tone: TONE_NAMES[hash % TONE_NAMES.length], bun: (hash >>> 8) % 2 === 1 };
}
