"""Prints test/experiment/fixtures/sobol-points.json: unscrambled points of SciPy's Sobol sequence, as multiples of 2^-30.

python3 test/experiment/scipy/sobol-points.py > test/experiment/fixtures/sobol-points.json
"""
import json

import scipy
from scipy.stats import qmc

DIMENSIONS = 128
CHOSEN = [0, 1, 2, 3, 4, 5, 6, 7, 100, 511, 1023, 5000, 16383]

points = qmc.Sobol(DIMENSIONS, scramble=False, bits=30).random(16384)
rows = [[int(x * (1 << 30)) for x in points[k]] for k in CHOSEN]
print(json.dumps({"scipy": scipy.__version__, "chosen": CHOSEN, "points": rows}, separators=(",", ":")))
