type Point = readonly [x: number, y: number];

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const told = (points: readonly Point[], operator: string): string => `${points.flat().map(round).join(" ")} ${operator}`;
const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [ax + (bx - ax) * share, ay + (by - ay) * share];

/**
 * A path of SVG as a PDF draws it: `M`, `L`, `Z`, and relative quadratic curves (`q`, `t`), which are all that figures are made of.
 *
 * @throws {Error} for any other command
 */
export function pdfPath(d: string): string {
  let here: Point = [0, 0];
  let control: Point = here;
  const curve = (by: Point, to: Point): string => {
    const made = told([between(here, by, 2 / 3), between(to, by, 2 / 3), to], "c");
    [here, control] = [to, by];
    return made;
  };
  return (d.match(/[A-Za-z][^A-Za-z]*/g) ?? []).map((step) => {
    const numbers = (step.slice(1).match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const from = here;
    const moved = (k: number): Point => [from[0] + numbers[k]!, from[1] + numbers[k + 1]!];
    switch (`${step[0]}${numbers.length}`) {
      case "Z0": return "h";
      case "M2": case "L2": control = here = [numbers[0]!, numbers[1]!]; return told([here], step[0] === "M" ? "m" : "l");
      case "q4": return curve(moved(0), moved(2));
      case "t2": return curve([2 * from[0] - control[0], 2 * from[1] - control[1]], moved(0));
      default: throw new Error(`the step ${step} of a path cannot be drawn in a PDF`);
    }
  }).join(" ");
}
