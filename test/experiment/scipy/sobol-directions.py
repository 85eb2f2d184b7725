"""Prints packages/core/src/experiment/direction-numbers.ts: Joe & Kuo's new-joe-kuo-6 numbers, as SciPy ships them.

python3 test/experiment/scipy/sobol-directions.py > packages/core/src/experiment/direction-numbers.ts
"""
import os

import numpy
import scipy.stats

DIMENSIONS = 128
table = numpy.load(os.path.join(os.path.dirname(scipy.stats.__file__), "_sobol_direction_numbers.npz"))

print("""/**
 * Direction numbers of Sobol's sequence for dimensions 2 to 128, each `[a, m1, ..., ms]` as in the authors' file new-joe-kuo-6: the inner
 * coefficients of a primitive polynomial of degree s as one number, and the s initial numbers.
 *
 * @see Joe & Kuo (2008), SIAM J. Sci. Comput. 30(5), 2635-2654; doi:10.1137/070709359; read from SciPy's copy by test/experiment/scipy
 */
export const DIRECTION_NUMBERS: readonly (readonly number[])[] = [""")
line = " "
for polynomial, initial in zip(table["poly"][1:DIMENSIONS].tolist(), table["vinit"][1:DIMENSIONS].tolist()):
    degree = polynomial.bit_length() - 1
    row = f" [{', '.join(str(number) for number in [(polynomial - (1 << degree)) >> 1, *initial[:degree]])}],"
    if len(line + row) > 138:
        print(line)
        line = " "
    line += row
print(line)
print("];")
