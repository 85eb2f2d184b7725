/** Lightness in [0, 100] and two opponent axes: CIE 1976 L*a*b* under D50, as in CSS Color 4. */
export type Cielab = readonly [l: number, a: number, b: number];

const [XN, ZN] = [0.96422, 0.82521];
const [LINEAR, CUT] = [3 * (6 / 29) ** 2, (6 / 29) ** 3];

const decoded = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (light: number): number => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
const root = (t: number): number => (t > CUT ? Math.cbrt(t) : t / LINEAR + 4 / 29);
const cube = (t: number): number => (t > 6 / 29 ? t ** 3 : LINEAR * (t - 4 / 29));

/** Red, green and blue, [0, 255], of a colour written as #RRGGBB. */
export const channelsOf = (hex: string): readonly [number, number, number] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

/** Of a colour written as #RRGGBB. */
export function cielab(hex: string): Cielab {
  const [r, g, b] = channelsOf(hex).map((channel) => decoded(channel / 255)) as [number, number, number];
  const x = root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / XN);
  const y = root(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
  const z = root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / ZN);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** As #RRGGBB; what no screen shows is cut to what it does. */
export function hexOfCielab([l, a, b]: Cielab): string {
  const y = (l + 16) / 116;
  const [x, z, light] = [XN * cube(y + a / 500), ZN * cube(y - b / 200), cube(y)];
  const channels = [3.1338561 * x - 1.6168667 * light - 0.4906146 * z, -0.9787684 * x + 1.9161415 * light + 0.033454 * z, 0.0719453 * x - 0.2289914 * light + 1.4052427 * z];
  return `#${channels.map((each) => Math.round(255 * Math.min(1, Math.max(0, encoded(each)))).toString(16).padStart(2, "0")).join("")}`;
}
